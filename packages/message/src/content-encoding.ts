import { ApointError } from '@apoint/primitives/errors';

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
