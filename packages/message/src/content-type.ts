import { ApointError } from '@apoint/primitives/errors';

/** What a message declares that is not encrypted ([protocol 2](../protocol.md#2-headers)). */
export const JSON_TYPE = 'application/json; charset=UTF-8';

const UTF_8: readonly string[] = ['utf-8', 'utf8', '"utf-8"', '"utf8"'];

/**
 * Checks a `Content-Type` ([protocol 2](../protocol.md#2-headers)): `application/json`, or `text/plain` for
 * an encrypted body; charset UTF-8, or none named.
 *
 * @throws {@link ApointError} `CONTENT_TYPE_UNSUPPORTED`, `CHARSET_UNSUPPORTED`
 */
export function checkContentType(text: string, encrypted: boolean): void {
  if (text === JSON_TYPE) return;
  const mediaType = text.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json' && !(encrypted && mediaType === 'text/plain')) {
    throw new ApointError('CONTENT_TYPE_UNSUPPORTED', `The Content-Type of this wire is ${JSON_TYPE}.`);
  }
  checkCharset(text);
}

/**
 * The charset is the one of the cryptographic operations, and that is UTF-8
 * ([protocol 2](../protocol.md#2-headers)). Taken apart without a regular expression: this runs before any
 * signature is verified, so its time must not grow faster than the header.
 *
 * @throws {@link ApointError} `CHARSET_UNSUPPORTED`
 */
export function checkCharset(text: string): void {
  if (text === JSON_TYPE) return;
  for (const parameter of text.split(';').slice(1)) {
    const [name = '', ...value] = parameter.split('=');
    if (name.trim().toLowerCase() !== 'charset') continue;
    if (!UTF_8.includes(value.join('=').trim().toLowerCase())) {
      throw new ApointError('CHARSET_UNSUPPORTED', 'The charset of this wire is UTF-8.');
    }
  }
}

/**
 * The signature covers the bytes of the wire, and this wire knows no compression: nothing is decompressed, so no small
 * body becomes a large one.
 *
 * @throws {@link ApointError} `CONTENT_ENCODING_UNSUPPORTED`
 */
export function checkContentEncoding(text: string = 'identity'): void {
  if (text.trim().toLowerCase() === 'identity') return;
  throw new ApointError(
    'CONTENT_ENCODING_UNSUPPORTED',
    'The body is compressed, and this wire knows no Content-Encoding: send the body as it was signed.',
  );
}
