import { ApointError } from '@apoint/primitives/errors';

export function bodyTooLarge(maximumBytes: number): ApointError {
  return new ApointError('BODY_TOO_LARGE', `The body is longer than ${maximumBytes} bytes.`);
}
