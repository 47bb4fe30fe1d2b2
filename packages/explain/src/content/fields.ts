import type { Cause, FindingDetail } from '../explanation.js';

/** Puts fields together to the content to be signed, as parts. */
export interface Layout {
  /** With `<METHOD>`, `<URI>`, `<CLIENT_ID>`, `<TIME>` and `<BODY>` for the fields. */
  readonly name: string;
  readonly parts: (fields: Fields) => readonly (string | Uint8Array)[];
}

/** The fields of a content, not checked: other ends sign anything. */
export interface Fields {
  readonly method: string;
  readonly uri: string;
  readonly clientId: string;
  readonly time: string;
  readonly body: Uint8Array;
  readonly layout: Layout;
}

/** The parts of a message that can differ, each alone. */
export type FieldName = 'method' | 'uri' | 'clientId' | 'time' | 'body' | 'layout';

/** One way in which the signed content may differ from what arrived. */
export interface Change {
  readonly field: FieldName;
  readonly cause: Cause;
  readonly detail: FindingDetail;
  /** The fields as they were signed. Made when it is asked for: a body may be large. */
  readonly apply: (fields: Fields) => Fields;
}

/** All changes of a field. */
export interface Variants {
  readonly field: FieldName;
  /** The usual ones, the most usual first. They are also tried together with a change of another field. */
  readonly likely: readonly Change[];
  /** The rest. */
  readonly further: () => Iterable<Change>;
}

/** The layout of the wire ([protocol 3](../../protocol.md#3-content-to-be-signed)). */
export const WIRE_LAYOUT: Layout = {
  name: '<METHOD> <URI>\\n<CLIENT_ID>.<TIME>.<BODY>',
  parts: ({ method, uri, clientId, time, body }) => [`${method} ${uri}\n${clientId}.${time}.`, body],
};

const encoder = new TextEncoder();

/** The bytes of a content, in parts. */
export function contentParts(fields: Fields): readonly Uint8Array[] {
  return fields.layout.parts(fields).map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
}

/** The texts without those that repeat, and without the one that arrived. */
export function distinct(texts: Iterable<string>, arrived: string): string[] {
  const set = new Set(texts);
  set.delete(arrived);
  return [...set];
}
