import { checkClientId, type Freshness, toleranceOf } from '@apoint/canonical-request';
import { checkSigningKeys, checkVerificationKeys } from '@apoint/keys/internal/check-keys';
import { DEFAULT_MAXIMUM_BODY_BYTES } from '@apoint/message';
import { checkEncryption } from '@apoint/message/internal/check-encryption';
import type { RuntimeUrl } from '@apoint/primitives';
import {
  checkFunction,
  checkNames,
  checkWhole,
  checkWord,
  optionInvalid,
} from '@apoint/primitives/internal/options';
import { present } from '@apoint/primitives/internal/present';
import { LONGEST_TIMER, type ResolvedRetry, resolveRetry, sleep } from '../call/retry.js';
import { LEAST_RULES } from '../outcome/least-rules.js';
import { checkBaseUrl } from './base-url.js';
import type { ClientOptions } from './client-options.js';
import type { FetchFunction } from './fetch-function.js';
import { type CheckedOperation, checkOperation } from './operation.js';

type Options = ClientOptions<never, never>;

interface Defaults {
  readonly timeoutMilliseconds: number;
  readonly attemptTimeoutMilliseconds: number;
  readonly maximumResponseBytes: number;
  readonly fetch: FetchFunction;
  readonly now: () => number;
  readonly monotonicNow: () => number;
  readonly random: () => number;
  readonly sleep: NonNullable<Options['sleep']>;
}

const DEFAULTS: Defaults = {
  timeoutMilliseconds: 30_000,
  attemptTimeoutMilliseconds: 10_000,
  maximumResponseBytes: DEFAULT_MAXIMUM_BODY_BYTES,
  // Look up the global fetch at each call, so that one replaced later is used.
  fetch: (input, init) => globalThis.fetch(input, init),
  now: Date.now,
  monotonicNow: () => performance.now(),
  random: Math.random,
  sleep,
};

/** The checked options of a client, with their defaults. */
export type Settings = Readonly<
  Omit<Options, keyof Defaults | 'baseUrl' | 'retry' | 'issueBenefit'> &
    Defaults & { baseUrl: RuntimeUrl; retry: ResolvedRetry; issueBenefit: CheckedOperation }
>;

type Check = (name: string, value: unknown) => void;

const whole =
  (least: number, most?: number): Check =>
  (name, value) => {
    if (value !== undefined) checkWhole(name, value, least, most);
  };
const milliseconds = whole(1, LONGEST_TIMER);
/** These options are checked where they are used to make something. */
const elsewhere: Check = () => undefined;
const MOST_OFFSET_MINUTES = 1439;
/** Visible ASCII. fetch refuses some other characters, but only when it sends. */
const AGENT_TOKEN = /^[!-~]+$/;

const CHECKS: Readonly<Record<keyof Options, Check>> = {
  clientId: (_, value) => checkClientId(value as string),
  baseUrl: elsewhere,
  transport: (name, value) => checkWord(name, value, ['plaintext-allowed']),
  signingKey: checkSigningKeys,
  keyVersion: (name, value) => {
    if (value !== undefined && typeof value !== 'string') throw optionInvalid(name, 'a text, or absent');
  },
  platformKeys: checkVerificationKeys,
  encryption: checkSealing,
  issueBenefit: elsewhere,
  freshness: (_, value) => {
    if (value !== undefined) toleranceOf(value as Freshness);
  },
  retry: elsewhere,
  timeoutMilliseconds: milliseconds,
  attemptTimeoutMilliseconds: milliseconds,
  maximumResponseBytes: whole(1),
  separator: (name, value) => checkWord(name, value, [',', ', ']),
  timeOffsetMinutes: whole(-MOST_OFFSET_MINUTES, MOST_OFFSET_MINUTES),
  agentToken: (name, value) => {
    if (value === undefined || (typeof value === 'string' && AGENT_TOKEN.test(value))) return;
    throw optionInvalid(name, 'made of visible ASCII characters, or absent');
  },
  createBizNo: checkFunction,
  fetch: checkFunction,
  now: checkFunction,
  random: checkFunction,
  sleep: checkFunction,
  onEvent: checkFunction,
  monotonicNow: checkFunction,
};

/** A client must be able to seal. Refuse a value that can only open now, and not at the first message. */
function checkSealing(name: string, value: unknown): void {
  const encryption = value as Options['encryption'];
  checkEncryption(encryption);
  if (encryption && !encryption.canSealFor())
    throw optionInvalid(name, 'a result of rsaAes with the option sealFor');
}

/** @throws {@link ApointError} `OPTION_INVALID`, `CLIENT_ID_INVALID` */
export function settingsOf<Request extends object, Value extends object>(
  options: ClientOptions<Request, Value>,
): Settings {
  checkNames(options, Object.keys(CHECKS));
  for (const [name, check] of Object.entries(CHECKS)) check(name, options[name as keyof Options]);
  const { issueBenefit: operation = LEAST_RULES, ...others } = options;
  const baseUrl = checkBaseUrl(options.baseUrl, options.transport);
  const issueBenefit = checkOperation(operation, baseUrl, 'issueBenefit');
  // present drops undefined members, which would otherwise replace defaults.
  const given = present(others) as Omit<Options, keyof Defaults>;
  return { ...DEFAULTS, ...given, baseUrl, retry: resolveRetry(options.retry), issueBenefit };
}
