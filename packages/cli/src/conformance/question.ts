import type { VectorCase, VectorKind } from '@apoint/vectors';

/** What an implementation is asked, one line of JSON. It holds nothing of what is expected. */
export interface Question {
  readonly id: string;
  readonly kind: VectorKind;
  readonly [member: string]: unknown;
}

/** What it is told of a case. All else of a case, also what a later version adds, stays here. */
const TOLD: Readonly<Record<VectorKind, RegExp>> = {
  signature: /^(method|uri|clientId|time|bodyHex|headerValue|publicKeySpkiBase64|privateKeyPkcs8Base64)$/,
  envelope: /^(keyWrap|headerValue|wrappedKeyBase64|bodyBase64|recipientPrivateKeyPkcs8Base64)$/,
  ecdsa: /^(hash|contentHex|signatureDerHex|signatureP1363Hex|publicKeySpki.*|privateKey.*)$/,
};

export function questionOf(vector: VectorCase, kind: VectorKind): Question {
  const told = Object.entries(vector).filter(([name]) => TOLD[kind].test(name));
  return { id: vector.id, kind, ...Object.fromEntries(told) };
}
