export type { Operation, OperationResponse } from '@apoint/benefit-issue-types';
export {
  createKeyRing,
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  importPublicKey,
  type KeyPair,
  type KeyRing,
  type KeyRingOptions,
  type KeySource,
  type KeyUnwrapper,
  type PrivateKey,
  type PublicKey,
  type Signer,
} from '@apoint/keys';
export type { ClockSkew, VerifiedBytes } from '@apoint/message';
export { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';
export { type Client, createClient } from './create-client.js';
export type {
  AttemptEventBase,
  AttemptFinished,
  AttemptSent,
  AttemptStarted,
  CallFinished,
  CallStarted,
  ClientEvent,
  ClientEventBase,
  ResponseReceived,
  RetryScheduled,
} from './events/client-event.js';
export { ALIPAYHK_HOSTS } from './hosts.js';
export type { CallOptions, ClientOptions, RetryOptions } from './options/client-options.js';
export type { FetchFunction, FetchInit, FetchResponse } from './options/fetch-function.js';
export type { Order } from './order/order.js';
export type { Answered, Attempt, CallOutcome, IssueOutcome, UnknownOutcome } from './outcome/outcome.js';
