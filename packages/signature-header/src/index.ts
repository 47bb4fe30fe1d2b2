export {
  createKeyRing,
  type EcdsaOptions,
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  importPublicKey,
  type KeyPair,
  type KeyRing,
  type KeyRingOptions,
  type KeySource,
  type PrivateKey,
  type PublicKey,
  type SignatureAlgorithm,
  type Signer,
} from '@apoint/keys';
export { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';
export {
  type FormatSignatureHeaderOptions,
  formatSignatureHeader,
  type PairSeparator,
  parseSignatureHeader,
  type SignatureHeader,
} from './header.js';
export { type SigningKey, type SignOptions, sign } from './sign.js';
export { type VerifyOptions, verify } from './verify.js';
