import { decodeBase64 } from '@apoint/primitives/base64';
import { ApointError } from '@apoint/primitives/errors';

const BEGIN = '-----BEGIN ';
const DASHES = '-----';
/** Line ends written as two characters (`\n`), as environment variables and JSON files often hold them. */
const ESCAPED_LINE_END = /\\[rn]/g;
const BLANKS = /[\s\uFEFF]+/g;
/** Characters of text, or bytes of DER. The largest accepted key takes a fifth of it. */
export const MAXIMUM_KEY_TEXT_LENGTH = 65_536;

/** A block of PEM text; `label` is empty for text without armour. */
export interface PemBlock {
  readonly label: string;
  readonly der: Uint8Array<ArrayBuffer>;
}

/**
 * Every key or certificate in a text: PEM blocks, or one block of base64 without armour ("Java format").
 * Leading lines, CRLF, escaped line ends and blanks anywhere are accepted.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_ENCRYPTED`
 */
export function readKeyText(text: string): PemBlock[] {
  if (text.length > MAXIMUM_KEY_TEXT_LENGTH) {
    throw new ApointError(
      'KEY_MALFORMED',
      `A key text must be at most ${MAXIMUM_KEY_TEXT_LENGTH} characters.`,
    );
  }
  const lines = text.replace(ESCAPED_LINE_END, '\n');
  if (!lines.includes(BEGIN)) return [{ label: '', der: decodeKeyBase64(lines) }];
  return readPemBlocks(lines);
}

/** Key bytes as one PEM block, 64 characters a line. */
export function writePem(label: string, base64: string): string {
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [`${BEGIN}${label}${DASHES}`, ...lines, `-----END ${label}${DASHES}`, ''].join('\n');
}

function readPemBlocks(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  for (let at = text.indexOf(BEGIN); at >= 0; ) {
    const labelEnd = text.indexOf(DASHES, at + BEGIN.length);
    const label = text.slice(at + BEGIN.length, labelEnd < 0 ? at : labelEnd);
    const endLine = `-----END ${label}${DASHES}`;
    const end = labelEnd < 0 ? -1 : text.indexOf(endLine, labelEnd);
    if (end < 0)
      throw new ApointError(
        'KEY_MALFORMED',
        'A PEM block has a BEGIN line without its END line; give the whole text.',
      );
    blocks.push(readBlock(label, text.slice(labelEnd + DASHES.length, end)));
    at = text.indexOf(BEGIN, end + endLine.length);
  }
  return blocks;
}

function readBlock(label: string, body: string): PemBlock {
  if (label === 'ENCRYPTED PRIVATE KEY' || body.includes('ENCRYPTED')) throw encrypted();
  return { label, der: decodeKeyBase64(body) };
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

export function encrypted(): ApointError {
  return new ApointError(
    'KEY_ENCRYPTED',
    'The private key is encrypted with a passphrase. Decrypt it first, e.g. with "openssl pkcs8 -in key.pem".',
  );
}
