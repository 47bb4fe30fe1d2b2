import { formatTime } from '@apoint/canonical-request';
import type { OutgoingMessage } from '@apoint/message';

/** The moment at which all attacks play. */
export const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
export const TIME = formatTime(NOW, { offsetMinutes: 480 });
export const CLIENT_ID = 'CLIENT_0001';
export const OTHER_ID = 'CLIENT_0002';
export const URI = '/api/open/alipay/v1/promotion/benefit/issue';
export const LINE = { method: 'POST', uri: URI, clientId: CLIENT_ID };

type Headers = Readonly<Record<string, string>>;

/** A message on the wire, in the hands of the attacker. A response has the line of its request. */
export interface Wire {
  readonly method: string;
  readonly uri: string;
  readonly headers: Headers;
  /** Headers that come a second time. */
  readonly again?: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** What the attacker does to a message. */
export type Change = (wire: Wire) => Wire | Promise<Wire>;

/** One attack of the matrix: its id, what is done, the code that comes of it, and how it is done. */
export type Attack<How = () => Promise<string>> = readonly [
  id: string,
  attack: string,
  code: string,
  how: How,
];

export function wireOf({ headers, body }: Pick<OutgoingMessage, 'headers' | 'body'>, line = LINE): Wire {
  return { method: line.method, uri: line.uri, headers: headers as Headers, body };
}

/** Sets headers; `undefined` takes one away. `Time` is the time of either direction. */
export function set(changes: Readonly<Record<string, string | undefined>>): Change {
  return (wire) => {
    const { Time, ...others } = changes;
    const time = 'Time' in changes ? { [timeName(wire)]: Time } : {};
    const entries = Object.entries({ ...wire.headers, ...others, ...time });
    return { ...wire, headers: Object.fromEntries(entries.filter(isSet)) };
  };
}

/** Rewrites one header. */
export function edit(name: string, rewrite: (text: string) => string): Change {
  return (wire) => {
    const actual = name === 'Time' ? timeName(wire) : name;
    return { ...wire, headers: { ...wire.headers, [actual]: rewrite(wire.headers[actual] ?? '') } };
  };
}

/** Sends a header twice, with the same value. */
export function repeat(name: string): Change {
  return (wire) => {
    const actual = name === 'Time' ? timeName(wire) : name;
    return { ...wire, again: { [actual]: wire.headers[actual] ?? '' } };
  };
}

/** Sends headers a second time, with these values. */
export function again(headers: Headers): Change {
  return (wire) => ({ ...wire, again: headers });
}

/** Rewrites the body. */
export function body(rewrite: (text: string) => string | Uint8Array<ArrayBuffer>): Change {
  return (wire) => {
    const written = rewrite(textOf(wire.body));
    return { ...wire, body: typeof written === 'string' ? bytesOf(written) : written };
  };
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function timeName({ headers }: Wire): string {
  return 'Request-Time' in headers ? 'Request-Time' : 'Response-Time';
}

function isSet(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}
