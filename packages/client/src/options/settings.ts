import type { Operation } from '@apoint/benefit-issue-types';
import { checkClientId, toleranceOf } from '@apoint/canonical-request';
import { checkSigningKeys, checkVerificationKeys } from '@apoint/keys/internal/check-keys';
import { DEFAULT_MAXIMUM_BODY_BYTES } from '@apoint/message';
import {
  checkFunction,
  checkNames,
  checkWhole,
  checkWord,
  optionInvalid,
} from '@apoint/primitives/internal/options';
import { LONGEST_TIMER, type ResolvedRetry, resolveRetry, sleep } from '../call/retry.js';
import { LEAST_RULES } from '../outcome/least-rules.js';
import { checkBaseUrl } from './base-url.js';
import type { ClientOptions } from './client-options.js';
import { type CheckedOperation, checkOperation } from './operation.js';

type Options = ClientOptions<never, never>;

const DEFAULTS = {
  timeoutMilliseconds: 30_000,
  attemptTimeoutMilliseconds: 10_000,
  maximumResponseBytes: DEFAULT_MAXIMUM_BODY_BYTES,
  // Bound late, so that a fetch replaced after the client was made is the one that is used.
  fetch: ((input, init) => globalThis.fetch(input, init)) as typeof globalThis.fetch,
  now: (): number => Date.now(),
  monotonicNow: (): number => performance.now(),
  random: (): number => Math.random(),
  sleep,
};

/** The options of a client, checked, with every default in its place. */
export type Settings = Readonly<
  Omit<Options, keyof typeof DEFAULTS | 'baseUrl' | 'retry' | 'issueBenefit'> &
    typeof DEFAULTS & { baseUrl: URL; retry: ResolvedRetry; issueBenefit: CheckedOperation }
>;

type Check = (name: string, value: unknown) => void;

const milliseconds: Check = (name, value) => checkWhole(name, value ?? 1, 1, LONGEST_TIMER);
/** What is made of these is what is checked. */
const elsewhere: Check = () => undefined;
const MOST_OFFSET_MINUTES = 1439;
/** Visible ASCII: fetch would refuse some other characters, and only when it is time to send. */
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
  encryption: checkEncryption,
  issueBenefit: elsewhere,
  freshness: (_, value) => toleranceOf(value as Options['freshness']),
  retry: elsewhere,
  timeoutMilliseconds: milliseconds,
  attemptTimeoutMilliseconds: milliseconds,
  maximumResponseBytes: (name, value) => checkWhole(name, value ?? 1, 1),
  separator: (name, value) => checkWord(name, value, [',', ', ']),
  timeOffsetMinutes: (name, value) => checkWhole(name, value ?? 0, -MOST_OFFSET_MINUTES, MOST_OFFSET_MINUTES),
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

/** @throws {@link ApointError} `OPTION_INVALID`, `CLIENT_ID_INVALID` */
export function settingsOf<Request extends object, Value extends object>(
  options: ClientOptions<Request, Value>,
): Settings {
  checkNames(options, Object.keys(CHECKS));
  for (const [name, check] of Object.entries(CHECKS)) check(name, options[name as keyof Options]);
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as Options;
  const baseUrl = checkBaseUrl(options.baseUrl, options.transport);
  const issueBenefit = checkOperation((options.issueBenefit ?? LEAST_RULES) as Operation, baseUrl);
  return { ...DEFAULTS, ...given, baseUrl, retry: resolveRetry(options.retry), issueBenefit };
}

/** Recognised by what it does, so that no code of envelopes comes along. */
function checkEncryption(name: string, value: unknown): void {
  const made = value as Partial<NonNullable<Options['encryption']>> | null | undefined;
  if (made === undefined || (typeof made?.seal === 'function' && typeof made.open === 'function')) return;
  throw optionInvalid(name, 'made by rsaAes of @apoint/rsa-aes-envelope, or absent');
}
