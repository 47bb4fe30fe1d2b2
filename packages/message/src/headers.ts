import { ApointError } from '@apoint/primitives/errors';
import { optionInvalid } from '@apoint/primitives/internal/options';

/**
 * The headers of the wire in the spelling of the published page (protocol 2). Names are case-insensitive, but some
 * implementations look for exactly this spelling on HTTP/1.1 (protocol 2.3).
 */
export const HEADER = {
  clientId: 'Client-Id',
  contentType: 'Content-Type',
  signature: 'Signature',
  encrypt: 'Encrypt',
  requestTime: 'Request-Time',
  responseTime: 'Response-Time',
  tracerId: 'Tracer-Id',
  agentToken: 'Agent-Token',
} as const;

/** The name of a header of the wire. */
export type HeaderName = (typeof HEADER)[keyof typeof HEADER];

/**
 * Headers as a runtime has them: a Fetch `Headers` or `Map`, pairs of name and value, or an object by name. Pairs keep
 * repetitions apart, so give `rawHeaders` in pairs where you can.
 */
export type HeaderSource =
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A header that is read. */
type Name = HeaderName | 'Content-Encoding';

/** Looks a header up. It is refused when it occurs twice. */
export type Headers = (name: Name) => string | undefined;

/**
 * What no header can hold: control characters, among them CR and LF with which one header would become two, and
 * characters above U+00FF, which some transports cut down to their lower byte.
 */
const UNFIT = /[^\t\x20-\x7E\xA0-\xFF]/;

const REPEATED: unique symbol = /* @__PURE__ */ Symbol('repeated');

/**
 * Reads headers; names in any case.
 *
 * @throws {@link ApointError} `OPTION_INVALID`; from the returned function, for the header asked for: `HEADER_REPEATED`
 * when it occurs twice, `HEADER_VALUE_INVALID` when it holds what no header can
 */
export function readHeaders(source: HeaderSource): Headers {
  const values = new Map<string, string | typeof REPEATED>();
  for (const [name, value] of pairs(source)) {
    const key = name.toLowerCase();
    values.set(key, values.has(key) ? REPEATED : value);
  }
  return (name) => {
    const value = values.get(name.toLowerCase());
    if (value === REPEATED)
      throw new ApointError('HEADER_REPEATED', `The message has the ${name} header twice.`);
    return value === undefined ? undefined : checkHeaderValue(name, value);
  };
}

/** @throws {@link ApointError} `HEADER_MISSING`, and those of {@link readHeaders} */
export function requireHeader(headers: Headers, name: HeaderName): string {
  const value = headers(name);
  if (value) return value;
  throw new ApointError('HEADER_MISSING', `The message has no ${name} header, or an empty one.`);
}

/** @throws {@link ApointError} `HEADER_VALUE_INVALID` */
export function checkHeaderValue(name: Name, value: string): string {
  if (typeof value === 'string' && !UNFIT.test(value)) return value;
  throw new ApointError(
    'HEADER_VALUE_INVALID',
    `The ${name} header holds a control character, such as a line break, or one above U+00FF.`,
  );
}

function pairs(source: HeaderSource): Iterable<readonly [string, string]> {
  if (typeof source !== 'object' || source === null)
    throw optionInvalid('headers', 'a Headers, a Map, pairs of name and value, or an object');
  if (Symbol.iterator in source) return source as Iterable<readonly [string, string]>;
  return Object.entries(source).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one] as const),
  );
}
