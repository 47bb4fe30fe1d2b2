import { ApointError } from '@apoint/primitives/errors';
import type { Arguments, Command } from '../command.js';
import { encryptionOf } from '../config/config-keys.js';
import { configFrom, configOptions, WHICH_CONFIG_HELP } from '../config/config-options.js';
import { textOption, textsOption, wholeOption } from '../options.js';
import { type InboundOptions, startInboundProxy } from '../proxy/inbound.js';
import { answerKeysFrom, clientsFrom } from '../proxy/receiving-options.js';
import { eventLog, placesFrom, SERVE_OPTIONS, serve } from '../proxy/serve.js';
import { REPLAY_HELP, REPLAY_OPTIONS, sharedReplay } from '../proxy/shared-replay.js';

const HELP = `Usage: apoint proxy inbound --to URL [options]

Stands in front of an application that speaks plain JSON, in any language. It verifies and opens what comes, refuses replays,
passes on the verified bytes with the facts in headers that begin with Apoint-, and seals and signs the answer. The
application answers 200 with a JSON object that has a result; after anything else the client is told U.

  --to URL               scheme, host and port of the application
  --listen [HOST:]PORT   default 127.0.0.1:8080
  --admin [HOST:]PORT    for /healthz and /metrics, default 127.0.0.1:8081; same-port; off
  --clients FILE         the clients and their keys, as JSON; default: clients of the configuration,
                         or the one that it names
  --client-id ID         one client, whose key --platform-key is
  --platform-key FILE    a public key of that client, or VERSION=FILE; may be repeated
  --seal-for FILE        a public key of that client to seal answers for; default: --platform-key
  --key FILE             the private key that signs answers. Not the one that signs requests
  --open-with FILE       a private key that opens requests, or VERSION=FILE; may be repeated
  --key-wrap WORD        RSAES-PKCS1-v1_5, RSA-OAEP or RSA-OAEP-256
  --external-uri PATH    what a proxy in front took from the beginning of the path
  --pass-header NAME     a header to pass on, though nobody has signed it; may be repeated
  --timeout MS           for the application, default 8000
  --maximum-body BYTES   of a request or an answer, default 1048576
  --drain MS             how long to wait for open requests after SIGTERM, default 30000
${REPLAY_HELP}${WHICH_CONFIG_HELP}  --json                 print a line of JSON for each event
  --help                 print this

Example:
  apoint proxy inbound --to http://127.0.0.1:3000 --clients clients.json --key answers.private.pem
`;

export const command: Command = {
  help: HELP,
  options: {
    ...SERVE_OPTIONS,
    ...REPLAY_OPTIONS,
    ...configOptions('client-id', 'platform-key', 'seal-for', 'key', 'open-with', 'key-wrap'),
    to: { type: 'string' },
    clients: { type: 'string' },
    'external-uri': { type: 'string' },
    'pass-header': { type: 'string', multiple: true },
    timeout: { type: 'string' },
    'maximum-body': { type: 'string' },
  },
  run,
};

const MOST = 2 ** 31 - 1;

async function run(given: Arguments): Promise<number> {
  const to = textOption(given, 'to');
  if (to === undefined)
    throw new ApointError('OPTION_INVALID', 'Name the application by --to, such as http://127.0.0.1:3000.');
  const options = await optionsFrom(given, to);
  const replay = await sharedReplay(given);
  try {
    const gateway = replay ? { ...options.gateway, replay: replay.options } : options.gateway;
    return await serve(given, await startInboundProxy({ ...options, gateway }));
  } finally {
    // An open connection would keep the process alive.
    await replay?.close();
  }
}

async function optionsFrom(given: Arguments, to: string): Promise<InboundOptions> {
  const config = await configFrom(given);
  const maximumBytes = wholeOption(given, 'maximum-body', [1, MOST]);
  return {
    gateway: {
      clients: await clientsFrom(given, config),
      signingKeys: await answerKeysFrom(config),
      encryption: config.encryption?.openWith && (await encryptionOf(config)),
      maximumBodyBytes: maximumBytes,
      onEvent: eventLog(given),
    },
    to,
    ...placesFrom(given, { listen: 8080, admin: 8081 }),
    externalUri: textOption(given, 'external-uri'),
    passHeaders: textsOption(given, 'pass-header'),
    timeoutMilliseconds: wholeOption(given, 'timeout', [1, MOST]),
    maximumAnswerBytes: maximumBytes,
  };
}
