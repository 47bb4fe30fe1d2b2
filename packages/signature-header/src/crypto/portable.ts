import type {
  EcdsaOptions,
  EcdsaPrivateMaterial,
  EcdsaPublicMaterial,
  RsaPrivateMaterial,
  RsaPublicMaterial,
} from '@apoint/primitives/key-material';

const RSASSA = 'RSASSA-PKCS1-v1_5';

export async function signRsa(material: unknown, content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { cryptoKey } = material as RsaPrivateMaterial;
  return new Uint8Array(await crypto.subtle.sign(RSASSA, cryptoKey, content as BufferSource));
}

export async function verifyRsa(
  material: unknown,
  content: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const { cryptoKey, modulus } = material as RsaPublicMaterial;
  const { modulusLength } = cryptoKey.algorithm as RsaKeyAlgorithm;
  // RFC 8017 8.2.2 and 5.2.2: WebKitGTK takes other lengths, and numbers above the modulus.
  if (signature.length !== Math.ceil(modulusLength / 8)) return false;
  if (modulus && !isBelow(signature, modulus)) return false;
  return crypto.subtle.verify(RSASSA, cryptoKey, signature as BufferSource, content as BufferSource);
}

/** For numbers of one length, big-endian and public. */
function isBelow(left: Uint8Array, right: Uint8Array): boolean {
  const at = left.findIndex((byte, i) => byte !== right[i]);
  return (left[at] ?? 0) < (right[at] ?? 0);
}

// The curve's code comes with the key, so that a bundle without P-224 keys has none of it.
export async function signEcdsa(
  material: unknown,
  content: Uint8Array,
  options?: EcdsaOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  return (material as EcdsaPrivateMaterial).sign(content, options);
}

export async function verifyEcdsa(
  material: unknown,
  content: Uint8Array,
  signature: Uint8Array,
  options?: EcdsaOptions,
): Promise<boolean> {
  return (material as EcdsaPublicMaterial).verify(content, signature, options);
}
