import type { JsonObject } from '@apoint/benefit-issue-types';
import { ApointError } from '@apoint/primitives/errors';
import { runCall } from './call.js';
import { judgeResponse } from './judge-response.js';
import type { Operation } from './operation.js';
import type { CallOptions } from './options.js';
import type { CallOutcome } from './outcome.js';
import { outcomeOf } from './outcome-of.js';
import type { Settings } from './settings.js';

/** @throws {@link ApointError} as `Client.call` says */
export async function callOperation<Body extends JsonObject>(
  settings: Settings,
  operation: Operation,
  body: JsonObject,
  options: CallOptions,
): Promise<CallOutcome<Body>> {
  const call = { settings, operation, body: write(body), judge: judgeResponse };
  const outcome = outcomeOf(await runCall(call, options));
  if ('status' in outcome) return outcome;
  // The members are the endpoint's own; that its result is one was checked.
  const answer = outcome.response as unknown as Body;
  return { status: outcome.success ? 'succeeded' : 'failed', body: answer, ...outcome.facts };
}

function write(body: JsonObject): string {
  try {
    const text: string | undefined = JSON.stringify(body);
    if (text?.startsWith('{')) return text;
  } catch {
    // The platform's error may quote the body.
  }
  throw new ApointError('REQUEST_INVALID', 'The body is not an object that JSON can write.');
}
