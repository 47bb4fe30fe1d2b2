import type { Operation } from '@apoint/benefit-issue-types';
import { ApointError } from '@apoint/primitives/errors';

/**
 * The JSON of a body that passes the rules of its operation.
 *
 * @throws {@link ApointError} `REQUEST_INVALID`, and what has a code of what the operation throws
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
      'The request was refused by its validator, or JSON cannot write it; see the cause.',
      { cause },
    );
  }
  throw new ApointError('REQUEST_INVALID', 'The body is not an object that JSON can write.');
}
