export { materialOf, signerOf, verifierOf } from '../key-handle.js';
export { resolveKey } from '../key-ring.js';
export type { OpaqueMaterial, RsaPrivateMaterial, RsaPublicMaterial } from '../rsa256/material.js';
export type { RsaPrivateParts } from '../rsa256/write-rsa.js';
export { SIGNATURE_ALGORITHMS } from '../signature-algorithm.js';
