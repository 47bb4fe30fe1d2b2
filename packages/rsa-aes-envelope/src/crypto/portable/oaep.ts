import type { RsaPrivateMaterial, RsaPublicMaterial } from '@apoint/keys/internal/key-material';
import type { Oaep } from '../../profile.js';
import { KEY_LENGTHS } from '../../unwrapped-key.js';

const HASH: Readonly<Record<Oaep, string>> = { 'RSA-OAEP': 'SHA-1', 'RSA-OAEP-256': 'SHA-256' };

/** The import of a key for each hash, kept as long as its handle exists. */
const imported = new WeakMap<object, Map<Oaep, Promise<CryptoKey>>>();

export async function encryptOaep(
  material: RsaPublicMaterial,
  keyWrap: Oaep,
  key: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const cryptoKey = await keyOf(material, keyWrap, publicKey);
  if (cryptoKey.usages.includes('encrypt'))
    return new Uint8Array(await crypto.subtle.encrypt('RSA-OAEP', cryptoKey, key as BufferSource));
  return new Uint8Array(await crypto.subtle.wrapKey('raw', await carrier(key), cryptoKey, 'RSA-OAEP'));
}

/** @returns `undefined` if the padding is wrong. */
export async function decryptOaep(
  material: unknown,
  keyWrap: Oaep,
  wrapped: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const cryptoKey = await keyOf(material as RsaPrivateMaterial, keyWrap, privateKey);
  try {
    const key = cryptoKey.usages.includes('decrypt')
      ? new Uint8Array(await crypto.subtle.decrypt('RSA-OAEP', cryptoKey, wrapped as BufferSource))
      : await unwrapCarrier(cryptoKey, wrapped);
    return await withLeadingZeros(key);
  } catch {
    return undefined;
  }
}

let dropsZeros: Promise<boolean> | undefined;

/**
 * WebKitGTK drops the zero bytes at the beginning of a plaintext, so it would refuse one AES key in 256. Only a key that has no
 * length of AES can have lost some, and only in such a runtime are they put back: elsewhere such a key is wrong.
 */
async function withLeadingZeros(key: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const length = KEY_LENGTHS.find((enough) => enough >= key.length);
  if (length === undefined || length === key.length) return key;
  dropsZeros ??= decryptsWithoutZeros();
  if (!(await dropsZeros)) return key;
  const whole = new Uint8Array(length);
  whole.set(key, length - key.length);
  return whole;
}

async function decryptsWithoutZeros(): Promise<boolean> {
  const { subtle } = crypto;
  const publicExponent = Uint8Array.of(1, 0, 1);
  const algorithm = { name: 'RSA-OAEP', modulusLength: 2048, publicExponent, hash: 'SHA-256' };
  const { publicKey, privateKey } = await subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
  const encrypted = await subtle.encrypt('RSA-OAEP', publicKey, Uint8Array.of(0, 1));
  return (await subtle.decrypt('RSA-OAEP', privateKey, encrypted)).byteLength === 1;
}

/** A `CryptoKey` of the caller is already for OAEP. Its handle has checked that it is for this hash. */
function keyOf<Material extends RsaPublicMaterial | RsaPrivateMaterial>(
  material: Material,
  keyWrap: Oaep,
  importKey: (material: Material, hash: RsaHashedImportParams) => Promise<CryptoKey>,
): Promise<CryptoKey> | CryptoKey {
  if (material.cryptoKey.algorithm.name === 'RSA-OAEP') return material.cryptoKey;
  const keys = imported.get(material) ?? new Map<Oaep, Promise<CryptoKey>>();
  imported.set(material, keys);
  const algorithm = { name: 'RSA-OAEP', hash: HASH[keyWrap] };
  const key = keys.get(keyWrap) ?? importKey(material, algorithm);
  keys.set(keyWrap, key);
  return key;
}

async function publicKey(
  { cryptoKey }: RsaPublicMaterial,
  algorithm: RsaHashedImportParams,
): Promise<CryptoKey> {
  const spki = await crypto.subtle.exportKey('spki', cryptoKey);
  return crypto.subtle.importKey('spki', spki, algorithm, false, ['encrypt']);
}

async function privateKey(
  { pkcs8 }: RsaPrivateMaterial,
  algorithm: RsaHashedImportParams,
): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', await pkcs8(), algorithm, false, ['decrypt']);
}

/**
 * A `CryptoKey` with only the usage `wrapKey` wraps keys, not bytes. An HMAC key can have any length, but some runtimes lack AES
 * keys of 192 bits.
 */
const CARRIER = { name: 'HMAC', hash: 'SHA-256' };

function carrier(key: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key as BufferSource, CARRIER, true, ['sign']);
}

async function unwrapCarrier(key: CryptoKey, wrapped: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { subtle } = crypto;
  const carried = await subtle.unwrapKey('raw', wrapped as BufferSource, key, 'RSA-OAEP', CARRIER, true, [
    'sign',
  ]);
  return new Uint8Array(await subtle.exportKey('raw', carried));
}
