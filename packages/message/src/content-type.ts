import { ApointError } from '@apoint/primitives/errors';

/** What a message declares: JSON, or the text of an encrypted body as some siblings do (protocol 2). */
export type ContentType = 'application/json; charset=UTF-8' | 'text/plain; charset=UTF-8';

export const JSON_TYPE: ContentType = 'application/json; charset=UTF-8';

const PARAMETER = /^\s*charset\s*=\s*"?([^"]*)"?\s*$/i;

/**
 * Checks a `Content-Type` (protocol 2): `application/json`, or `text/plain` for an encrypted body; charset UTF-8, or
 * none named.
 *
 * @throws {@link ApointError} `CONTENT_TYPE_UNSUPPORTED`, `CHARSET_UNSUPPORTED`
 */
export function checkContentType(text: string, encrypted: boolean): void {
  const mediaType = text.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json' && !(encrypted && mediaType === 'text/plain')) {
    throw new ApointError('CONTENT_TYPE_UNSUPPORTED', `The Content-Type of this wire is ${JSON_TYPE}.`);
  }
  checkCharset(text);
}

/**
 * The charset is the one of the cryptographic operations, and that is UTF-8 (protocol 2).
 *
 * @throws {@link ApointError} `CHARSET_UNSUPPORTED`
 */
export function checkCharset(text: string): void {
  for (const parameter of text.split(';').slice(1)) {
    const charset = PARAMETER.exec(parameter)?.[1]?.trim().toLowerCase();
    if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
      throw new ApointError('CHARSET_UNSUPPORTED', 'The charset of this wire is UTF-8.');
    }
  }
}
