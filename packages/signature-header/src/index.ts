export type { EcdsaOptions } from './ecdsa-options.js';
export {
  type FormatSignatureHeaderOptions,
  formatSignatureHeader,
  parseSignatureHeader,
  type SignatureHeader,
} from './header.js';
export { type SigningKey, type SignOptions, sign } from './sign.js';
export { type VerifyOptions, verify } from './verify.js';
