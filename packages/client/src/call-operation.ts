import type { JsonObject } from '@apoint/benefit-issue-types';
import { runCall } from './call.js';
import { judgeResponse } from './judge-response.js';
import type { Operation } from './operation.js';
import type { CallOptions } from './options.js';
import type { CallOutcome } from './outcome.js';
import { outcomeOf } from './outcome-of.js';
import type { Settings } from './settings.js';
import { telling } from './tell.js';
import { writeBody } from './write-body.js';

/** @throws {@link ApointError} as `Client.call` says */
export async function callOperation<Body extends JsonObject>(
  settings: Settings,
  operation: Operation,
  body: JsonObject,
  options: CallOptions,
): Promise<CallOutcome<Body>> {
  const text = writeBody(body);
  return telling(settings, operation, undefined, async (told) => {
    const outcome = outcomeOf(
      await runCall({ settings: told, operation, body: text, judge: judgeResponse }, options),
    );
    if ('status' in outcome) return outcome;
    // The members are the endpoint's own; that its result is one was checked.
    const answer = outcome.response as unknown as Body;
    return { status: outcome.success ? 'succeeded' : 'failed', body: answer, ...outcome.facts };
  });
}
