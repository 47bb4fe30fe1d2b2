export { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';
export type { EcdsaOptions } from './ecc224/ecdsa-options.js';
export { type ImportP224Options, importP224Spki } from './ecc224/import-p224-spki.js';
export { type ExportedKey, exportPrivateKey, exportPublicKey } from './export-key.js';
export type { Jwk } from './forms/jwk.js';
export type { ImportKeyOptions } from './forms/key-kind.js';
export type { KeySource } from './forms/key-source.js';
export type { SpkiSource } from './forms/one-form.js';
export { type GenerateKeyPairOptions, generateKeyPair, type KeyPair } from './generate-key-pair.js';
export {
  importPrivateKey,
  importPublicKey,
  importRsaPrivateKey,
  importRsaPublicKey,
} from './import-key.js';
export {
  isPrivateKey,
  isPublicKey,
  type KeyAlgorithm,
  type KeyUsage,
  type PrivateKey,
  type PublicKey,
} from './key-handle.js';
export { createKeyRing, KeyRing, type KeyRingOptions, type ResolvedKey } from './key-ring.js';
export type { KeyUnwrapper } from './key-unwrapper.js';
export type { KeyWrap } from './key-wrap.js';
export type { CryptoKeyLike, KeyObjectLike } from './native-key.js';
export { importRsaPkcs8, type Pkcs8Source } from './rsa256/import-rsa-pkcs8.js';
export { importRsaSpki } from './rsa256/import-rsa-spki.js';
export type { RsaSizeOptions } from './rsa256/rsa-size.js';
export type { SignatureAlgorithm } from './signature-algorithm.js';
export type { Signer } from './signer.js';
