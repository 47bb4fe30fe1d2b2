import type { ERROR_CODES } from './codes.js';

/** Every code an {@link ApointError} can carry. `ERROR_CODES` tells what each means and what to do. */
export type ApointErrorCode = keyof typeof ERROR_CODES;

/** One thing that is wrong with a value: where, and what is expected there. Never the value itself. */
export interface Fault {
  /** Dotted path from the root of the value, e.g. `benefitIssueDetail` or `extendInfo.items.3`. */
  readonly path: string;
  readonly message: string;
}

/** What an {@link ApointError} carries besides code and message. */
export interface ApointErrorOptions {
  readonly cause?: unknown;
  readonly faults?: readonly Fault[];
}

/** In the registry of symbols, so that every copy of this package has the same one, in every realm. */
const BRAND = Symbol.for('@apoint/ApointError');

/**
 * The one error class of apoint. `code` is stable and made for programs, `message` says what to do next and
 * never echoes keys, bodies or header values, `faults` lists the paths when a value was refused.
 */
export class ApointError extends Error {
  static {
    Object.defineProperty(ApointError.prototype, BRAND, { value: true });
  }

  /**
   * Whether a value is an ApointError, also one made by another installed copy of this package, or in another realm, such as
   * a frame or a `vm` context. `instanceof` does not know those. The code of another copy may be one that this one lacks.
   */
  static is(value: unknown): value is ApointError {
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  override readonly name = 'ApointError';
  readonly code: ApointErrorCode;
  declare readonly faults?: readonly Fault[];

  /** The message is logged and shown: no key, body or header value may be in it. */
  constructor(code: ApointErrorCode, message: string, options: ApointErrorOptions = {}) {
    super(message, options);
    this.code = code;
    if (options.faults) this.faults = options.faults;
  }

  /** Code, message and faults; without stack and cause, so that it may be logged as it is. */
  toJSON(): { name: string; code: ApointErrorCode; message: string; faults?: readonly Fault[] } {
    const { name, code, message, faults } = this;
    return { name, code, message, ...(faults ? { faults } : {}) };
  }
}
