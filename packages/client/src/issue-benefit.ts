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
  await announce(settings, { bizNo, generated, body });
  const outcome = outcomeOf(
    await runCall({ settings, operation: ISSUE_BENEFIT, body, judge: judgeResponse }, options),
  );
  if ('status' in outcome) return { bizNo, ...outcome };
  if (!outcome.success) return { status: 'rejected', bizNo, ...outcome.facts };
  const { benefitValueInfo } = outcome.response;
  const value = benefitValueInfo ? { benefitValueInfo: benefitValueInfo as BenefitValueInfo } : {};
  return { status: 'issued', bizNo, ...value, ...outcome.facts };
}

/** The body, once for all attempts. A missing `bizNo` is made here: without one, no repetition would be safe. */
function bodyOf(settings: Settings, request: BenefitIssueRequest): BeforeSend {
  const generated = request?.bizNo === undefined;
  const complete =
    generated && isObject(request) ? { ...request, bizNo: (settings.createBizNo ?? randomBizNo)() } : request;
  const valid = (settings.validateRequest ?? validateRequest)(complete);
  return { bizNo: valid.bizNo as string, generated, body: JSON.stringify(valid) };
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
