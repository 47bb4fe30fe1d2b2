import { ApointError } from '@apoint/primitives/errors';
import type { Arguments, Command } from '../command.js';
import { encryptionOf, platformKeysOf, signingKeyOf } from '../config/config-keys.js';
import { configFrom, configOptions, WHICH_CONFIG_HELP } from '../config/config-options.js';
import { textOption, textsOption, wholeOption, wordOption } from '../options.js';
import { startOutboundProxy } from '../proxy/outbound.js';
import { eventLog, placesFrom, SERVE_OPTIONS, serve } from '../proxy/serve.js';

const HELP = `Usage: apoint proxy outbound --to URL --journal FOLDER [options]

Sends for programs on this machine, in any language. A program posts plain JSON to the path of the platform's interface; it is
sealed, signed and sent, and the verified outcome is the answer: 200 issued, 422 rejected, 504 unknown. After 504, post the
same again. An order is stored before it is sent; the same bizNo sends the same bytes, and other content under it is refused
with 409.

  --to URL               the platform; default: the url of the configuration
  --journal FOLDER       where orders are stored
  --biz-no made          makes a bizNo for an order without one; default: such an order is refused
  --listen [HOST:]PORT   default 127.0.0.1:8090. Whoever reaches it can issue points
  --allow-host NAME      a further name that programs ask by; may be repeated
  --admin [HOST:]PORT    for /healthz and /metrics, default 127.0.0.1:8091; same-port; off
  --client-id ID         your Client-Id
  --key FILE             the private key that signs requests. Not the one that signs answers
  --platform-key FILE    a public key of the platform, or VERSION=FILE; may be repeated
  --seal-for FILE        seals requests for this public key of the platform
  --open-with FILE       a private key that opens answers, or VERSION=FILE; may be repeated
  --key-wrap WORD        RSAES-PKCS1-v1_5, RSA-OAEP or RSA-OAEP-256
  --timeout MS           for a call with its attempts, default 30000
  --drain MS             how long to wait for open orders after SIGTERM; default: 5 seconds more
${WHICH_CONFIG_HELP}  --json                 print a line of JSON for each event
  --help                 print this

Example:
  apoint proxy outbound --to https://open.alipay.hk --journal ./orders --client-id CLIENT_0001 \\
    --key requests.private.pem --platform-key platform.public.pem
`;

export const command: Command = {
  help: HELP,
  options: {
    ...SERVE_OPTIONS,
    ...configOptions('client-id', 'key', 'platform-key', 'seal-for', 'open-with', 'key-wrap'),
    to: { type: 'string' },
    journal: { type: 'string' },
    'biz-no': { type: 'string' },
    'allow-host': { type: 'string', multiple: true },
    timeout: { type: 'string' },
  },
  run,
};

async function run(given: Arguments): Promise<number> {
  const config = await configFrom(given);
  const { key: signingKey, keyVersion } = await signingKeyOf(config);
  const proxy = await startOutboundProxy({
    client: {
      clientId: named(config.clientId, '--client-id'),
      baseUrl: named(textOption(given, 'to') ?? config.url, '--to'),
      signingKey,
      keyVersion,
      platformKeys: await platformKeysOf(config),
      encryption: await encryptionOf(config),
      timeoutMilliseconds: wholeOption(given, 'timeout', [1, 2 ** 31 - 1 - 5000]),
      onEvent: eventLog(given),
    },
    journal: named(textOption(given, 'journal'), '--journal'),
    ...placesFrom(given, { listen: 8090, admin: 8091 }),
    allowedHosts: textsOption(given, 'allow-host'),
    missingBizNo: wordOption(given, 'biz-no', ['made']),
  });
  return serve(given, proxy);
}

function named(text: string | undefined, option: '--client-id' | '--to' | '--journal'): string {
  if (text !== undefined) return text;
  throw new ApointError('OPTION_INVALID', `${option} is missing; add --help to see what it is for.`);
}
