import type { OperationResponse } from '@apoint/benefit-issue-types';
import {
  judgeResult,
  maybeAboutRepetition,
  type ResultJudgement,
} from '@apoint/benefit-issue-types/result-codes';
import { claimResponse, type HeaderSource, type OutgoingMessage, type VerifiedBytes } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { Call } from '../call/run-call.js';
import { safeText } from '../outcome/safe-text.js';

/**
 * A response with a verified signature and the right shape, and the judgement of its `result`
 * ([protocol 9](../../protocol.md#9-response-body)).
 */
export interface Answer {
  readonly response: OperationResponse;
  readonly judgement: ResultJudgement;
  /** Whether a repetition would get the same answer. */
  readonly isFinal: boolean;
}

/** The result of reading a response. */
export interface AnswerRead {
  readonly answer?: Answer | undefined;
  /** The body of a response whose signature is right and whose time is fresh: opened, or as it came if it does not open. */
  readonly verifiedBytes?: VerifiedBytes | undefined;
  /** Why the answer does not settle the call. */
  readonly error?: ApointError | undefined;
  /** The beginning of an unverified response. Log it, but never base a decision on it. */
  readonly unverifiedText?: string | undefined;
}

/** A request that was sent. */
export interface SentMessage extends OutgoingMessage {
  /** The time before which nobody can have answered. */
  readonly sentAt: string;
}

/**
 * Verifies a response, opens it, and judges its `result`. An unverified response decides nothing
 * ([protocol 7](../../protocol.md#7-responses)).
 */
export async function readAnswer(
  call: Call,
  number: number,
  { contentEncryptionKey, sentAt }: SentMessage,
  { headers, body }: { readonly headers: HeaderSource; readonly body: Uint8Array },
): Promise<AnswerRead> {
  const { settings, operation } = call;
  const { clientId, platformKeys: keys, maximumResponseBytes: maximumBodyBytes } = settings;
  const { freshness, clockSkew, now } = settings;
  let verifiedBytes: VerifiedBytes | undefined;
  try {
    const request = { method: operation.method, uri: operation.path, clientId, time: sentAt };
    const claimed = claimResponse({ request, headers });
    const genuine = await claimed.verify({ body, keys, freshness, clockSkew, now, maximumBodyBytes });
    verifiedBytes = genuine.body;
    const opened = await genuine.open(settings.encryption, { requestKey: contentEncryptionKey });
    verifiedBytes = opened.body;
    return { verifiedBytes, ...judge(call, number, opened.json) };
  } catch (error) {
    const unverifiedText = verifiedBytes ? undefined : safeText(body);
    return { verifiedBytes, error: unreadable(error), unverifiedText };
  }
}

function judge(call: Call, number: number, json: unknown): Pick<AnswerRead, 'answer' | 'error'> {
  const { validateResponse } = call.operation;
  const response = validateResponse(json);
  const judgement = judgeResult(response.result);
  if (judgement === 'unknown') return { answer: { response, judgement, isFinal: false }, error: notKnown() };
  if (judgement === 'success' || !isAboutAnother(call, number, response.result.resultCode))
    return { answer: { response, judgement, isFinal: true } };
  return { answer: { response, judgement: 'unknown', isFinal: true }, error: aboutRepetition() };
}

/**
 * Whether a failure may mean that another request came before under the same key, which may well have been carried out
 * ([protocol 9](../../protocol.md#9-response-body)). Only the first attempt of the first call cannot have come second.
 */
function isAboutAnother({ isKeyed, isFirst }: Call, number: number, resultCode: string): boolean {
  return maybeAboutRepetition(resultCode, isKeyed) && !(number === 1 && isFirst());
}

function notKnown(): ApointError {
  return new ApointError(
    'RESULT_UNKNOWN',
    'The platform itself does not know the outcome; repeat later with the same bizNo.',
  );
}

function aboutRepetition(): ApointError {
  return new ApointError(
    'RESULT_ABOUT_REPETITION',
    'The platform refuses this request, but an earlier one under the same bizNo may have been carried out; submit the order that was stored first, and never issue the same points under another bizNo.',
  );
}

function unreadable(cause: unknown): ApointError {
  if (ApointError.is(cause)) return cause;
  return new ApointError('RESPONSE_INVALID', 'The response could not be read; see the cause.', { cause });
}
