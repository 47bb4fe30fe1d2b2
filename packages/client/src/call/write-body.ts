import type { Operation } from '@apoint/benefit-issue-types';
import { ApointError } from '@apoint/primitives/errors';

/**
 * Checks a body by the rules of its operation, and writes it as JSON.
 *
 * @throws {@link ApointError} `REQUEST_INVALID`, and every ApointError that the operation throws
 */
export function writeBody(
  { validateRequest }: Pick<Operation<object>, 'validateRequest'>,
  body: unknown,
): string {
  try {
    const text: string | undefined = JSON.stringify(validateRequest ? validateRequest(body) : body);
    if (text?.startsWith('{')) return text;
  } catch (cause) {
    if (ApointError.is(cause)) throw cause;
    throw new ApointError(
      'REQUEST_INVALID',
      'The validator refused the request, or JSON cannot write it; see the cause.',
      { cause },
    );
  }
  throw new ApointError('REQUEST_INVALID', 'The body must be an object that JSON can write.');
}
