import { ApointError } from '@apoint/primitives/errors';
import { optionInvalid } from '@apoint/primitives/internal/options';

/**
 * The headers of the wire, spelled as on the published page ([protocol 2](../protocol.md#2-headers)). Names
 * are case-insensitive, but some implementations look for exactly this spelling on HTTP/1.1
 * ([protocol 2.3](../protocol.md#23-other-implementations)).
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

const BY_LOWER_CASE: ReadonlyMap<string, Name> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ [...Object.values(HEADER), 'Content-Encoding' as const].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/**
 * Headers in the form of any runtime: a Fetch `Headers`, a `Map`, pairs of name and value, or an object by name. Only pairs show
 * repeated headers, so pass `rawHeaders` in pairs if you can.
 */
export type HeaderSource =
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The name of a header that this package reads. */
type Name = HeaderName | 'Content-Encoding';

/** The headers of a message. Each occurs once and holds only allowed characters. */
export type Headers = { readonly [Each in Name]?: string };

/**
 * Characters that no header may hold. With control characters such as CR and LF, one header could become two. Some transports cut
 * characters above U+00FF down to their lower byte.
 */
const UNFIT = /[^\t\x20-\x7E\xA0-\xFF]/;

/**
 * Reads the headers with these names, in any case, and ignores all others.
 *
 * @param typeAgain - takes the values of a `Content-Type` after its first. Absent: it is refused when it is repeated, as any other.
 * @throws {@link ApointError} `OPTION_INVALID`, `HEADER_REPEATED`, `HEADER_VALUE_INVALID`
 */
export function readHeaders(source: HeaderSource, names: readonly Name[], typeAgain?: string[]): Headers {
  // Without a prototype, so that nothing that other code has put on `Object.prototype` counts as a header.
  const headers: { [Each in Name]?: string } = Object.create(null);
  for (const pair of pairs(source)) {
    if (!Array.isArray(pair) || typeof pair[0] !== 'string') throw headersInvalid();
    const [given, value] = pair;
    const name = BY_LOWER_CASE.get(given.toLowerCase());
    if (name === undefined || !names.includes(name)) continue;
    const checked = checkHeaderValue(name, value);
    if (headers[name] === undefined) headers[name] = checked;
    else if (typeAgain && name === HEADER.contentType) typeAgain.push(checked);
    else throw headerRepeated(name);
  }
  return headers;
}

/** The error for a header that is there twice: which of the two counts is not defined. */
export function headerRepeated(name: Name): ApointError {
  return new ApointError(
    'HEADER_REPEATED',
    `The message has the ${name} header twice; refuse it, and look for a proxy that adds headers.`,
  );
}

/** @throws {@link ApointError} `HEADER_MISSING` */
export function requireHeader(headers: Headers, name: HeaderName): string {
  const value = headers[name];
  if (value) return value;
  throw new ApointError('HEADER_MISSING', `The message has no ${name} header, or it is empty.`);
}

/** The header values that reach this hold no line ends. */
const SYMMETRIC_KEY = /(?:^|,)[ \t]*symmetrickey[ \t]*=/i;

/**
 * The `Encrypt` header, if it names a key. Without one it says nothing about the body, so the message is not encrypted
 * ([protocol 2.4](../protocol.md#24-the-encrypt-header-in-use)). An attacker who cuts the header gains nothing, because a sealed
 * body is no JSON.
 */
export function sealingHeader(headers: Headers): string | undefined {
  const encrypt = headers[HEADER.encrypt];
  return encrypt && SYMMETRIC_KEY.test(encrypt) ? encrypt : undefined;
}

/** @throws {@link ApointError} `HEADER_VALUE_INVALID` */
export function checkHeaderValue(name: Name, value: string): string {
  if (typeof value === 'string' && !UNFIT.test(value)) return value;
  throw new ApointError(
    'HEADER_VALUE_INVALID',
    `The ${name} header must not hold control characters, such as line breaks, or characters above U+00FF.`,
  );
}

function pairs(source: HeaderSource): Iterable<readonly [string, string]> {
  if (typeof source !== 'object' || source === null || ArrayBuffer.isView(source)) throw headersInvalid();
  if (Symbol.iterator in source) return source as Iterable<readonly [string, string]>;
  return Object.entries(source).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one] as const),
  );
}

function headersInvalid(): ApointError {
  return optionInvalid('headers', 'a Headers, a Map, pairs of name and value, or an object');
}
