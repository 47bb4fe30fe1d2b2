import type { Operation, OperationResponse } from '@apoint/benefit-issue-types';
import { createMemberCard } from '@apoint/benefit-issue-types/operations/create-member-card';
import { isPublicKey, type KeyRing, type PublicKey } from '@apoint/keys';
import { checkSealingKeys, checkVerificationKeys, keysOf } from '@apoint/keys/internal/check-keys';
import type { RuntimeAbortSignal, RuntimeUrl } from '@apoint/primitives';
import { ApointError } from '@apoint/primitives/errors';
import {
  checkFunction,
  checkWhole,
  checkWord,
  optionInvalid,
  ownOptions,
} from '@apoint/primitives/internal/options';
import { MOST_ATTEMPTS } from './ladder.js';
import type { NotificationAttempt } from './outcome.js';
import { partnerUrl } from './partner-url.js';

/** Options of `sandbox.notify`. */
export interface NotifyOptions<
  Body extends object = { readonly [member: string]: unknown },
  Response extends OperationResponse = OperationResponse & { readonly [member: string]: unknown },
> {
  /** The whole address at the partner, such as `http://127.0.0.1:3000/my-tag/points/bill/notify`. */
  readonly url: string | RuntimeUrl;
  /** What is notified: `notifyPointsBill`, `createMemberCard`, or an operation of your own. The `url` must end in its path. */
  readonly operation: Operation<Body, Response>;
  /** The notification, as the operation describes it. */
  readonly body: NoInfer<Body>;
  /**
   * The partner's public keys for his answers. Use others than those of his requests
   * ([protocol 3.1](../../protocol.md#31-one-format-for-both-directions)).
   */
  readonly answerKeys: PublicKey | KeyRing<PublicKey>;
  /** Seals the body for this key of the partner. Default: it is sent as plain JSON. */
  readonly sealFor?: PublicKey | KeyRing<PublicKey> | undefined;
  /**
   * How the `Encrypt` header is written ([protocol 2.4](../../protocol.md#24-the-encrypt-header-in-use)): `'RSA'` for the other
   * name of the algorithm on a sealed body, `'without-key'` for a header without `symmetricKey` on a plain body, which says nothing.
   * Default: `RSA_AES` on a sealed body, and no header on a plain one.
   */
  readonly encryptHeader?: 'RSA' | 'without-key' | undefined;
  /** `'any'`: the partner may be on another machine. Default: only on this one. */
  readonly hosts?: 'any' | undefined;
  /** Divides the published waits: with 3600, an hour is a second. Default 1. */
  readonly timesFaster?: number | undefined;
  /** From 1 to 8. Default: all 8 of the published ladder, over more than 24 hours. */
  readonly maximumAttempts?: number | undefined;
  /** Time limit of one attempt. It is not divided. Default 10 000. */
  readonly attemptTimeoutMilliseconds?: number | undefined;
  /** Told of each attempt as soon as it has ended. What it throws is dropped. */
  readonly onAttempt?: ((attempt: NotificationAttempt) => void) | undefined;
  /** Ends the notification. */
  readonly signal?: RuntimeAbortSignal | undefined;
  /** Waits, and rejects when the signal aborts. Default: a timer. */
  readonly sleep?: ((milliseconds: number, signal: RuntimeAbortSignal) => Promise<void>) | undefined;
}

const NAMES: readonly (keyof NotifyOptions)[] = [
  'url',
  'operation',
  'body',
  'answerKeys',
  'sealFor',
  'encryptHeader',
  'hosts',
  'timesFaster',
  'maximumAttempts',
  'attemptTimeoutMilliseconds',
  'onAttempt',
  'signal',
  'sleep',
];
const OPERATION: readonly (keyof Operation)[] = [
  'method',
  'path',
  'repetition',
  'validateRequest',
  'validateResponse',
];
const WITHOUT_BODY: readonly string[] = ['GET', 'HEAD', 'CONNECT', 'TRACE', 'TRACK'];
const LONGEST_TIMER = 2_147_483_647;
const ATTEMPT_TIMEOUT = 10_000;

/** The checked options, with their defaults. */
export interface NotifySettings
  extends Pick<NotifyOptions, 'answerKeys' | 'sealFor' | 'encryptHeader' | 'onAttempt' | 'signal' | 'sleep'> {
  readonly url: RuntimeUrl;
  readonly method: string;
  readonly uri: string;
  /** The JSON of the body. */
  readonly body: string;
  readonly validateResponse: (value: unknown) => OperationResponse;
  readonly timesFaster: number;
  readonly maximumAttempts: number;
  readonly attemptTimeoutMilliseconds: number;
}

