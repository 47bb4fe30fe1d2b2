export type { CryptoKeyLike } from './crypto/native-key.js';
export { type ExportedKey, exportPrivateKey, exportPublicKey } from './export-key.js';
export { type GenerateKeyPairOptions, generateKeyPair, type KeyPair } from './generate-key-pair.js';
export {
  type ImportKeyOptions,
  importPrivateKey,
  importPublicKey,
  importRsaPrivateKey,
  importRsaPublicKey,
  type KeySource,
} from './import-key.js';
export {
  isPrivateKey,
  isPublicKey,
  type KeyAlgorithm,
  type KeyUsage,
  type PrivateKey,
  type PublicKey,
} from './key-handle.js';
export type { Jwk } from './key-source/jwk.js';
export type { RsaSizeOptions } from './rsa-size.js';
export type { KeyUnwrapper, KeyWrap, SignatureAlgorithm, Signer } from './signer.js';
