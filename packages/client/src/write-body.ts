import { ApointError } from '@apoint/primitives/errors';

/**
 * The JSON of a body.
 *
 * @throws {@link ApointError} `REQUEST_INVALID`
 */
export function writeBody(body: object): string {
  try {
    const text: string | undefined = JSON.stringify(body);
    if (text?.startsWith('{')) return text;
  } catch {
    // The platform's error may quote the body.
  }
  throw new ApointError('REQUEST_INVALID', 'The body is not an object that JSON can write.');
}
