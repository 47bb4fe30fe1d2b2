import { ApointError } from '@apoint/primitives/errors';

/** A file of conformance vectors: `{ description, cases }`. */
export interface VectorFile {
  readonly description: string;
  readonly cases: readonly VectorCase[];
}

/** One case. Its members decide its kind, see {@link vectorKind}. */
export interface VectorCase {
  readonly id: string;
  readonly expect: 'accept' | 'reject';
  /** What is odd about a case that is to be accepted. */
  readonly note?: string;
  /** Why a case is to be refused. */
  readonly why?: string;
  readonly [member: string]: unknown;
}

/** What a case is about. */
export type VectorKind = 'signature' | 'envelope' | 'ecdsa';

/**
 * Reads the text of a vector file.
 *
 * @example
 * ```ts
 * import { parseVectorFile } from '@apoint/vectors';
 *
 * const text = '{"description":"mine","cases":[{"id":"1","title":"a case","expect":"reject"}]}';
 * console.log(parseVectorFile(text).cases.length); // 1
 * ```
 *
 * @throws {@link ApointError} `OPTION_INVALID` if the text is not such a file
 */
export function parseVectorFile(text: string): VectorFile {
  const file = parse(text);
  if (!Array.isArray(file?.cases) || !file.cases.every(isCase)) throw noVectors();
  return { description: String(file.description ?? ''), cases: file.cases };
}

/**
 * The kind of a case; `undefined` if this package knows no such kind.
 *
 * @example
 * ```ts
 * import { readVectors, vectorKind } from '@apoint/vectors';
 *
 * const { cases } = await readVectors('ecdsa-p224');
 * console.log(cases.map(vectorKind)[0]); // ecdsa
 * ```
 */
export function vectorKind(vector: VectorCase): VectorKind | undefined {
  if (vector.expect !== 'accept' && vector.expect !== 'reject') return undefined;
  if ('signatureDerHex' in vector || 'signatureP1363Hex' in vector) return 'ecdsa';
  if ('recipientPrivateKeyPkcs8Base64' in vector) return 'envelope';
  return 'uri' in vector ? 'signature' : undefined;
}

function parse(text: string): Partial<VectorFile> | undefined {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw noVectors(cause);
  }
}

function isCase(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'id') === 'string';
}

function noVectors(cause?: unknown): ApointError {
  return new ApointError(
    'OPTION_INVALID',
    'The text is not a file of vectors: JSON with a list of cases, each with an id.',
    cause === undefined ? {} : { cause },
  );
}
