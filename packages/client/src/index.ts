export { type Client, createClient } from './create-client.js';
export { ALIPAYHK_HOSTS } from './hosts.js';
export { ISSUE_BENEFIT, type Operation } from './operation.js';
export type { BeforeSend, CallOptions, ClientEncryption, ClientOptions, RetryOptions } from './options.js';
export type { Attempt, CallOutcome, IssueOutcome, UnknownOutcome } from './outcome.js';
