import type { RsaPrivateMaterial } from '@apoint/keys/internal/key-material';
import { privateNumbers, privateOperation, type RsaPrivateNumbers } from './rsa-private.js';

/** The numbers of a key, read once and kept as long as its handle exists. */
const known = new WeakMap<object, RsaPrivateNumbers>();

/** @returns the encoded message; `undefined` for a number that is not below the modulus. */
export async function decryptRaw(
  material: unknown,
  ciphertext: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return privateOperation(numbersOf(material as RsaPrivateMaterial), ciphertext);
}

/** Length of the modulus in bytes. */
export function modulusLength(material: unknown): number {
  const { algorithm } = (material as RsaPrivateMaterial).cryptoKey;
  return Math.ceil((algorithm as RsaKeyAlgorithm).modulusLength / 8);
}

function numbersOf(material: RsaPrivateMaterial): RsaPrivateNumbers {
  // Only a handle of a CryptoKey has no integers, and such a handle is refused for this key wrap.
  const numbers = known.get(material) ?? privateNumbers(material.integers as readonly Uint8Array[]);
  known.set(material, numbers);
  return numbers;
}
