import type { Operation, OperationResponse } from '@apoint/benefit-issue-types';
import type { CallOptions } from '../options/client-options.js';
import { checkOperation } from '../options/operation.js';
import type { Settings } from '../options/settings.js';
import type { CallOutcome } from '../outcome/outcome.js';
import { factsOf, unknownOutcome } from '../outcome/settle.js';
import { runCall } from './run-call.js';
import { writeBody } from './write-body.js';

/** @throws {@link ApointError} as documented at `Client.call` */
export async function callOperation<Body extends object, Response extends OperationResponse>(
  settings: Settings,
  given: Operation<Body, Response>,
  request: Body,
  options: CallOptions,
): Promise<CallOutcome<Response>> {
  const operation = checkOperation(given, settings.baseUrl);
  const body = writeBody(operation, request);
  const outgoing = { body, isKeyed: hasBizNo(body), isFirst: () => false };
  return runCall(settings, operation, outgoing, options, (result): CallOutcome<Response> => {
    const { answer } = result;
    if (!answer || answer.judgement === 'unknown') return unknownOutcome(result);
    const status = answer.judgement === 'success' ? 'succeeded' : 'failed';
    // The operation's own validator made this response, so it has this type.
    return { status, body: answer.response as Response, ...factsOf(answer, result) };
  });
}

function hasBizNo(body: string): boolean {
  return Object.hasOwn(JSON.parse(body) as object, 'bizNo');
}
