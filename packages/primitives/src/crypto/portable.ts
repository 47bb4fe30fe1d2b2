export { fromCryptoKey } from './portable/from-crypto-key.js';
export { generatePkcs8 } from './portable/generate.js';
export { p224PrivateKey, p224PublicKey } from './portable/p224.js';
export { pkcs8OfNative } from './portable/pkcs8-of-native.js';
export { checkRsaHalves, rsaFromPkcs8 } from './portable/rsa-pkcs8.js';
export { rsaPrivateKey } from './portable/rsa-private.js';
export { rsaFromSpki } from './portable/rsa-public.js';
