import { decodeWrappedBase64, encodeBase64 } from '@apoint/primitives/base64';
import { toHex } from '@apoint/primitives/hex';
import { decodeUtf8, encodeUtf8 } from '@apoint/primitives/utf8';
import { InputError } from './failure.js';

/** How the text of a field stands for bytes. A browser writes every line end of a field as LF, so CRLF needs one of the others. */
export const ENCODINGS = ['text', 'base64', 'hex'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes as they are typed. */
export interface TypedBytes {
  readonly text: string;
  readonly encoding: Encoding;
}

/** @throws {@link ApointError} for text that is not well-formed or not base64; {@link InputError} for text that is not hexadecimal */
export function bytesOf({ text, encoding }: TypedBytes): Uint8Array<ArrayBuffer> {
  if (encoding === 'text') return encodeUtf8(text);
  if (encoding === 'base64') return decodeWrappedBase64(text);
  return hexBytes(text);
}

/** Bytes in the form in which a field shows them best: as text, unless a field would change them. */
export function typedBytes(bytes: Uint8Array): TypedBytes {
  const text = textOf(bytes);
  return text === undefined || text.includes('\r')
    ? { text: encodeBase64(bytes), encoding: 'base64' }
    : { text, encoding: 'text' };
}

/** The same bytes in another encoding. Bytes that are no text cannot become text, so they stay as they are. */
export function inEncoding(typed: TypedBytes, encoding: Encoding): TypedBytes {
  const bytes = bytesOf(typed);
  if (encoding === 'base64') return { text: encodeBase64(bytes), encoding };
  if (encoding === 'hex') return { text: toHex(bytes), encoding };
  return typedBytes(bytes);
}

/** The text of bytes in UTF-8; `undefined` if they are none. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decodeUtf8(bytes);
  } catch {
    return undefined;
  }
}

function hexBytes(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replace(/\s/g, '');
  if (!/^(?:[0-9a-f]{2})*$/i.test(digits))
    throw new InputError('Hexadecimal text has two digits for each byte, from 0 to 9 and from a to f.');
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
