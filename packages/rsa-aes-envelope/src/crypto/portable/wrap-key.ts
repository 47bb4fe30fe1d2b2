import type { KeyWrap } from '@apoint/keys';
import type { RsaPublicMaterial } from '@apoint/keys/internal/key-material';
import { decodeBase64 } from '@apoint/primitives/base64';
import { encryptOaep } from './oaep.js';
import { padKey } from './pad-key.js';
import { encryptRaw, publicNumbers, type RsaPublicNumbers } from './rsa-public.js';

/** The numbers of a key, read once and kept as long as its handle exists. */
const known = new WeakMap<object, RsaPublicNumbers>();

export async function wrapKey(
  material: unknown,
  keyWrap: KeyWrap,
  key: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const rsa = material as RsaPublicMaterial;
  if (keyWrap !== 'RSAES-PKCS1-v1_5') return encryptOaep(rsa, keyWrap, key);
  const numbers = known.get(rsa) ?? (await numbersOf(rsa));
  known.set(rsa, numbers);
  return encryptRaw(numbers, padKey(key, numbers.length));
}

async function numbersOf({ cryptoKey }: RsaPublicMaterial): Promise<RsaPublicNumbers> {
  const { n, e } = await crypto.subtle.exportKey('jwk', cryptoKey);
  return publicNumbers(fromBase64Url(n as string), fromBase64Url(e as string));
}

function fromBase64Url(text: string): Uint8Array {
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  return decodeBase64(standard.padEnd(Math.ceil(text.length / 4) * 4, '='));
}
