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
export {
  type ClaimedRequest,
  type ClaimRequestOptions,
  claimRequest,
  type OpenedRequest,
  type VerifiedRequest,
} from './claim-request.js';
export {
  type AnsweredRequest,
  type ClaimedResponse,
  type ClaimResponseOptions,
  claimResponse,
  type OpenedResponse,
  type VerifiedResponse,
} from './claim-response.js';
export type { ClockSkew } from './clock-skew.js';
export { HEADER, type HeaderName, type HeaderSource } from './headers.js';
export { parseVerifiedJson } from './json.js';
export { type BodySource, type ByteStream, DEFAULT_MAXIMUM_BODY_BYTES, readBody } from './read-body.js';
export type {
  ClaimedMessage,
  OfRequest,
  OfResponse,
  OpenedMessage,
  OpenResponseOptions,
  ReceivedMessage,
  VerifiedMessage,
  VerifyMessageOptions,
  VerifyResponseOptions,
} from './receive.js';
export type { OutgoingMessage, SendOptions, WireHeaders } from './seal-and-sign.js';
export { assertVerified, type VerifiedBytes } from './verified-bytes.js';
export { type WriteRequestOptions, writeRequest } from './write-request.js';
export { type WriteResponseOptions, writeResponse } from './write-response.js';
