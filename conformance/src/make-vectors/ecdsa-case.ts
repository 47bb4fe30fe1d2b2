import { check } from './check.js';
import type { EcdsaKey, EcdsaKeyTexts } from './ecdsa-key.js';
import { type EcdsaHash, type EcdsaSignature, toDer, toP1363, verifiesEcdsa } from './ecdsa-signature.js';

/** One case of `ecdsa-p224.json`. */
export interface EcdsaCase extends EcdsaKeyTexts {
  readonly id: string;
  readonly expect: 'accept' | 'reject';
  readonly note?: string;
  readonly why?: string;
  readonly curve: 'secp224r1';
  readonly hash: EcdsaHash;
  readonly contentHex: string;
  readonly signatureDerHex: string;
  readonly signatureP1363Hex?: string;
}

/** What a signature is checked against. */
export interface EcdsaMessage {
  readonly key: EcdsaKey;
  readonly hash: EcdsaHash;
  readonly content: Buffer;
}

/** A right signature, in both encodings. */
export function acceptedEcdsa(
  id: string,
  note: string,
  message: EcdsaMessage,
  signature: EcdsaSignature,
): EcdsaCase {
  const der = toDer(signature);
  check(verifiesEcdsa(message.key, message.hash, message.content, der), `openssl verifies ${id}`);
  return { ...describe(id, 'accept', message, der, toP1363(signature)), note };
}

/** Two numbers that are not a valid signature here, in both encodings. */
export function refusedEcdsa(
  id: string,
  why: string,
  message: EcdsaMessage,
  signature: EcdsaSignature,
): EcdsaCase {
  return refusedEncoding(id, why, message, toDer(signature), toP1363(signature));
}

/** Bytes that are not a signature. Without a second text, only the DER reader is tested. */
export function refusedEncoding(
  id: string,
  why: string,
  message: EcdsaMessage,
  der: Buffer,
  p1363?: Buffer,
): EcdsaCase {
  check(!verifiesEcdsa(message.key, message.hash, message.content, der), `openssl refuses ${id}`);
  return { ...describe(id, 'reject', message, der, p1363), why };
}

function describe(
  id: string,
  expect: 'accept' | 'reject',
  { key, hash, content }: EcdsaMessage,
  der: Buffer,
  p1363: Buffer | undefined,
): EcdsaCase {
  return {
    id: `p224-${id}`,
    expect,
    curve: 'secp224r1',
    hash,
    contentHex: content.toString('hex'),
    signatureDerHex: der.toString('hex'),
    ...(p1363 ? { signatureP1363Hex: p1363.toString('hex') } : {}),
    ...key.texts,
  };
}
