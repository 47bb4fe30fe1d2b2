import { check } from './check.js';
import { valueLoosely } from './header-value.js';
import { type HeaderVariant, SIGNATURE, writeCanonically } from './header-variant.js';
import { contentOf, type MessageFields } from './message-fields.js';
import type { RsaKey } from './rsa-key.js';
import { signRsa, verifiesRsa } from './rsa-signature.js';

/** One case of `signature-rsa256.json`. */
export interface SignatureCase {
  readonly id: string;
  readonly expect: 'accept' | 'reject';
  readonly signatureOverContent?: 'accept';
  readonly note?: string;
  readonly why?: string;
  readonly method: string;
  readonly uri: string;
  readonly clientId: string;
  readonly time: string;
  readonly bodyHex: string;
  readonly contentHex: string;
  readonly headerValue: string;
  readonly signatureBase64?: string;
  readonly keyBits: number;
  readonly publicKeySpkiBase64: string;
  readonly privateKeyPkcs8Base64?: string;
}

/** The input of a case: who signs which fields. */
export interface SignedMessage {
  readonly key: RsaKey;
  readonly fields: MessageFields;
}

/** A valid signature in the canonical header. With `signer`, the library must also make the same signature. */
export function acceptedMessage(
  id: string,
  note: string,
  message: SignedMessage,
  signer?: 'with private key',
): SignatureCase {
  const { signature, header } = signMessage(message);
  return {
    ...describe(`sig-${id}`, 'accept', message, header),
    note,
    ...(signer
      ? { signatureBase64: signature.toString('base64'), privateKeyPkcs8Base64: message.key.pkcs8Base64 }
      : {}),
  };
}

/** A valid signature in a header with unusual spelling. */
export function acceptedHeader(variant: HeaderVariant, message: SignedMessage): SignatureCase {
  const { signature } = signMessage(message);
  const header = variant.write(SIGNATURE, signature.toString('base64'));
  const carried = valueLoosely(header, SIGNATURE.valueName);
  check(
    verifiesRsa(message.key, contentOf(message.fields), carried),
    `openssl verifies the value of ${variant.id}`,
  );
  return {
    ...describe(`sig-header-${variant.id}`, 'accept', message, header),
    note: variant.text,
  };
}

/** A valid signature in a header that must be refused. */
export function refusedHeader(variant: HeaderVariant, message: SignedMessage): SignatureCase {
  const base64 = signMessage(message).signature.toString('base64');
  const header = variant.write(SIGNATURE, base64);
  check(header !== writeCanonically(SIGNATURE, base64), `${variant.id} changes the header`);
  return { ...describe(`sig-header-${variant.id}`, 'reject', message, header), why: variant.text };
}

/** Fields that break the rules, with a signature that is valid for the content they would give. */
export function brokenFields(id: string, why: string, message: SignedMessage): SignatureCase {
  const { header } = signMessage(message);
  return { ...describe(`sig-${id}`, 'reject', message, header), signatureOverContent: 'accept', why };
}

/** A canonical header with a signature that is wrong for the fields. OpenSSL must refuse it too. */
export function wrongSignature(
  id: string,
  why: string,
  message: SignedMessage,
  signature: Buffer,
): SignatureCase {
  check(!verifiesRsa(message.key, contentOf(message.fields), signature), `openssl refuses ${id}`);
  return unverifiedSignature(id, why, message, signature);
}

/** The same for rules of our own, which OpenSSL does not check. */
export function unverifiedSignature(
  id: string,
  why: string,
  message: SignedMessage,
  signature: Buffer,
): SignatureCase {
  const header = writeCanonically(SIGNATURE, signature.toString('base64'));
  return { ...describe(`sig-${id}`, 'reject', message, header), why };
}

function signMessage({ key, fields }: SignedMessage): { signature: Buffer; header: string } {
  const signature = signRsa(key, contentOf(fields));
  check(verifiesRsa(key, contentOf(fields), signature), 'openssl verifies what it signed');
  return { signature, header: writeCanonically(SIGNATURE, signature.toString('base64')) };
}

function describe(
  id: string,
  expect: 'accept' | 'reject',
  { key, fields }: SignedMessage,
  headerValue: string,
): SignatureCase {
  const { body, ...texts } = fields;
  return {
    id,
    expect,
    ...texts,
    bodyHex: body.toString('hex'),
    contentHex: contentOf(fields).toString('hex'),
    headerValue,
    keyBits: key.bits,
    publicKeySpkiBase64: key.spkiBase64,
  };
}
