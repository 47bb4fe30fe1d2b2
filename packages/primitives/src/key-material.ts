export type {
  EcdsaPrivateMaterial,
  EcdsaPublicMaterial,
  EcdsaVariant,
  RsaPrivateMaterial,
  RsaPublicMaterial,
} from './crypto/portable/material.js';
export { materialOf } from './key-handle.js';
