import { ApointError } from '@apoint/primitives/errors';
import { startAuthorizer } from '../authorize/authorizer.js';
import type { Arguments, Command } from '../command.js';
import { configFrom, configOptions, WHICH_CONFIG_HELP } from '../config/config-options.js';
import { wholeOption, wordOption } from '../options.js';
import { clientsFrom } from '../proxy/receiving-options.js';
import { eventLog, placesFrom, SERVE_OPTIONS, serve } from '../proxy/serve.js';

const HELP = `Usage: apoint authorize --line-in WHERE [options]

Answers a gateway that asks whether a request may pass: 200 with the verified facts in headers that begin with Apoint-, 401 or
403 with a code in Apoint-Refusal, or 503 where it cannot tell. The gateway must send the body, byte for byte, and
nobody but the gateway may reach this server. It has no private key: encrypted requests are verified, and stay sealed.

  --line-in WHERE        request-line: Envoy; x-forwarded: Traefik, APISIX; x-original: nginx
  --listen [HOST:]PORT   default 127.0.0.1:9101
  --admin [HOST:]PORT    for /healthz and /metrics, default 127.0.0.1:9102; off
  --clients FILE         the clients and their keys, as JSON; default: clients of the configuration,
                         or the one that it names
  --client-id ID         one client, whose key --platform-key is
  --platform-key FILE    a public key of that client, or VERSION=FILE; may be repeated
  --maximum-body BYTES   default 1048576
  --drain MS             how long to wait for open questions after SIGTERM, default 30000
${WHICH_CONFIG_HELP}  --json                 print a line of JSON for each refusal
  --help                 print this

Example:
  apoint authorize --line-in x-forwarded --clients clients.json
`;

export const command: Command = {
  help: HELP,
  options: {
    ...SERVE_OPTIONS,
    ...configOptions('client-id', 'platform-key'),
    'line-in': { type: 'string' },
    clients: { type: 'string' },
    'maximum-body': { type: 'string' },
  },
  run,
};

async function run(given: Arguments): Promise<number> {
  const lineIn = wordOption(given, 'line-in', ['request-line', 'x-original', 'x-forwarded']);
  const { listen, admin, drainMilliseconds } = placesFrom(given, { listen: 9101, admin: 9102 });
  if (lineIn === undefined)
    throw new ApointError('OPTION_INVALID', 'Say by --line-in where the gateway tells the original line.');
  if (admin === 'same-port')
    throw new ApointError(
      'OPTION_INVALID',
      '--admin cannot be the same port: strangers choose the paths there.',
    );
  const config = await configFrom(given);
  const log = eventLog(given);
  const server = await startAuthorizer({
    verifier: {
      clients: await clientsFrom(given, config),
      maximumBodyBytes: wholeOption(given, 'maximum-body', [1, 2 ** 31 - 1]),
    },
    lineIn,
    listen,
    admin,
    drainMilliseconds,
    onRefusal: (error) => log({ type: 'request-refused', error }),
  });
  return serve(given, server);
}
