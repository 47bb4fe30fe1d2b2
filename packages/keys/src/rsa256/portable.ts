export { generateRsaPkcs8 } from './portable/generate.js';
export { checkRsaHalves, rsaFromPkcs8 } from './portable/rsa-pkcs8.js';
export { rsaPrivateKey } from './portable/rsa-private.js';
export { rsaFromSpki } from './portable/rsa-public.js';
