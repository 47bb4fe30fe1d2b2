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
  type KeyWrap,
  type PrivateKey,
  type PublicKey,
} from '@apoint/keys';
export { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';
export { type DecryptBodyOptions, decryptBody, type EncryptBodyOptions, encryptBody } from './body.js';
export type { ContentEncryptionKey } from './content-encryption-key.js';
export {
  type EncryptHeader,
  type FormatEncryptHeaderOptions,
  formatEncryptHeader,
  parseEncryptHeader,
} from './header.js';
export {
  type DecryptionKey,
  type OpenedContent,
  type OpenedEnvelope,
  type OpenOptions,
  open,
} from './open.js';
export type { EnvelopeProfile } from './profile.js';
export {
  type MessageToOpen,
  type MessageToSeal,
  type RsaAes,
  rsaAes,
  type SealedMessage,
} from './rsa-aes.js';
export type { RsaAesOptions, SealedContentType } from './rsa-aes-options.js';
export { type SealedEnvelope, type SealOptions, seal } from './seal.js';
