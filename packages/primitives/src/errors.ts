/**
 * Every code an {@link ApointError} can carry. `docs/errors.md` tells what each means and what to do.
 */
export type ApointErrorCode =
  // text
  | 'BASE64_INVALID'
  | 'PERCENT_INVALID'
  | 'TEXT_NOT_UNICODE'
  | 'HEADER_TOO_LONG'
  | 'HEADER_MALFORMED'
  | 'HEADER_DUPLICATE_KEY'
  | 'HEADER_PARAMETER_MISSING'
  | 'HEADER_KEY_VERSION_INVALID'
  // keys
  | 'KEY_MALFORMED'
  | 'KEY_ENCRYPTED'
  | 'KEY_ALGORITHM_UNSUPPORTED'
  | 'KEY_CURVE_UNSUPPORTED'
  | 'KEY_TOO_WEAK'
  | 'KEY_TOO_LARGE'
  | 'KEY_INCONSISTENT'
  | 'KEY_NOT_PRIVATE'
  | 'KEY_NOT_PUBLIC'
  | 'KEY_NOT_EXPORTABLE'
  | 'KEY_HANDLE_INVALID'
  | 'KEY_USAGE_REFUSED'
  | 'KEY_VERSION_UNKNOWN'
  | 'KEY_UNAVAILABLE'
  // content to be signed
  | 'METHOD_INVALID'
  | 'URI_INVALID'
  | 'CLIENT_ID_INVALID'
  | 'TIME_INVALID'
  | 'TIME_TOO_OLD'
  | 'TIME_IN_FUTURE'
  // signature
  | 'SIGNATURE_ALGORITHM_UNKNOWN'
  | 'SIGNATURE_ALGORITHM_MISMATCH'
  | 'SIGNATURE_MISMATCH'
  | 'SIGNER_FAILED'
  // envelope
  | 'ENVELOPE_ALGORITHM_UNKNOWN'
  | 'ENVELOPE_BODY_INVALID'
  | 'ENVELOPE_OPEN_FAILED'
  // message
  | 'HEADER_MISSING'
  | 'HEADER_REPEATED'
  | 'HEADER_VALUE_INVALID'
  | 'CONTENT_TYPE_UNSUPPORTED'
  | 'CHARSET_UNSUPPORTED'
  | 'CONTENT_ENCODING_UNSUPPORTED'
  | 'BODY_TOO_LARGE'
  | 'BYTES_NOT_VERIFIED'
  | 'ENCRYPTION_NOT_CONFIGURED'
  | 'JSON_INVALID'
  | 'JSON_BYTE_ORDER_MARK'
  | 'JSON_TOO_DEEP'
  | 'JSON_DUPLICATE_KEY'
  | 'CLIENT_UNKNOWN'
  // client and gateway
  | 'CLIENT_LOOKUP_FAILED'
  | 'REQUEST_REPLAYED'
  | 'REPLAY_STORE_UNAVAILABLE'
  | 'OPTION_INVALID'
  | 'REQUEST_INVALID'
  | 'RESPONSE_INVALID'
  | 'RESULT_UNKNOWN'
  | 'BEFORE_SEND_FAILED'
  | 'ABORTED'
  | 'TIMED_OUT'
  | 'NETWORK_FAILED'
  | 'HANDLER_FAILED'
  | 'BODY_ALREADY_PARSED'
  // sandbox
  | 'LEDGER_IN_USE'
  | 'LEDGER_UNAVAILABLE';

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

/**
 * The one error class of apoint. `code` is stable and made for programs, `message` says what to do next and
 * never echoes keys, bodies or header values, `faults` lists the paths when a value was refused.
 */
export class ApointError extends Error {
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
