import { decryptEcb } from './aes.js';
import { check } from './check.js';
import { valueLoosely } from './header-value.js';
import { ENCRYPT, writeCanonically } from './header-variant.js';
import { KEY_WRAPS, type KeyWrap, unwrapKey } from './key-wrap.js';
import type { RsaKey } from './rsa-key.js';

/** One case of `envelope-rsa-aes.json`. */
export interface EnvelopeCase {
  readonly id: string;
  readonly expect: 'accept' | 'reject';
  readonly refusedIn?: RefusedIn;
  readonly note?: string;
  readonly why?: string;
  readonly keyWrap: string;
  readonly cipher: string;
  readonly headerValue: string;
  readonly bodyBase64: string;
  readonly plaintextHex?: string;
  readonly rsaBits: number;
  readonly recipientPrivateKeyPkcs8Base64: string;
}

/**
 * Where a reader fails: already in the text, or only with the private key. All refusals of the second kind
 * must look the same.
 */
export type RefusedIn = 'header' | 'body' | 'cryptography';

/** An envelope before it is written as text. */
export interface Envelope {
  readonly recipient: RsaKey;
  readonly keyWrap: KeyWrap;
  readonly contentKey: Buffer;
  readonly wrapped: Buffer;
  readonly ciphertext: Buffer;
  readonly plaintext: Buffer;
}

/** The spelling of header and body, if it is unusual. */
export interface Spelling {
  readonly header?: (base64: string) => string;
  readonly body?: (base64: string) => string;
}

/** An envelope that opens. OpenSSL opens it first, from header and body in their spelling. */
export function opens(id: string, note: string, envelope: Envelope, spelling: Spelling = {}): EnvelopeCase {
  const { headerValue, bodyBase64 } = spell(envelope, spelling);
  const wrapped = valueLoosely(headerValue, ENCRYPT.valueName);
  const opened = openWithOpenssl({ ...envelope, wrapped, ciphertext: Buffer.from(bodyBase64, 'base64') });
  check(opened?.equals(envelope.plaintext) === true, `openssl opens ${id}`);
  return {
    ...describe(id, 'accept', envelope, spelling),
    note,
    plaintextHex: envelope.plaintext.toString('hex'),
  };
}

/** A valid envelope in a text that must be refused. */
export function refusedText(
  id: string,
  why: string,
  refusedIn: 'header' | 'body',
  envelope: Envelope,
  spelling: Spelling,
): EnvelopeCase {
  return { ...describe(id, 'reject', envelope, spelling), refusedIn, why };
}

/** An envelope in good spelling that must not open. OpenSSL does not get the plaintext either. */
export function doesNotOpen(id: string, why: string, envelope: Envelope): EnvelopeCase {
  const opened = openWithOpenssl(envelope);
  check(opened?.equals(envelope.plaintext) !== true, `openssl does not open ${id}`);
  return mustNotOpen(id, why, envelope);
}

/**
 * The same for cases in which OpenSSL is less strict: it accepts a wrapped key that is shorter than the modulus, which RFC 8017
 * section 7.2.2 refuses in its first step.
 */
export function mustNotOpen(id: string, why: string, envelope: Envelope): EnvelopeCase {
  return { ...describe(id, 'reject', envelope, {}), refusedIn: 'cryptography', why };
}

function openWithOpenssl({ recipient, keyWrap, wrapped, ciphertext }: Envelope): Buffer | undefined {
  const contentKey = unwrapKey(recipient, keyWrap, wrapped);
  return contentKey && decryptEcb(contentKey, ciphertext);
}

function spell(envelope: Envelope, spelling: Spelling): { headerValue: string; bodyBase64: string } {
  const {
    header = (base64: string) => writeCanonically(ENCRYPT, base64),
    body = (base64: string) => base64,
  } = spelling;
  return {
    headerValue: header(envelope.wrapped.toString('base64')),
    bodyBase64: body(envelope.ciphertext.toString('base64')),
  };
}

function describe(
  id: string,
  expect: 'accept' | 'reject',
  envelope: Envelope,
  spelling: Spelling,
): EnvelopeCase {
  return {
    id: `env-${id}`,
    expect,
    keyWrap: KEY_WRAPS[envelope.keyWrap],
    cipher: 'AES/ECB/PKCS5Padding',
    ...spell(envelope, spelling),
    rsaBits: envelope.recipient.bits,
    recipientPrivateKeyPkcs8Base64: envelope.recipient.pkcs8Base64,
  };
}
