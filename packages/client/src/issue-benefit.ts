import type { BenefitIssueRequest, JsonObject } from '@apoint/benefit-issue-types';
import { validateRequest } from '@apoint/benefit-issue-types/validate';
import { ApointError } from '@apoint/primitives/errors';
import { toHex } from '@apoint/primitives/hex';
import { runCall } from './call.js';
import { judgeResponse } from './judge-response.js';
import { ISSUE_BENEFIT } from './operation.js';
import type { BeforeSend, CallOptions } from './options.js';
import type { IssueOutcome } from './outcome.js';
import { outcomeOf } from './outcome-of.js';
import type { Settings } from './settings.js';

/** @throws {@link ApointError} as `Client.issueBenefit` says */
export async function issueBenefit<BenefitValueInfo extends JsonObject>(
  settings: Settings,
  request: BenefitIssueRequest,
  options: CallOptions,
): Promise<IssueOutcome<BenefitValueInfo>> {
  const { bizNo, body, generated } = bodyOf(settings, request);
  const call = {
    settings,
    operation: ISSUE_BENEFIT,
    body,
    judge: judgeResponse,
    announce: () => announce(settings, { bizNo, generated, body }),
  };
  const outcome = outcomeOf(await runCall(call, options));
  if ('status' in outcome) return { bizNo, ...outcome };
  if (!outcome.success) return { status: 'rejected', bizNo, ...outcome.facts };
  const { benefitValueInfo } = outcome.response;
  const value = benefitValueInfo ? { benefitValueInfo: benefitValueInfo as BenefitValueInfo } : {};
  return { status: 'issued', bizNo, ...value, ...outcome.facts };
}

/** The body, once for all attempts. A missing `bizNo` is made here: without one, no repetition would be safe. */
function bodyOf(settings: Settings, request: BenefitIssueRequest): BeforeSend {
  const generated = request?.bizNo === undefined;
  const complete = generated && isObject(request) ? { ...request, bizNo: newBizNo(settings) } : request;
  const valid = validated(settings, complete);
  const { bizNo } = valid;
  if (bizNo !== undefined) return { bizNo, generated, body: JSON.stringify(valid) };
  throw new ApointError('OPTION_INVALID', 'createBizNo or validateRequest left the request without a bizNo.');
}

/** By the rules of the caller, if there are any, and what comes of those by the rules of the page in any case. */
function validated(settings: Settings, request: unknown): BenefitIssueRequest {
  try {
    return validateRequest(settings.validateRequest ? settings.validateRequest(request) : request);
  } catch (cause) {
    if (cause instanceof ApointError) throw cause;
    throw new ApointError('REQUEST_INVALID', 'validateRequest refused the request; see the cause.', {
      cause,
    });
  }
}

function newBizNo({ createBizNo = randomBizNo }: Settings): string {
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

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function randomBizNo(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}
