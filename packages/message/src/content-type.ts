import { ApointError } from '@apoint/primitives/errors';

/** The `Content-Type` of a message that is not encrypted ([protocol 2](../protocol.md#2-headers)). */
export const JSON_TYPE = 'application/json; charset=UTF-8';

const UTF_8: readonly string[] = ['utf-8', 'utf8', '"utf-8"', '"utf8"'];

/**
 * Checks a `Content-Type` ([protocol 2](../protocol.md#2-headers)). It must be `application/json`, or
 * `text/plain` for an encrypted body. The charset must be UTF-8 or absent.
 *
 * @throws {@link ApointError} `CONTENT_TYPE_UNSUPPORTED`, `CHARSET_UNSUPPORTED`
 */
export function checkContentType(text: string, encrypted: boolean): void {
  if (text === JSON_TYPE) return;
  const mediaType = text.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json' && !(encrypted && mediaType === 'text/plain')) {
    throw new ApointError(
      'CONTENT_TYPE_UNSUPPORTED',
      `The Content-Type must be ${JSON_TYPE}; text/plain is only for encrypted requests.`,
    );
  }
  checkCharset(text);
}

/**
 * The charset must be that of the cryptographic operations, UTF-8 ([protocol 2](../protocol.md#2-headers)).
 * This does not use a regular expression: it runs before any signature is verified, so its time must not grow
 * faster than the header.
 *
 * @throws {@link ApointError} `CHARSET_UNSUPPORTED`
 */
export function checkCharset(text: string): void {
  if (text === JSON_TYPE) return;
  for (const parameter of text.split(';').slice(1)) {
    const [name = '', ...value] = parameter.split('=');
    if (name.trim().toLowerCase() !== 'charset') continue;
    if (!UTF_8.includes(value.join('=').trim().toLowerCase())) {
      throw new ApointError('CHARSET_UNSUPPORTED', 'The charset in the Content-Type must be UTF-8.');
    }
  }
}

/**
 * Refuses compressed bodies. This wire has no compression, and the signature covers the bytes as sent. Without decompression, a
 * small body cannot become a large one.
 *
 * @throws {@link ApointError} `CONTENT_ENCODING_UNSUPPORTED`
 */
export function checkContentEncoding(text: string = 'identity'): void {
  if (text.trim().toLowerCase() === 'identity') return;
  throw new ApointError(
    'CONTENT_ENCODING_UNSUPPORTED',
    'The message has a Content-Encoding, but this wire has no compression; send the body as it was signed.',
  );
}
