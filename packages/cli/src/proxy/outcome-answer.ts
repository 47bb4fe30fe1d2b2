import type { CallOutcome, IssueOutcome } from '@apoint/client';
import { describeErrorCode } from '@apoint/primitives/codes';
import type { ApointError } from '@apoint/primitives/errors';

/** An answer of the outbound proxy. */
export interface OutcomeAnswer {
  readonly status: number;
  readonly json: string;
}

/**
 * `unknown` is 504, so that no caller takes it for done (2xx), nor for refused (4xx): it asks again with the same content.
 */
const STATUS = { issued: 200, succeeded: 200, rejected: 422, failed: 422, unknown: 504 } as const;

/** What came of an order or a call. What no signature covers, besides the `Tracer-Id`, is not in it. */
export function answerOfOutcome(outcome: IssueOutcome | CallOutcome): OutcomeAnswer {
  const { status, resultCode, resultMessage, tracerId, attempts, verifiedBytes } = outcome;
  const facts = {
    outcome: status,
    bizNo: 'bizNo' in outcome ? outcome.bizNo : undefined,
    result: resultCode === undefined ? undefined : { resultCode, resultMessage },
    tracerId,
    attempts: attempts.length,
    ...('error' in outcome ? { code: outcome.error.code, message: outcome.error.message } : {}),
  };
  // The verified bytes, so that no number of the platform changes.
  const response = 'error' in outcome || !verifiedBytes ? undefined : Buffer.from(verifiedBytes).toString();
  return { status: STATUS[status], json: withMember(facts, response) };
}

/** Nothing of this request was sent. It tells nothing of earlier requests under the same `bizNo`. */
export function answerOfRefusal({ code, message, faults }: ApointError): OutcomeAnswer {
  return { status: statusOf(code), json: JSON.stringify({ outcome: 'not-sent', code, message, faults }) };
}

/** This request was not sent, but an earlier one under the same `bizNo` may have been. */
export function answerOfUnsentRepetition(bizNo: string, { code, message }: ApointError): OutcomeAnswer {
  return {
    status: STATUS.unknown,
    json: JSON.stringify({ outcome: 'unknown', bizNo, attempts: 0, code, message }),
  };
}

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  METHOD_INVALID: 405,
  SENDER_REFUSED: 403,
  ORDER_CONFLICT: 409,
  STORE_UNAVAILABLE: 503,
};

function statusOf(code: string): number {
  return STATUS_OF_CODE[code] ?? describeErrorCode(code)?.status ?? 500;
}

function withMember(facts: object, response: string | undefined): string {
  const text = JSON.stringify(facts);
  return response === undefined ? text : `${text.slice(0, -1)},"response":${response}}`;
}
