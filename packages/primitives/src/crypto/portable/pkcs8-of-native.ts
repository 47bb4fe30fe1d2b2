import type { EcdsaPrivateMaterial, RsaPrivateMaterial } from './material.js';

export function pkcs8OfNative(native: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return (native as RsaPrivateMaterial | EcdsaPrivateMaterial).pkcs8();
}
