import { ApointError, type ApointErrorCode } from '@apoint/primitives/errors';

/** An error as it is if it has a code; any other as the cause of one that has. */
export function coded(cause: unknown, code: ApointErrorCode, message: string): ApointError {
  return cause instanceof ApointError ? cause : new ApointError(code, message, { cause });
}
