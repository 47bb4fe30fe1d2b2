import type { KeyWrap } from '@apoint/keys';
import { decryptOaep, decryptRaw, modulusLength, randomBytes } from '#crypto';
import { unpadKey } from './padding/pkcs1.js';
import { LONGEST_KEY, notUnwrapped, type UnwrappedKey, unwrappedKey } from './unwrapped-key.js';

/**
 * Unwraps a content encryption key with implicit rejection: if anything is wrong with the wrapped key, it returns a random key.
 * If the wrapped key does not have the length of the modulus, the same work is done on another number.
 */
export async function unwrapKey(
  material: unknown,
  keyWrap: KeyWrap,
  wrapped: Uint8Array,
): Promise<UnwrappedKey> {
  const substitute = randomBytes(LONGEST_KEY);
  const standIn = numberTwo(modulusLength(material));
  const whole = wrapped.length === standIn.length;
  const input = whole ? wrapped : standIn;
  const unwrapped =
    keyWrap === 'RSAES-PKCS1-v1_5'
      ? await unwrapPkcs1(material, input, standIn, substitute)
      : unwrappedKey(await decryptOaep(material, keyWrap, input), substitute);
  return whole ? unwrapped : notUnwrapped(substitute);
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
  // The number is not below the modulus. Everybody can see that, so it need not stay secret.
  await decryptRaw(material, standIn);
  return notUnwrapped(substitute);
}

function numberTwo(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  bytes[length - 1] = 2;
  return bytes;
}
