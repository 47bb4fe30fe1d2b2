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
    const text: string | undefined = JSON.stringify(
      validateRequest ? validateRequest(body) : body,
      unchanged,
    );
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

/**
 * Refuses what JSON would write as something else, or what another reader may read as something else: half a character in a text or
 * in a name, -0, and numbers that are not finite or from 2^53 on.
 */
function unchanged(name: string, value: unknown): unknown {
  refuseHalves(name, value);
  if (typeof value === 'number' && (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER) || Object.is(value, -0)))
    throw changed(name, 'is a number that JSON does not carry exactly; write it as text');
  return value;
}

/** Two stores may keep half a character as two texts: an idempotency key would no longer be the same. */
export function refuseHalves(name: string, value: unknown): unknown {
  if (isCut(name) || (typeof value === 'string' && isCut(value)))
    throw changed(name, 'holds half a character (a lone surrogate); do not cut text there');
  return value;
}

function isCut(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

function changed(name: string, message: string): ApointError {
  // The name may be half a character itself, which a log could not show.
  const path = name.replace(/\p{Surrogate}/gu, '\uFFFD');
  return new ApointError(
    'REQUEST_INVALID',
    'The request would be changed by being written; see the faults.',
    {
      faults: [{ path, message }],
    },
  );
}
