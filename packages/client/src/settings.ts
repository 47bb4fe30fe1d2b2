import { checkClientId, toleranceOf } from '@apoint/canonical-request';
import { DEFAULT_MAXIMUM_BODY_BYTES } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { checkBaseUrl } from './base-url.js';
import { checkKeys } from './check-keys.js';
import type { Layers } from './layers.js';
import { checkFunction, checkWhole, checkWord, defined, invalid } from './option-checks.js';
import type { ClientOptions, RetryOptions } from './options.js';
import { sleep } from './sleep.js';
import type { Tell } from './tell.js';

const DEFAULTS: Required<Pick<ClientOptions, DefaultedNumber>> = {
  timeoutMilliseconds: 30_000,
  attemptTimeoutMilliseconds: 10_000,
  maximumResponseBytes: DEFAULT_MAXIMUM_BODY_BYTES,
};
type DefaultedNumber = 'timeoutMilliseconds' | 'attemptTimeoutMilliseconds' | 'maximumResponseBytes';

const RETRY_DEFAULTS: Required<RetryOptions> = {
  maximumAttempts: 4,
  baseDelayMilliseconds: 500,
  maximumDelayMilliseconds: 8_000,
};
const FUNCTIONS = [
  'beforeSend',
  'validateRequest',
  'createBizNo',
  'fetch',
  'now',
  'random',
  'sleep',
  'onEvent',
  'monotonicNow',
] as const satisfies readonly (keyof ClientOptions)[];
const MOST_OFFSET_MINUTES = 1439;
/** Visible ASCII: fetch would refuse some other characters, and only when it is time to send. */
const AGENT_TOKEN = /^[!-~]+$/;

/** The options of a client, checked, with every default in its place. */
export type Settings = Readonly<
  Omit<ClientOptions, 'baseUrl' | 'retry'> &
    Required<Pick<ClientOptions, DefaultedNumber>> &
    Required<Pick<ClientOptions, 'fetch' | 'now' | 'monotonicNow' | 'random' | 'sleep'>> & {
      baseUrl: URL;
      retry: Required<RetryOptions>;
      layers: Layers;
      /** Of one call. Absent where nobody listens: then no clock is read and no event made. */
      tell?: Tell | undefined;
    }
>;

/** @throws {@link ApointError} `OPTION_INVALID`, `CLIENT_ID_INVALID` */
export function settingsOf(given: ClientOptions, layers: Layers): Settings {
  const options = defined(given ?? {});
  const settings: Settings = {
    ...DEFAULTS,
    // Bound late, so that a fetch replaced after the client was made is the one that is used.
    fetch: (input, init) => globalThis.fetch(input, init),
    now: Date.now,
    monotonicNow: () => performance.now(),
    random: Math.random,
    sleep,
    ...options,
    baseUrl: checkBaseUrl(options),
    retry: retryOf(options.retry),
    layers,
  };
  // Not a text, it could still read like one: `undefined` is made of letters that an ID may have.
  checkClientId(typeof options.clientId === 'string' ? options.clientId : '');
  checkKeys(options);
  checkEncryption(options, layers);
  checkChoices(options);
  for (const name of FUNCTIONS) checkFunction(name, options[name]);
  for (const name of Object.keys(DEFAULTS) as DefaultedNumber[]) checkWhole(name, settings[name], 1);
  return settings;
}

/** @throws {@link ApointError} `OPTION_INVALID` for what is not an AbortSignal */
export function checkSignal(signal: AbortSignal | undefined): AbortSignal | undefined {
  if (signal === undefined || typeof signal?.addEventListener === 'function') return signal;
  throw invalid('signal', 'an AbortSignal');
}

function checkEncryption({ encryption }: ClientOptions, layers: Layers): void {
  if (encryption === undefined) return;
  if (!layers.encryption) throw invalid('encryption', 'for createClient of @apoint/client');
  layers.encryption.check(encryption);
}

function checkChoices(options: ClientOptions): void {
  const { transport, separator, timeOffsetMinutes, agentToken, freshness } = options;
  if (freshness !== undefined) toleranceOf(freshness);
  checkWord('transport', transport, ['plaintext-allowed']);
  checkWord('separator', separator, [',', ', ']);
  if (timeOffsetMinutes !== undefined)
    checkWhole('timeOffsetMinutes', timeOffsetMinutes, -MOST_OFFSET_MINUTES, MOST_OFFSET_MINUTES);
  if (agentToken !== undefined && !(typeof agentToken === 'string' && AGENT_TOKEN.test(agentToken)))
    throw invalid('agentToken', 'made of visible ASCII characters');
}

function retryOf(retry: ClientOptions['retry']): Required<RetryOptions> {
  if (retry === 'never') return { ...RETRY_DEFAULTS, maximumAttempts: 1 };
  if (retry !== undefined && (typeof retry !== 'object' || retry === null))
    throw invalid('retry', "an object or 'never'");
  const settings = { ...RETRY_DEFAULTS, ...defined(retry ?? {}) };
  checkWhole('retry.maximumAttempts', settings.maximumAttempts, 1);
  checkWhole('retry.baseDelayMilliseconds', settings.baseDelayMilliseconds, 0);
  checkWhole('retry.maximumDelayMilliseconds', settings.maximumDelayMilliseconds, 0);
  return settings;
}
