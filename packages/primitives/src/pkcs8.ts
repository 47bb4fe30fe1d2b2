export { ApointError, type ApointErrorCode } from './errors.js';
export { importRsaPkcs8, type Pkcs8Source } from './import-pkcs8.js';
export type { PrivateKey } from './key-handle.js';
export type { RsaSizeOptions } from './rsa-size.js';
