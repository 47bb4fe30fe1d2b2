import { decodeBase64 } from '@apoint/primitives/base64';
import { ApointError } from '@apoint/primitives/errors';
import {
  isForeignLabel,
  refuseForeignBytes,
  refuseForeignLabel,
  refuseForeignText,
} from './foreign-format.js';
import { checkKeyLength } from './key-length.js';

const BEGIN = '-----BEGIN ';
const DASHES = '-----';
/** Line ends written as two characters (`\n`), as environment variables and JSON files often hold them. */
const ESCAPED_LINE_END = /\\[rn]/g;
const BLANKS = /[\s\uFEFF]+/g;

/** A block of a text that may be a key or a certificate. It is decoded only when it is asked for. */
export interface KeyBlock {
  /** The label of a PEM block; empty for text without armour. */
  readonly label: string;
  /** @throws {@link ApointError} `KEY_MALFORMED`, `KEY_ENCRYPTED` */
  readonly decode: () => Uint8Array<ArrayBuffer>;
}

/**
 * The blocks of a text that may be keys or certificates: PEM blocks, or one block of base64 without armour ("Java format").
 * Leading lines, CRLF, escaped line ends and blanks anywhere are accepted; so is the base64 of a whole PEM text.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`
 */
export function readKeyText(text: string): readonly KeyBlock[] {
  checkKeyLength(text.length);
  if (text.includes(BEGIN)) return pemBlocks(text);
  refuseForeignText(text);
  const der = decodeKeyBase64(text.replace(ESCAPED_LINE_END, '\n'));
  const inner = asciiOf(der);
  if (inner.includes(BEGIN)) return pemBlocks(inner);
  return [{ label: '', decode: () => checked(der) }];
}

/** Key bytes as one PEM block, 64 characters a line. */
export function writePem(label: string, base64: string): string {
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [`${BEGIN}${label}${DASHES}`, ...lines, `-----END ${label}${DASHES}`, ''].join('\n');
}

function pemBlocks(text: string): readonly KeyBlock[] {
  const blocks = readPemBlocks(text.replace(ESCAPED_LINE_END, '\n')).filter(mayBeKey);
  if (blocks.length > 0) return blocks;
  throw new ApointError('KEY_MALFORMED', 'The PEM text must hold a key or a certificate; it has neither.');
}

function readPemBlocks(text: string): KeyBlock[] {
  const blocks: KeyBlock[] = [];
  for (let at = text.indexOf(BEGIN); at >= 0; ) {
    const labelEnd = text.indexOf(DASHES, at + BEGIN.length);
    const label = text.slice(at + BEGIN.length, labelEnd < 0 ? at : labelEnd);
    const endLine = `-----END ${label}${DASHES}`;
    const end = labelEnd < 0 ? -1 : text.indexOf(endLine, labelEnd);
    // Nobody knows what belongs to a block without an end, so nothing is looked for behind its beginning.
    if (end < 0) return [...blocks, { label: '', decode: cutBlock }];
    const body = text.slice(labelEnd + DASHES.length, end);
    blocks.push({ label, decode: () => readBlock(label, body) });
    at = text.indexOf(BEGIN, end + endLine.length);
  }
  return blocks;
}

function mayBeKey({ label }: KeyBlock): boolean {
  return label === '' || label.endsWith('KEY') || label.endsWith('CERTIFICATE') || isForeignLabel(label);
}

function cutBlock(): never {
  throw new ApointError(
    'KEY_MALFORMED',
    'A PEM block has a BEGIN line without its END line; give the whole text.',
  );
}

function readBlock(label: string, body: string): Uint8Array<ArrayBuffer> {
  refuseForeignLabel(label);
  if (label === 'ENCRYPTED PRIVATE KEY') throw encryptedPkcs8();
  if (body.includes('Proc-Type:')) {
    throw new ApointError(
      'KEY_ENCRYPTED',
      'The private key is a PEM of legacy encryption (DEK-Info). Decrypt it: openssl pkey -in key.pem -out plain.pem.',
    );
  }
  return checked(decodeKeyBase64(body));
}

function checked(der: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  refuseForeignBytes(der);
  return der;
}

function decodeKeyBase64(text: string): Uint8Array<ArrayBuffer> {
  const compact = text.replace(BLANKS, '');
  try {
    return decodeBase64(compact);
  } catch {
    throw new ApointError(
      'KEY_MALFORMED',
      'The key text must be PEM with its BEGIN and END lines, or one block of base64.',
    );
  }
}

/** Each byte as one character, so that PEM lines can be found. All of a PEM that is read has one byte a character. */
function asciiOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

export function encryptedPkcs8(): ApointError {
  return new ApointError(
    'KEY_ENCRYPTED',
    'The private key is encrypted PKCS#8. Decrypt it: openssl pkey -in key.pem -out plain.pem (with -inform DER for DER).',
  );
}
