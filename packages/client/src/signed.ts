import { readResponse, writeRequest } from '@apoint/message/signed';
import { type Client, createClientOver } from './create-client.js';
import { invalid } from './option-checks.js';
import type { ClientOptions } from './options.js';

export { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';
export { ALIPAYHK_HOSTS } from './hosts.js';
export { ISSUE_BENEFIT, type Operation } from './operation.js';
export type { BeforeSend, CallOptions, ClientOptions, RetryOptions } from './options.js';
export type { Answered, Attempt, CallOutcome, IssueOutcome, UnknownOutcome } from './outcome.js';
export type { Client };

/**
 * As `createClient` of `@apoint/client`, for an application whose messages are only signed: no code of envelopes comes
 * along. An encrypted response is refused, and leaves the outcome unknown.
 *
 * @throws {@link ApointError} as there; `OPTION_INVALID` for `encryption`
 */
export function createClient(options: Omit<ClientOptions, 'encryption'>): Client {
  if ('encryption' in (options ?? {})) throw invalid('encryption', 'for createClient of @apoint/client');
  return createClientOver({ readResponse, writeRequest }, options);
}
