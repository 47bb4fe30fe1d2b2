import type { ERROR_CODES } from './codes.js';

/** Every code an {@link ApointError} can carry. `ERROR_CODES` says what each means and what to do. */
export type ApointErrorCode = keyof typeof ERROR_CODES;

/** One thing that is wrong with a value: where it is, and what is expected there. It never holds the value itself. */
export interface Fault {
  /** Dotted path from the root of the value, e.g. `benefitIssueDetail` or `extendInfo.items.3`. */
  readonly path: string;
  /** What is expected at that place, as a sentence. */
  readonly message: string;
}

/** The other members of an {@link ApointError}, besides code and message. */
export interface ApointErrorOptions {
  /** What your own code or the runtime threw. It may hold secrets, so `toJSON` leaves it out. */
  readonly cause?: unknown;
  /** All that is wrong with a refused value. */
  readonly faults?: readonly Fault[];
}

/** `Symbol.for` returns the same symbol in every copy of this package and in every realm. */
const BRAND = Symbol.for('@apoint/ApointError');

/**
 * The one error class of apoint. `code` is stable and made for programs. `message` says what to do next and
 * never echoes keys, bodies or header values. `faults` lists the paths when a value was refused.
 *
 * @example
 * ```ts
 * import { ApointError } from '@apoint/primitives/errors';
 * import { decodePercent } from '@apoint/primitives/percent';
 *
 * try {
 *   decodePercent('100%');
 * } catch (error) {
 *   if (!ApointError.is(error)) throw error;
 *   console.log(error.code); // PERCENT_INVALID
 *   console.log(error.toJSON().name); // ApointError
 * }
 * ```
 */
export class ApointError extends Error {
  static {
    Object.defineProperty(ApointError.prototype, BRAND, { value: true });
  }

  /**
   * Whether a value is an ApointError. It may come from another installed copy of this package or from another realm, such as
   * a frame or a `vm` context, which `instanceof` does not recognise. Another copy may have codes that this one lacks.
   */
  static is(value: unknown): value is ApointError {
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  override readonly name = 'ApointError';
  readonly code: ApointErrorCode;
  declare readonly faults?: readonly Fault[];

  /** The message is logged and shown, so it must not hold a key, a body or a header value. */
  constructor(code: ApointErrorCode, message: string, options: ApointErrorOptions = {}) {
    super(message, options);
    this.code = code;
    if (options.faults) this.faults = options.faults;
  }

  /** Code, message and faults, without stack and cause: safe to log as it is. */
  toJSON(): { name: string; code: ApointErrorCode; message: string; faults?: readonly Fault[] } {
    const { name, code, message, faults } = this;
    return { name, code, message, ...(faults ? { faults } : {}) };
  }
}
