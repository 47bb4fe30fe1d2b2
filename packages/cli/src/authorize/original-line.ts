import type { IncomingMessage } from 'node:http';
import { ApointError } from '@apoint/primitives/errors';

/**
 * Where a gateway that asks tells the method and URI of the request that it asks about. `'request-line'`: it asks by that very line, as
 * Envoy does. `'x-original'`: in `X-Original-Method` and `X-Original-URI`, as nginx is told to. `'x-forwarded'`: in `X-Forwarded-Method`
 * and `X-Forwarded-Uri`, as Traefik and APISIX do.
 */
export type LineIn = 'request-line' | 'x-original' | 'x-forwarded';

export interface OriginalLine {
  readonly method: string;
  readonly uri: string;
}

const HEADERS = {
  'x-original': ['x-original-method', 'x-original-uri'],
  'x-forwarded': ['x-forwarded-method', 'x-forwarded-uri'],
} as const;

/** What else says where a request was for: what contradicts the line that counts is refused. */
const URIS = [
  'x-original-uri',
  'x-forwarded-uri',
  'x-original-url',
  'x-rewrite-url',
  'x-envoy-original-path',
];
const METHODS = [
  'x-original-method',
  'x-forwarded-method',
  'x-http-method-override',
  'x-http-method',
  'x-method-override',
];

/**
 * The line of the original request. Only the headers of the gateway's way are believed; if there are others that say something else, it
 * is not known which of them the gateway goes by.
 *
 * @throws {@link ApointError} `HEADER_MISSING`, `HEADER_REPEATED`, `HEADER_VALUE_INVALID`
 */
export function originalLine(
  { method = '', url = '', rawHeaders }: IncomingMessage,
  lineIn: LineIn,
): OriginalLine {
  const values = valuesByName(rawHeaders);
  const line = lineIn === 'request-line' ? { method, uri: url } : namedLine(values, HEADERS[lineIn]);
  for (const name of METHODS) checkSame(values.get(name), line.method);
  for (const name of URIS) checkSame(values.get(name), line.uri);
  return line;
}

function namedLine(
  values: ReadonlyMap<string, readonly string[]>,
  [method, uri]: (typeof HEADERS)[keyof typeof HEADERS],
): OriginalLine {
  return { method: only(values.get(method)), uri: only(values.get(uri)) };
}

function only([value, ...others]: readonly string[] = []): string {
  if (others.length > 0)
    throw new ApointError(
      'HEADER_REPEATED',
      'The gateway tells the original method or URI twice; have it set the header, not add one.',
    );
  if (value) return value;
  throw new ApointError(
    'HEADER_MISSING',
    'The gateway does not tell the original method and URI; see the guide on how to configure it.',
  );
}

function checkSame(values: readonly string[] = [], counting: string): void {
  if (values.every((value) => value === counting)) return;
  throw new ApointError(
    'HEADER_VALUE_INVALID',
    'Two headers tell different methods or URIs of the original request; have the gateway remove those that it does not set.',
  );
}

function valuesByName(rawHeaders: readonly string[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    // An application behind may take one spelling for the other.
    const name = (rawHeaders[at] as string).toLowerCase().replaceAll('_', '-');
    values.set(name, [...(values.get(name) ?? []), rawHeaders[at + 1] as string]);
  }
  return values;
}
