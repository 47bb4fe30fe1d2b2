import { decodeBase64 } from '@apoint/primitives/base64';

/** A file of conformance vectors: `{ description, cases }`. */
export interface VectorFile {
  readonly description: string;
  readonly cases: readonly VectorCase[];
}

/** What an explanation must be: the members that are given. */
export interface ExpectedExplanation {
  readonly verdict: 'verifies' | 'mismatch';
  /** The first cause. */
  readonly cause?: string;
  /** Members of the detail of the first finding. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** The other causes. */
  readonly also?: readonly string[];
}

/** One case. Its members decide its kind. */
export interface VectorCase {
  readonly id: string;
  readonly expect: 'accept' | 'reject' | ExpectedExplanation;
  readonly note?: string;
  readonly why?: string;
  readonly [member: string]: unknown;
}

/** @throws Error if the text is not such a file */
export function parseVectorFile(text: string): VectorFile {
  const file = JSON.parse(text) as Partial<VectorFile>;
  if (!Array.isArray(file.cases)) throw new Error('it has no list of cases');
  return { description: String(file.description ?? ''), cases: file.cases };
}

export function fromHex(text: unknown): Uint8Array<ArrayBuffer> {
  const digits = String(text);
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
  );
}

export function fromBase64(text: unknown): Uint8Array<ArrayBuffer> {
  return decodeBase64(String(text));
}

/** A member that is present and is a text, which may be empty. */
export function textOf(vector: VectorCase, name: string): string | undefined {
  const value = vector[name];
  return typeof value === 'string' ? value : undefined;
}
