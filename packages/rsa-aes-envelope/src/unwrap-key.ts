import type { KeyWrap } from '@apoint/primitives/keys';
import { decryptOaep, decryptRaw, modulusLength, randomBytes } from '#crypto';
import { type UnwrappedKey, unpadKey } from './padding/pkcs1.js';

/**
 * Unwraps a content encryption key with implicit rejection: whatever is wrong with the wrapped key, the answer is a key,
 * a random one. What does not have the length of the modulus gets the same work, done on a number that stands in.
 */
export async function unwrapKey(
  material: unknown,
  keyWrap: KeyWrap,
  wrapped: Uint8Array,
): Promise<UnwrappedKey> {
  const substitute = randomBytes(32);
  const standIn = numberTwo(modulusLength(material));
  const whole = wrapped.length === standIn.length;
  const input = whole ? wrapped : standIn;
  const unwrapped =
    keyWrap === 'RSAES-PKCS1-v1_5'
      ? await unwrapPkcs1(material, input, standIn, substitute)
      : await unwrapOaep(material, keyWrap, input, substitute);
  return whole ? unwrapped : { key: substitute, holds: 0 };
}

async function unwrapPkcs1(
  material: unknown,
  wrapped: Uint8Array,
  standIn: Uint8Array,
  substitute: Uint8Array,
): Promise<UnwrappedKey> {
  const encoded = await decryptRaw(material, wrapped);
  if (encoded) {
    const unwrapped = unpadKey(encoded, substitute);
    encoded.fill(0);
    return unwrapped;
  }
  // Not a number below the modulus, which is anybody's to see.
  await decryptRaw(material, standIn);
  return { key: substitute, holds: 0 };
}

async function unwrapOaep(
  material: unknown,
  keyWrap: Exclude<KeyWrap, 'RSAES-PKCS1-v1_5'>,
  wrapped: Uint8Array,
  substitute: Uint8Array,
): Promise<UnwrappedKey> {
  const key = await decryptOaep(material, keyWrap, wrapped);
  return key && [16, 24, 32].includes(key.length) ? { key, holds: 1 } : { key: substitute, holds: 0 };
}

function numberTwo(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  bytes[length - 1] = 2;
  return bytes;
}
