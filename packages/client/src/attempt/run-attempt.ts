import { formatTime } from '@apoint/canonical-request';
import { type BodySource, HEADER, type OutgoingMessage, readBody, writeRequest } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { own } from '@apoint/primitives/internal/own';
import { present } from '@apoint/primitives/internal/present';
import { isTracerId } from '@apoint/primitives/internal/tracer-id';
import { type Deadline, startWithin } from '../call/deadline.js';
import { parseRetryAfter } from '../call/retry.js';
import type { Call } from '../call/run-call.js';
import type { FetchInit, FetchResponse } from '../options/fetch-function.js';
import type { Settings } from '../options/settings.js';
import type { Attempt } from '../outcome/outcome.js';
import { type AnswerRead, readAnswer, type SentMessage } from './read-answer.js';

/** The result of one exchange. Without `answer`, `error` says why there is none. */
export interface AttemptResult extends Partial<AnswerRead> {
  readonly httpStatus?: number;
  readonly tracerId?: string | undefined;
  readonly retryAfterMilliseconds?: number;
}

/** What a response says before its body. */
type ResponseFacts = Required<Pick<AttemptResult, 'httpStatus' | 'retryAfterMilliseconds'>> &
  Pick<AttemptResult, 'tracerId'>;

/**
 * Writes one request, sends it and reads its answer, until the deadline. Once bytes may have left, errors become part of the
 * result.
 *
 * @param time - the `Request-Time`, milliseconds since 1970.
 * @throws {@link ApointError} only in the first attempt, before the first byte leaves: the codes of `writeRequest`
 */
export async function runAttempt(
  call: Call,
  number: number,
  time: number,
  callDeadline: Deadline,
): Promise<AttemptResult & { readonly attempt: Attempt }> {
  const { settings, tell } = call;
  const { now, attemptTimeoutMilliseconds } = settings;
  const startedAt = now();
  const deadline = startWithin(callDeadline, attemptTimeoutMilliseconds);
  let result: AttemptResult;
  // An earlier attempt may have arrived. So from the second attempt on, even a failure to sign is an outcome.
  let sent = number > 1;
  try {
    tell?.({ type: 'attempt-started', attempt: number });
    const message = await deadline.within(() => write(call, time));
    // A repetition within the same second carries the next one, and may be answered before that one has come.
    const sentAt = formatTime(Math.min(time, startedAt), { offsetMinutes: 0 });
    tell?.({ type: 'attempt-sent', attempt: number });
    sent = true;
    result = await exchange(call, number, { ...message, sentAt }, deadline);
  } catch (error) {
    if (!sent) throw error;
    result = { error: error as ApointError };
  } finally {
    deadline.clear();
  }
  const { httpStatus, tracerId, error, unverifiedText, verifiedBytes } = own(result);
  const verified = verifiedBytes !== undefined;
  tell?.({ type: 'attempt-finished', attempt: number, verified, httpStatus, tracerId, code: error?.code });
  const durationMilliseconds = sinceOf(now, startedAt);
  const facts = { number, startedAt, durationMilliseconds, verified, httpStatus };
  const attempt = { ...facts, tracerId, error, unverifiedText };
  return { ...result, attempt: present(attempt) };
}

/** Bytes may have left, so a clock that fails must not throw any more. */
function sinceOf(now: () => number, startedAt: number): number {
  try {
    return now() - startedAt;
  } catch {
    return 0;
  }
}

/**
 * The request of one attempt: its own time, signature and envelope around the same body
 * ([protocol 10](../../protocol.md#10-idempotency)).
 */
function write({ settings, operation, body }: Call, time: number): Promise<OutgoingMessage> {
  const { clientId, signingKey, keyVersion, separator, agentToken, encryption, timeOffsetMinutes } = settings;
  return writeRequest({
    method: operation.method,
    uri: operation.path,
    clientId,
    time: formatTime(time, { offsetMinutes: timeOffsetMinutes }),
    body,
    signingKey,
    keyVersion,
    separator,
    agentToken,
    encryption,
  });
}

async function exchange(
  call: Call,
  number: number,
  message: SentMessage,
  deadline: Deadline,
): Promise<AttemptResult> {
  const { settings, operation, tell } = call;
  const { fetch, maximumResponseBytes } = settings;
  let facts: ResponseFacts | undefined;
  try {
    const response = await deadline.within(() =>
      fetch(operation.url, requestInit(operation.method, message, deadline)),
    );
    facts = factsOf(response, settings);
    const body = await deadline.within(() => readBody(bodyOf(response), maximumResponseBytes));
    tell?.({ type: 'response-received', attempt: number, bodyBytes: body.length, ...facts });
    // The type of Headers does not always say that they can be iterated.
    const headers = response.headers as typeof response.headers & Iterable<readonly [string, string]>;
    return {
      ...facts,
      ...(await deadline.within(() => readAnswer(call, number, message, { headers, body }))),
    };
  } catch (error) {
    return { ...facts, error: networkError(error) };
  }
}

/** The body as a stream, or in one piece where the runtime has no streams. */
function bodyOf(response: FetchResponse): BodySource {
  if (response.body !== undefined || response.arrayBuffer === undefined) return response.body ?? null;
  return {
    async *[Symbol.asyncIterator]() {
      if (response.arrayBuffer) yield new Uint8Array(await response.arrayBuffer());
    },
  };
}

function requestInit(method: string, { headers, body }: OutgoingMessage, { signal }: Deadline): FetchInit {
  return {
    method,
    // A redirect would send the signed request to another place. Its answer counts as an unsigned one.
    redirect: 'manual',
    headers: { ...headers, Accept: 'application/json' } as Record<string, string>,
    signal,
    body,
  };
}

function factsOf({ status, headers }: FetchResponse, { now }: Settings): ResponseFacts {
  const tracerId = headers.get(HEADER.tracerId);
  const retryAfterMilliseconds = parseRetryAfter(headers.get('Retry-After'), now());
  return { httpStatus: status, retryAfterMilliseconds, ...(isTracerId(tracerId) ? { tracerId } : {}) };
}

function networkError(cause: unknown): ApointError {
  if (ApointError.is(cause)) return cause;
  return new ApointError(
    'NETWORK_FAILED',
    'The exchange broke off before the whole response arrived; see the cause.',
    { cause },
  );
}