/**
 * @param ownKeys - the platform's keys, none of which can verify a partner.
 * @throws {@link ApointError} `OPTION_INVALID`, `REQUEST_INVALID`, `METHOD_INVALID`
 */
export function settingsOf(given: NotifyOptions, ownKeys: readonly PublicKey[]): NotifySettings {
  const options = ownOptions(given, NAMES);
  const { operation, encryptHeader, hosts, signal, sleep } = options;
  ownOptions(operation, OPERATION, 'operation');
  const { method = 'POST', path, repetition, validateRequest, validateResponse } = operation;
  const { timesFaster = 1, maximumAttempts = repetition === 'never' ? 1 : MOST_ATTEMPTS } = options;
  const { attemptTimeoutMilliseconds = ATTEMPT_TIMEOUT } = options;
  if (repetition === undefined) throw optionInvalid('operation.repetition', "'safe' or 'never'");
  checkWord('operation.repetition', repetition, ['safe', 'never']);
  checkFunction('operation.validateRequest', validateRequest);
  checkFunction('operation.validateResponse', validateResponse);
  if (WITHOUT_BODY.includes(method))
    throw new ApointError(
      'METHOD_INVALID',
      'A notification has a body, so its operation cannot use GET, HEAD, CONNECT, TRACE or TRACK.',
    );
  checkWord('hosts', hosts, ['any']);
  checkWhole('maximumAttempts', maximumAttempts, 1, repetition === 'never' ? 1 : MOST_ATTEMPTS);
  checkWhole('attemptTimeoutMilliseconds', attemptTimeoutMilliseconds, 1, LONGEST_TIMER);
  if (!(Number.isFinite(timesFaster) && timesFaster >= 1))
    throw optionInvalid('timesFaster', 'a number from 1');
  if (signal !== undefined && !(signal instanceof AbortSignal))
    throw optionInvalid('signal', 'an AbortSignal, or absent');
  checkFunction('onAttempt', options.onAttempt);
  checkFunction('sleep', sleep);
  checkKeys(options, ownKeys);
  const url = partnerUrl(options.url, hosts);
  const uri = url.pathname + url.search;
  if (typeof path !== 'string' || !path.startsWith('/') || !uri.endsWith(path))
    throw optionInvalid('url', 'the whole address, which ends in the path of the operation');
  return {
    ...options,
    url,
    uri,
    method,
    body: bodyOf(options),
    // This checks the result, and no more.
    validateResponse: validateResponse ?? leastRules,
    timesFaster,
    maximumAttempts,
    attemptTimeoutMilliseconds,
    encryptHeader,
  };
}

function checkKeys({ answerKeys, sealFor, encryptHeader }: NotifyOptions, own: readonly PublicKey[]): void {
  checkVerificationKeys('answerKeys', answerKeys);
  if (keysOf(answerKeys).some((key) => own.some((mine) => isSame(key, mine))))
    throw optionInvalid('answerKeys', "the partner's own public keys, not those of the platform");
  if (sealFor !== undefined) checkSealingKeys('sealFor', sealFor);
  checkWord('encryptHeader', encryptHeader, ['RSA', 'without-key']);
  if (encryptHeader === 'RSA' && sealFor === undefined)
    throw optionInvalid('sealFor', "given for encryptHeader: 'RSA', which is for a sealed body");
  if (encryptHeader === 'without-key' && sealFor !== undefined)
    throw optionInvalid('sealFor', "absent for encryptHeader: 'without-key', which is for a plain body");
}

function isSame(key: unknown, mine: PublicKey): boolean {
  if (key === mine) return true;
  return isPublicKey(key) && key.fingerprint !== undefined && key.fingerprint === mine.fingerprint;
}

function leastRules(value: unknown): OperationResponse {
  const { validateResponse } = createMemberCard;
  return validateResponse ? validateResponse(value) : (value as OperationResponse);
}

function bodyOf({ operation: { validateRequest }, body }: NotifyOptions): string {
  try {
    const text: string | undefined = JSON.stringify(validateRequest ? validateRequest(body) : body);
    if (text?.startsWith('{')) return text;
  } catch (cause) {
    if (ApointError.is(cause)) throw cause;
    throw new ApointError(
      'REQUEST_INVALID',
      'The validator refused the body, or JSON cannot write it; see the cause.',
      { cause },
    );
  }
  throw new ApointError(
    'REQUEST_INVALID',
    'The body of a notification must be an object that JSON can write.',
  );
}
