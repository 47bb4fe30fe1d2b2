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
export type { ContentType } from './content-type.js';
export type { HeaderSource } from './header-lines.js';
export { HEADER, type HeaderName } from './header-names.js';
export { parseVerifiedJson } from './json.js';
export { type BodySource, readBody } from './read-body.js';
export { type ReadRequestOptions, readRequest, type VerifiedRequest } from './read-request.js';
export { type ReadResponseOptions, readResponse } from './read-response.js';
export {
  DEFAULT_MAXIMUM_BODY_BYTES,
  type OpenWith,
  type ReceiveOptions,
  type SignedRequest,
  type VerifiedMessage,
} from './receive.js';
export type { OutgoingMessage, SealFor, SendOptions, SignedFields } from './send.js';
export { assertVerified, type VerifiedBytes } from './verified-bytes.js';
export { type WriteRequestOptions, writeRequest } from './write-request.js';
export { type WriteResponseOptions, writeResponse } from './write-response.js';
