export { decrypt, encrypt } from './portable/aes-ecb.js';
export { decryptRaw, modulusLength } from './portable/decrypt-raw.js';
export { decryptOaep } from './portable/oaep.js';
export { randomBytes } from './portable/random-bytes.js';
export { wrapKey } from './portable/wrap-key.js';
