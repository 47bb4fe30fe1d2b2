import type { OperationResponse } from '@apoint/benefit-issue-types';
import { judgeResult } from '@apoint/benefit-issue-types/result-codes';
import type { KeyPair } from '@apoint/keys';
import { claimResponse, HEADER, type OutgoingMessage, writeRequest } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { present } from '@apoint/primitives/internal/present';
import { isTracerId } from '@apoint/primitives/internal/tracer-id';
import { type RsaAes, type RsaAesOptions, rsaAes } from '@apoint/rsa-aes-envelope';
import { inTime } from './in-time.js';
import type { NotifySettings } from './notify-options.js';
import { type PartnerAnswer, post } from './post.js';

/** The platform as the caller of a partner. */
export interface Caller {
  readonly clientId: string;
  readonly requestKeys: KeyPair;
  /** Opens sealed answers. */
  readonly encryptionKeys: KeyPair;
  readonly envelopes: Pick<RsaAesOptions, 'profile' | 'contentType'>;
  readonly separator: ',' | ', ' | undefined;
  readonly now: () => number;
}

/** What came of one exchange. */
export type Exchanged =
  | {
      readonly outcome: 'success' | 'answered';
      readonly response: OperationResponse;
      readonly facts: Facts;
    }
  | {
      readonly outcome: 'unreadable' | 'unverified' | 'no-answer';
      readonly error: ApointError;
      readonly facts?: Facts | undefined;
    };

interface Facts {
  readonly httpStatus: number;
  readonly tracerId?: string | undefined;
}

const FIRST_SUCCESS = 200;
const LAST_SUCCESS = 299;

/** Writes a notification, sends it, and reads the answer. */
export async function exchange(
  caller: Caller,
  settings: NotifySettings,
  requestTime: string,
  signal: AbortSignal,
): Promise<Exchanged> {
  let answer: PartnerAnswer;
  let message: OutgoingMessage;
  try {
    [message, answer] = await inTime(settings.attemptTimeoutMilliseconds, signal, async (limit) => {
      const written = await write(caller, settings, requestTime);
      const { method, url } = settings;
      return [written, await post(url, { method, ...lowered(written, settings) }, limit)];
    });
  } catch (cause) {
    return { outcome: 'no-answer', error: signal.aborted ? aborted(cause) : networkError(cause) };
  }
  return read(caller, settings, message, answer);
}

/**
 * A notification as the platform writes it ([protocol 12.2](../../protocol.md#122-the-platform-calls-partners)).
 *
 * @throws {@link ApointError} the codes of `writeRequest`
 */
export function write(
  { clientId, requestKeys, envelopes, separator }: Caller,
  { method, uri, body, sealFor }: NotifySettings,
  time: string,
): Promise<OutgoingMessage> {
  const encryption = sealFor && rsaAes({ ...envelopes, sealFor });
  const signingKey = requestKeys.privateKey;
  return writeRequest({ method, uri, clientId, time, body, signingKey, separator, encryption });
}

/** The platform writes the names of headers in lower case. */
function lowered(
  { headers, body }: OutgoingMessage,
  { encryptHeader }: NotifySettings,
): { readonly headers: Record<string, string>; readonly body: Uint8Array } {
  const lines = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const lower: Record<string, string> = Object.fromEntries(lines);
  // The header is not signed, so that it can be rewritten.
  if (encryptHeader === 'without-key') lower['encrypt'] = 'algorithm=rsa, keyVersion=1';
  if (encryptHeader === 'RSA') lower['encrypt'] = (lower['encrypt'] ?? '').replace('RSA_AES', 'RSA');
  return { headers: { accept: 'application/json', ...lower }, body };
}

/** An unverified answer decides nothing ([protocol 7](../../protocol.md#7-responses)). */
async function read(
  caller: Caller,
  settings: NotifySettings,
  { contentEncryptionKey }: OutgoingMessage,
  answer: PartnerAnswer,
): Promise<Exchanged> {
  const { method, uri, answerKeys: keys } = settings;
  const facts = factsOf(answer);
  let outcome: 'unverified' | 'unreadable' = 'unverified';
  try {
    const request = { method, uri, clientId: caller.clientId };
    const claimed = claimResponse({ request, headers: answer.headers });
    const verified = await claimed.verify({ body: answer.body, keys, now: caller.now });
    outcome = 'unreadable';
    const { json } = await verified.open(opener(caller), { requestKey: contentEncryptionKey });
    const response = settings.validateResponse(json);
    return { outcome: isSuccess(response, facts) ? 'success' : 'answered', response, facts };
  } catch (cause) {
    return { outcome, error: readingError(cause), facts };
  }
}

function opener({ encryptionKeys, envelopes: { profile } }: Caller): RsaAes {
  return rsaAes({ profile, openWith: encryptionKeys.privateKey });
}

/** No page says what the platform makes of a success with another HTTP status, so a gateway should not rely on it. */
function isSuccess({ result }: OperationResponse, { httpStatus }: Facts): boolean {
  const isFine = httpStatus >= FIRST_SUCCESS && httpStatus <= LAST_SUCCESS;
  return isFine && result.resultCode === 'SUCCESS' && judgeResult(result) === 'success';
}

function factsOf({ httpStatus, headers }: PartnerAnswer): Facts {
  const tracerId = headers.find(([name]) => name.toLowerCase() === HEADER.tracerId.toLowerCase())?.[1];
  return present({ httpStatus, tracerId: isTracerId(tracerId) ? tracerId : undefined });
}

function aborted(cause: unknown): ApointError {
  return new ApointError('ABORTED', 'The notification was stopped before the partner had answered.', {
    cause,
  });
}

function networkError(cause: unknown): ApointError {
  if (ApointError.is(cause)) return cause;
  return new ApointError(
    'NETWORK_FAILED',
    'The partner could not be reached, or the exchange broke off before the whole answer was there; see the cause.',
    { cause },
  );
}

function readingError(cause: unknown): ApointError {
  if (ApointError.is(cause)) return cause;
  return new ApointError('RESPONSE_INVALID', 'The answer could not be read; see the cause.', { cause });
}
