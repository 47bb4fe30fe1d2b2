import { ApointError } from '@apoint/primitives/errors';
import { HEADER, headerRepeated } from './headers.js';

/** The `Content-Type` of a message that is not encrypted ([protocol 2](../protocol.md#2-headers)). */
export const JSON_TYPE = 'application/json; charset=UTF-8';

const UTF_8: readonly string[] = ['utf-8', 'utf8', '"utf-8"', '"utf8"'];

/**
 * Checks the `Content-Type` of a request ([protocol 2](../protocol.md#2-headers)). It must be `application/json`, or
 * `text/plain` for an encrypted body. The charset must be UTF-8 or absent. One SDK sends it twice, and a Fetch `Headers` joins the two:
 * both must be acceptable, and of one media type.
 *
 * @throws {@link ApointError} `CONTENT_TYPE_UNSUPPORTED`, `CHARSET_UNSUPPORTED`, `HEADER_REPEATED`
 */
export function checkContentTypes(texts: readonly string[], encrypted: boolean): void {
  const [text = ''] = texts;
  if (texts.length === 1) checkJoined(text, encrypted);
  else if (texts.length > 2 || !texts.every((one) => isAcceptable(one, encrypted)) || !areOfOneType(texts))
    throw headerRepeated(HEADER.contentType);
}

function isAcceptable(text: string, encrypted: boolean): boolean {
  try {
    checkContentType(text, encrypted);
    return true;
  } catch {
    return false;
  }
}

/** One value, or two that were joined with a comma. */
function checkJoined(joined: string, encrypted: boolean): void {
  if (joined === JSON_TYPE) return;
  const texts = splitAtCommas(joined);
  for (const text of texts) checkContentType(text, encrypted);
  if (texts.length > 2 || !areOfOneType(texts)) throw unsupported();
}

function checkContentType(text: string, encrypted: boolean): void {
  const mediaType = mediaTypeOf(text);
  if (mediaType !== 'application/json' && !(encrypted && mediaType === 'text/plain')) throw unsupported();
  checkCharset(text);
}

function areOfOneType([first = '', ...others]: readonly string[]): boolean {
  return others.every((text) => mediaTypeOf(text) === mediaTypeOf(first));
}

function mediaTypeOf(text: string): string | undefined {
  return text.split(';', 1)[0]?.trim().toLowerCase();
}

/** A comma in quotes is a part of a parameter. */
function splitAtCommas(text: string): string[] {
  if (!text.includes(',')) return [text];
  const texts: string[] = [''];
  for (const [index, part] of text.split('"').entries()) {
    // What stands at an odd place is quoted.
    const [first = '', ...others] = index % 2 === 0 ? part.split(',') : [part];
    texts.push(`${texts.pop()}${index > 0 ? '"' : ''}${first}`, ...others);
  }
  return texts;
}

function unsupported(): ApointError {
  return new ApointError(
    'CONTENT_TYPE_UNSUPPORTED',
    `The Content-Type must be ${JSON_TYPE}; text/plain is only for encrypted requests.`,
  );
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
