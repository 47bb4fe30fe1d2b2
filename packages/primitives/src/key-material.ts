export type {
  EcdsaPrivateMaterial,
  EcdsaPublicMaterial,
  RsaPrivateMaterial,
  RsaPublicMaterial,
} from './crypto/portable/material.js';
export { type EcdsaOptions, resolveEcdsa } from './ecdsa-options.js';
export { materialOf } from './key-handle.js';
export type { RsaPrivateParts } from './key-source/rsa-private.js';
