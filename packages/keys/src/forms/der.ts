import { ApointError } from '@apoint/primitives/errors';

/** The DER tags in keys (X.690). */
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const NULL = 0x05;
export const OBJECT_IDENTIFIER = 0x06;
export const SEQUENCE = 0x30;
export const SET = 0x31;
/** Context-specific, constructed: `[0]` and `[1]`. */
export const CONTEXT_0 = 0xa0;
export const CONTEXT_1 = 0xa1;
/** Context-specific, primitive: an implicit `[1]`. */
export const IMPLICIT_1 = 0x81;

/** One element: its tag, its contents, and all of its bytes. */
export interface DerElement {
  readonly tag: number;
  readonly contents: Uint8Array;
  readonly whole: Uint8Array;
}

/**
 * Reads bytes that are exactly one element, strictly: definite lengths in their shortest form, and nothing after it.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`
 */
export function readDer(bytes: Uint8Array): DerElement {
  const element = readElement(bytes);
  if (element.whole.length !== bytes.length) throw malformedDer();
  return element;
}

/** The elements inside a constructed element. */
export function readChildren(parent: DerElement | undefined, tag: number = SEQUENCE): DerElement[] {
  let rest = contentsOf(parent, tag);
  const children: DerElement[] = [];
  while (rest.length > 0) {
    const child = readElement(rest);
    children.push(child);
    rest = rest.subarray(child.whole.length);
  }
  return children;
}

/** The one element inside a constructed element. */
export function readOnlyChild(parent: DerElement | undefined, tag: number): DerElement {
  const [child, ...more] = readChildren(parent, tag);
  if (!child || more.length > 0) throw malformedDer();
  return child;
}

/** The last elements of a SEQUENCE: each of these tags once at most, in this order, and nothing else. */
export function readOptional(
  elements: readonly DerElement[],
  tags: readonly number[],
): readonly (DerElement | undefined)[] {
  let at = 0;
  const found = tags.map((tag) => (elements[at]?.tag === tag ? elements[at++] : undefined));
  if (at < elements.length) throw malformedDer();
  return found;
}

/** The tags of elements as a text, to compare. */
export function shapeOf(elements: readonly DerElement[]): string {
  return elements.map(({ tag }) => tag).join();
}

/** The contents of an element that must have this tag. */
export function contentsOf(element: DerElement | undefined, tag: number): Uint8Array {
  if (element?.tag !== tag) throw malformedDer();
  return element.contents;
}

/** A non-negative INTEGER as big-endian bytes without leading zeros; zero is one zero byte. */
export function readUnsigned(element: DerElement | undefined): Uint8Array {
  const bytes = contentsOf(element, INTEGER);
  const [first, second] = bytes;
  if (first === undefined || first >= 0x80) throw malformedDer();
  if (first !== 0 || second === undefined) return bytes;
  if (second < 0x80) throw malformedDer();
  return bytes.subarray(1);
}

/** A version: a number of one byte. */
export function readVersion(element: DerElement | undefined): number {
  const [version, ...more] = readUnsigned(element);
  if (version === undefined || more.length > 0) throw malformedDer();
  return version;
}

/** The bytes of a BIT STRING that has no unused bits. */
export function readBitString(element: DerElement | undefined, tag: number = BIT_STRING): Uint8Array {
  const bytes = contentsOf(element, tag);
  if (bytes[0] !== 0) throw malformedDer();
  return bytes.subarray(1);
}

/** One element with this tag; the parts, joined, are its contents. */
export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head = [tag, ...lengthOctets(length)];
  const output = new Uint8Array(head.length + length);
  output.set(head);
  let at = head.length;
  for (const part of parts) {
    output.set(part, at);
    at += part.length;
  }
  return output;
}

/** A non-negative INTEGER from big-endian bytes, with or without leading zeros. */
export function writeUnsigned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? Uint8Array.of(0) : bytes.subarray(start);
  return (digits[0] as number) >= 0x80
    ? writeDer(INTEGER, Uint8Array.of(0), digits)
    : writeDer(INTEGER, digits);
}

export function writeBitString(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return writeDer(BIT_STRING, Uint8Array.of(0), bytes);
}

/** For public bytes only: it stops at the first difference, so its time tells where that is. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, i) => byte === right[i]);
}

export function malformedDer(): ApointError {
  return new ApointError(
    'KEY_MALFORMED',
    'The key is not well-formed DER. Give the whole PEM text, its one-line base64, or the DER bytes.',
  );
}

function readElement(bytes: Uint8Array): DerElement {
  const tag = bytes[0];
  if (tag === undefined || (tag & 0x1f) === 0x1f) throw malformedDer();
  const { length, start } = readLength(bytes);
  if (length > bytes.length - start) throw malformedDer();
  return { tag, contents: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) };
}

function readLength(bytes: Uint8Array): { length: number; start: number } {
  const first = bytes[1];
  if (first === undefined) throw malformedDer();
  if (first < 0x80) return { length: first, start: 2 };
  const octets = bytes.subarray(2, 2 + (first & 0x7f));
  if (octets.length !== (first & 0x7f) || octets.length === 0 || octets.length > 3) throw malformedDer();
  const length = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  if (lengthOctets(length).length !== octets.length + 1) throw malformedDer();
  return { length, start: 2 + octets.length };
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}
