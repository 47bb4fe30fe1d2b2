import { checkClientId, type Freshness, toleranceOf } from '@apoint/canonical-request';
import { isPrivateKey, KeyRing, type PublicKey } from '@apoint/keys';
import { checkSigningKeys, checkVerificationKeys, keysOf } from '@apoint/keys/internal/check-keys';
import { type ClockSkew, DEFAULT_MAXIMUM_BODY_BYTES } from '@apoint/message';
import { checkEncryption } from '@apoint/message/internal/check-encryption';
import { skewOf } from '@apoint/message/internal/clock-skew';
import type { RuntimeUrl } from '@apoint/primitives';
import { ApointError } from '@apoint/primitives/errors';
import { clockOf } from '@apoint/primitives/internal/clock';
import {
  checkFunction,
  checkWhole,
  checkWord,
  optionInvalid,
  ownOptions,
} from '@apoint/primitives/internal/options';
import { own } from '@apoint/primitives/internal/own';
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
const KEY_VERSION = /^[A-Za-z0-9._-]{1,64}$/;
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
  clockSkew: (_, value) => {
    if (value !== undefined) skewOf(value as ClockSkew);
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

// Object.keys tells its result as texts of any kind.
const NAMES = Object.keys(CHECKS) as readonly (keyof Options)[];

/** A client must be able to seal. Refuse a value that can only open now, and not at the first message. */
function checkSealing(name: string, value: unknown): void {
  const encryption = value as Options['encryption'];
  checkEncryption(encryption);
  if (encryption && (typeof encryption.canSealFor !== 'function' || !encryption.canSealFor()))
    throw optionInvalid(name, 'a result of rsaAes with the option sealFor');
}

/** @throws {@link ApointError} `OPTION_INVALID`, `CLIENT_ID_INVALID`, and for the operation `URI_INVALID`, `METHOD_INVALID` */
export function settingsOf<Request extends object, Value extends object>(
  options: ClientOptions<Request, Value>,
): Settings {
  try {
    return checkedSettings(options);
  } catch (cause) {
    if (ApointError.is(cause)) throw cause;
    throw new ApointError('OPTION_INVALID', 'An option cannot be read; see the cause.', { cause });
  }
}

function checkedSettings<Request extends object, Value extends object>(
  unchecked: ClientOptions<Request, Value>,
): Settings {
  const options = ownOptions(unchecked, NAMES);
  for (const [name, check] of Object.entries(CHECKS)) check(name, options[name as keyof Options]);
  refuseOwnKey(options);
  checkKeyVersion(options);
  const { issueBenefit: operation = LEAST_RULES, ...others } = options;
  const baseUrl = checkBaseUrl(options.baseUrl, options.transport);
  const issueBenefit = checkOperation(operation, baseUrl, 'issueBenefit');
  // present drops undefined members, which would otherwise replace defaults.
  const given = present(others) as Omit<Options, keyof Defaults>;
  const settings = { ...DEFAULTS, ...given, baseUrl, retry: resolveRetry(options.retry), issueBenefit };
  const { now, monotonicNow } = settings;
  return own({
    ...settings,
    now: clockOf('now', now),
    monotonicNow: clockOf('monotonicNow', monotonicNow),
  });
}

type Keys = Pick<Options, 'signingKey' | 'platformKeys' | 'keyVersion'>;

/**
 * To verify with one's own key in place of the platform's is the commonest mistake on this wire
 * ([protocol 4](../../protocol.md#4-signature-algorithms)). A `Signer` does not tell its public key.
 */
function refuseOwnKey({ signingKey, platformKeys }: Keys): void {
  const mine = keysOf(signingKey).flatMap((key) => (isPrivateKey(key) ? (key.fingerprint ?? []) : []));
  const platform = keysOf(platformKeys) as readonly PublicKey[];
  if (platform.some(({ fingerprint }) => fingerprint !== undefined && mine.includes(fingerprint)))
    throw optionInvalid(
      'platformKeys',
      "the platform's public keys; one of them is your own, the half of signingKey",
    );
}

/** A version that cannot be written, or that the ring does not have, would show only at the first message. */
function checkKeyVersion({ signingKey, keyVersion }: Keys): void {
  if (!keyVersion) return;
  const isKnown = !(signingKey instanceof KeyRing) || signingKey.versions.includes(keyVersion);
  if (!isKnown || !KEY_VERSION.test(keyVersion))
    throw optionInvalid(
      'keyVersion',
      '1 to 64 letters, digits, dots, underscores or dashes, and in the key ring if there is one',
    );
}
