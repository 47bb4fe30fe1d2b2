import type { BenefitIssueRequest, JsonObject } from '@apoint/benefit-issue-types';
import { ApointError } from '@apoint/primitives/errors';
import { runCall } from './call.js';
import { coded } from './coded.js';
import { isObject } from './is-object.js';
import { judgeResponse } from './judge-response.js';
import { ISSUE_BENEFIT } from './operation.js';
import { defined } from './option-checks.js';
import type { BeforeSend, CallOptions } from './options.js';
import type { IssueOutcome } from './outcome.js';
import { outcomeOf } from './outcome-of.js';
import { randomHex } from './random-hex.js';
import type { Settings } from './settings.js';
import { telling } from './tell.js';
import { writeBody } from './write-body.js';

/** @throws {@link ApointError} as `Client.issueBenefit` says */
export async function issueBenefit<BenefitValueInfo extends JsonObject>(
  settings: Settings,
  request: BenefitIssueRequest,
  options: CallOptions,
): Promise<IssueOutcome<BenefitValueInfo>> {
  const { bizNo, body, generated } = bodyOf(settings, request);
  return telling(settings, ISSUE_BENEFIT, bizNo, async (told) => {
    const call = {
      settings: told,
      operation: ISSUE_BENEFIT,
      body,
      judge: judgeResponse,
      announce: () => announce(settings, { bizNo, generated, body }),
    };
    const outcome = outcomeOf(await runCall(call, options));
    if ('status' in outcome) return { bizNo, ...outcome };
    if (!outcome.success) return { status: 'rejected', bizNo, ...outcome.facts };
    const { benefitValueInfo } = outcome.response;
    // The type is the caller's word about members that are not published.
    const value = defined({ benefitValueInfo: benefitValueInfo as BenefitValueInfo | undefined });
    return { status: 'issued', bizNo, ...value, ...outcome.facts };
  });
}

/** The body, once for all attempts. A missing `bizNo` is made here: without one, no repetition would be safe. */
function bodyOf(settings: Settings, request: BenefitIssueRequest): BeforeSend {
  const generated = request?.bizNo === undefined;
  const complete = generated && isObject(request) ? { ...request, bizNo: newBizNo(settings) } : request;
  const valid = validated(settings, complete);
  const body = writeBody(valid);
  // What is written counts: a class may show a bizNo that it does not write.
  const { bizNo } = JSON.parse(body) as BenefitIssueRequest;
  if (bizNo !== undefined && bizNo === valid.bizNo) return { bizNo, generated, body };
  throw new ApointError('OPTION_INVALID', 'createBizNo or validateRequest left the request without a bizNo.');
}

/** By the rules of the caller, if there are any, and what comes of those by the rules of the layer in any case. */
function validated({ validateRequest, layers }: Settings, request: unknown): BenefitIssueRequest {
  try {
    return layers.validateRequest(validateRequest ? validateRequest(request) : request);
  } catch (cause) {
    throw coded(cause, 'REQUEST_INVALID', 'validateRequest refused the request; see the cause.');
  }
}

function newBizNo({ createBizNo = randomHex }: Settings): string {
  try {
    return createBizNo();
  } catch (cause) {
    throw new ApointError('OPTION_INVALID', 'createBizNo failed, so nothing was sent; see the cause.', {
      cause,
    });
  }
}

async function announce({ beforeSend }: Settings, call: BeforeSend): Promise<void> {
  try {
    await beforeSend?.(call);
  } catch (cause) {
    throw new ApointError('BEFORE_SEND_FAILED', 'beforeSend failed, so nothing was sent; see the cause.', {
      cause,
    });
  }
}
