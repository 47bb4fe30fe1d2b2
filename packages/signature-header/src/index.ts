export { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';
export type { EcdsaOptions } from '@apoint/primitives/key-material';
export { createKeyRing, type KeyRing, type KeyRingOptions } from '@apoint/primitives/key-ring';
export {
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  importPublicKey,
  type KeyPair,
  type KeySource,
  type PrivateKey,
  type PublicKey,
  type SignatureAlgorithm,
  type Signer,
} from '@apoint/primitives/keys';
export {
  type FormatSignatureHeaderOptions,
  formatSignatureHeader,
  type PairSeparator,
  parseSignatureHeader,
  type SignatureHeader,
} from './header.js';
export { type SigningKey, type SignOptions, sign } from './sign.js';
export { type VerifyOptions, verify } from './verify.js';
