export { ApointError, type ApointErrorCode } from './errors.js';
export { importP224Spki, importRsaSpki, type SpkiSource } from './import-spki.js';
export type { PublicKey } from './key-handle.js';
export type { RsaSizeOptions } from './rsa-size.js';
