import { readResponse, writeRequest } from '@apoint/message/signed';
import { type Client, createClientOver } from './create-client.js';
import type { Layers } from './layers.js';
import { checkRequest, checkResponse } from './least-rules.js';
import type { ClientOptions } from './options.js';

export { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';
export type {
  AttemptFinished,
  AttemptSent,
  AttemptStarted,
  CallFinished,
  CallStarted,
  ClientEvent,
  ClientEventBase,
  ResponseReceived,
  RetryScheduled,
} from './client-event.js';
export { ALIPAYHK_HOSTS } from './hosts.js';
export { ISSUE_BENEFIT, type Operation } from './operation.js';
export type { BeforeSend, CallOptions, ClientOptions, RetryOptions } from './options.js';
export type { Answered, Attempt, CallOutcome, IssueOutcome, UnknownOutcome } from './outcome.js';
export type { Client };

const SIGNED: Layers = {
  readResponse,
  writeRequest,
  validateRequest: checkRequest,
  validateResponse: checkResponse,
};

/**
 * The smallest client: as `createClient` of `@apoint/client`, for an application whose messages are only signed, and
 * without the validator of request bodies. No code of envelopes comes along: an encrypted response is refused, and leaves
 * the outcome unknown.
 *
 * Of a request only its `bizNo` is checked here. All rules of protocol 8 are one option away: pass `validateRequest` of
 * `@apoint/benefit-issue-types/validate` as `validateRequest`.
 *
 * @throws {@link ApointError} as there; `OPTION_INVALID` for `encryption`
 */
export function createClient(options: Omit<ClientOptions, 'encryption'>): Client {
  return createClientOver(SIGNED, options);
}
