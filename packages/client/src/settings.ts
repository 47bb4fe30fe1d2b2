import { checkClientId, toleranceOf } from '@apoint/canonical-request';
import { DEFAULT_MAXIMUM_BODY_BYTES } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { ClientOptions, RetryOptions } from './options.js';
import { sleep } from './sleep.js';

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
const LONGEST_TIMER = 2_147_483_647;

/** The options of a client, checked, with every default in its place. */
export type Settings = Readonly<
  Omit<ClientOptions, 'baseUrl' | 'retry'> &
    Required<Pick<ClientOptions, DefaultedNumber>> &
    Required<Pick<ClientOptions, 'fetch' | 'now' | 'random' | 'sleep'>> & {
      baseUrl: URL;
      retry: Required<RetryOptions>;
    }
>;

/** @throws {@link ApointError} `OPTION_INVALID`, `CLIENT_ID_INVALID` */
export function settingsOf(options: ClientOptions): Settings {
  checkClientId(options.clientId);
  if (options.freshness !== undefined) toleranceOf(options.freshness);
  if (!options.signingKey || !options.platformKeys) throw invalid('signingKey and platformKeys', 'given');
  const settings = {
    ...DEFAULTS,
    ...options,
    baseUrl: checkBaseUrl(options),
    retry: retryOf(options.retry),
    // Bound late, so that a fetch replaced after the client was made is the one that is used.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    now: options.now ?? Date.now,
    random: options.random ?? Math.random,
    sleep: options.sleep ?? sleep,
  };
  for (const name of Object.keys(DEFAULTS) as DefaultedNumber[]) checkWhole(name, settings[name], 1);
  return settings;
}

/** A time in whole milliseconds that a timer can run for. */
export function checkWhole(name: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least && value <= LONGEST_TIMER) return value;
  throw invalid(name, `a whole number from ${least} to ${LONGEST_TIMER}`);
}

function retryOf(retry: ClientOptions['retry']): Required<RetryOptions> {
  if (retry === 'never') return { ...RETRY_DEFAULTS, maximumAttempts: 1 };
  const settings = { ...RETRY_DEFAULTS, ...retry };
  checkWhole('retry.maximumAttempts', settings.maximumAttempts, 1);
  checkWhole('retry.baseDelayMilliseconds', settings.baseDelayMilliseconds, 0);
  checkWhole('retry.maximumDelayMilliseconds', settings.maximumDelayMilliseconds, 0);
  return settings;
}

function checkBaseUrl({ baseUrl, transport }: ClientOptions): URL {
  const url = URL.canParse(String(baseUrl)) ? new URL(baseUrl) : undefined;
  if (!url || url.href !== `${url.origin}/`) {
    throw invalid('baseUrl', 'scheme, host and port only: a path in it would be sent but not signed');
  }
  const encrypted = url.protocol === 'https:';
  const plain = url.protocol === 'http:' && (transport === 'plaintext-allowed' || isLoopback(url.hostname));
  if (encrypted || plain) return url;
  throw invalid('baseUrl', "https:, or http: to this machine; transport: 'plaintext-allowed' lifts this");
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function invalid(name: string, expectation: string): ApointError {
  return new ApointError('OPTION_INVALID', `The option ${name} is to be ${expectation}.`);
}
