import type { RsaPublicMaterial } from '@apoint/primitives/key-material';
import type { KeyWrap } from '@apoint/primitives/keys';
import { encryptOaep } from './oaep.js';
import { padKey } from './pad-key.js';
import { encryptRaw, publicNumbers } from './rsa-public.js';

export async function wrapKey(
  material: unknown,
  keyWrap: KeyWrap,
  key: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const rsa = material as RsaPublicMaterial;
  if (keyWrap !== 'RSAES-PKCS1-v1_5') return encryptOaep(rsa, keyWrap, key);
  // A handle of a CryptoKey, which has no parts, is not for this key wrap.
  const { modulus, exponent } = rsa.parts as NonNullable<typeof rsa.parts>;
  return encryptRaw(publicNumbers(modulus, exponent), padKey(key, modulus.length));
}
