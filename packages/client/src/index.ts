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
export { type Client, createClient } from './create-client.js';
export { ALIPAYHK_HOSTS } from './hosts.js';
export { ISSUE_BENEFIT, type Operation } from './operation.js';
export type { BeforeSend, CallOptions, ClientEncryption, ClientOptions, RetryOptions } from './options.js';
export type { Answered, Attempt, CallOutcome, IssueOutcome, UnknownOutcome } from './outcome.js';
