import { ApointError } from '@apoint/primitives/errors';
import type { Arguments } from '../command.js';
import { textOption } from '../options.js';

/**
 * A number from an option, with or without a fraction.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function numberOption(given: Arguments, name: string): number | undefined {
  const text = textOption(given, name);
  if (text === undefined) return undefined;
  if (/^\d{1,15}(\.\d{1,9})?$/.test(text)) return Number(text);
  throw new ApointError('OPTION_INVALID', `--${name} must be a number.`);
}

/**
 * A moment from an option: milliseconds since 1970, or a time such as `2026-12-01T09:00:00+08:00`.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function timeOption(given: Arguments, name: string): number | undefined {
  const text = textOption(given, name);
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  // Without its offset a time means another moment on another machine.
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new ApointError(
    'OPTION_INVALID',
    `--${name} must be a time with its offset, such as 2026-12-01T09:00:00+08:00, or milliseconds since 1970.`,
  );
}
