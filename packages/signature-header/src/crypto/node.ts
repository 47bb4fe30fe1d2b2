import { type KeyObject, sign, verify } from 'node:crypto';
import { type EcdsaOptions, resolveEcdsa } from '@apoint/primitives/key-material';
import { spread } from './spread.js';

export function signRsa(material: unknown, content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return signWith('sha256', material as KeyObject, content);
}

export async function signEcdsa(
  material: unknown,
  content: Uint8Array,
  options?: EcdsaOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const ecdsa = resolveEcdsa(options);
  return signWith(ecdsa.hash, ecdsaKey(material, ecdsa), content);
}

// Verification stays on the calling thread: with RSA it takes less time than the way to another thread.
export function verifyRsa(material: unknown, content: Uint8Array, signature: Uint8Array): boolean {
  return verify('sha256', content, material as KeyObject, signature);
}

export function verifyEcdsa(
  material: unknown,
  content: Uint8Array,
  signature: Uint8Array,
  options?: EcdsaOptions,
): boolean {
  const ecdsa = resolveEcdsa(options);
  return verify(ecdsa.hash, content, ecdsaKey(material, ecdsa), signature);
}

type KeyInput = KeyObject | { key: KeyObject; dsaEncoding: 'der' | 'ieee-p1363' };

function ecdsaKey(material: unknown, { encoding }: Required<EcdsaOptions>): KeyInput {
  return { key: material as KeyObject, dsaEncoding: encoding === 'der' ? 'der' : 'ieee-p1363' };
}

/** Signs a copy, as it is signed later: by then the caller may have other bytes in its buffer. */
function signWith(hash: string, key: KeyInput, content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  // Not content.slice, which of a Buffer is a view.
  const given = Uint8Array.prototype.slice.call(content);
  return spread(
    () => bytes(sign(hash, given, key)),
    (settle) => sign(hash, given, key, (error, signature) => settle(error, signature && bytes(signature))),
  );
}

/** A plain view without copying: OpenSSL's result is a `Buffer` of its own. */
function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer.buffer as ArrayBuffer, buffer.byteOffset, buffer.byteLength);
}
