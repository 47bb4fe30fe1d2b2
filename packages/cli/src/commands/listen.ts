import { type Arguments, type Command, EXIT } from '../command.js';
import { encryptionOf } from '../config/config-keys.js';
import { WHICH_CONFIG_HELP } from '../config/config-options.js';
import { MOST_CALLS } from '../listen/calls.js';
import { startListener } from '../listen/listener.js';
import { DEFAULT_CALLS, forwardOption, LISTEN_OPTIONS, listenConfig } from '../listen/options.js';
import { tellCall } from '../listen/tell-call.js';
import { whyRefused } from '../listen/why-refused.js';
import { textOption, wholeOption } from '../options.js';
import { printJson, printLines } from '../print.js';
import { answerKeysFrom, clientsFrom } from '../proxy/receiving-options.js';
import { report } from '../report.js';
import { untilSignal } from '../until-signal.js';

const help = `Usage: apoint listen --forward-to URL --keys DIR [options]
       apoint listen --forward-to URL --client-id ID --platform-key FILE --key FILE

Receives the platform's calls on this machine, until SIGTERM or SIGINT. What
verifies is forwarded to your application as plain JSON, under the same path,
with what was verified in headers that begin with Apoint-. It answers 200 with a
JSON object that has a result, which is signed. What does not verify is
explained here; the caller gets only its code.

  --forward-to URL       scheme, host and port of your application
  --keys DIR             the directory of apoint sandbox, whose calls are received
  --client-id ID         the Client-Id of the calls
  --platform-key FILE    a public key of the platform's calls, or VERSION=FILE; may be repeated
  --key FILE             your private key for answers. Not the one that signs requests
  --open-with FILE       your private key that opens bodies; may be repeated
  --seal-for FILE        the platform's public key to seal answers for; may be repeated
  --key-wrap WORD        RSAES-PKCS1-v1_5, RSA-OAEP or RSA-OAEP-256
  --port N               default: any free port
  --timeout MS           for your application, default 8000
  --calls DIR            where the last ${MOST_CALLS} calls are kept, for the owner alone, with
                         all that was in them; default: ${DEFAULT_CALLS}; none keeps none
${WHICH_CONFIG_HELP}  --json                 a line of JSON for each call
  --help                 print this

Exit code: 0 after a signal, 1 it failed, 2 the options are wrong.

Example: apoint listen --forward-to http://127.0.0.1:3000 --keys ./keys --port 4000
`;

export const command: Command = { help, options: LISTEN_OPTIONS, run };

const HIGHEST_PORT = 65_535;
const LONGEST_TIMER = 2 ** 31 - 1;

async function run(given: Arguments): Promise<number> {
  const forwardTo = forwardOption(given);
  const config = await listenConfig(given);
  const calls = textOption(given, 'calls') ?? DEFAULT_CALLS;
  const listener = await startListener({
    gateway: {
      clients: await clientsFrom({ ...given, values: { ...given.values, clients: undefined } }, config),
      signingKeys: await answerKeysFrom(config),
      encryption: config.encryption?.openWith && (await encryptionOf(config)),
    },
    forwardTo,
    timeoutMilliseconds: wholeOption(given, 'timeout', [1, LONGEST_TIMER]),
    port: wholeOption(given, 'port', [0, HIGHEST_PORT]) ?? 0,
    calls: calls === 'none' ? undefined : calls,
    why: await whyRefused(config),
    tell: (call) => tellCall(call, given.json),
    onFailure: (error) => {
      void report(error, []);
      return undefined;
    },
  });
  const stopped = untilSignal();
  if (given.json) printJson({ listening: listener.url, forwardTo });
  else printLines(`listening on ${listener.url}, forwarding to ${forwardTo}`);
  await stopped;
  await listener.close();
  return EXIT.ok;
}
