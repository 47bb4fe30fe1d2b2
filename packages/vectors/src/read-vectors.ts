import { readFile } from 'node:fs/promises';
import { checkWord } from '@apoint/primitives/internal/options';
import { parseVectorFile, type VectorFile } from './vector-file.js';

/** The name of one of the files of this package, without its ending. */
export type VectorName = 'signature-rsa256' | 'envelope-rsa-aes' | 'ecdsa-p224';

/** The names of all files of this package. */
export const VECTOR_NAMES: readonly VectorName[] = ['signature-rsa256', 'envelope-rsa-aes', 'ecdsa-p224'];

/**
 * Reads a file of this package. On Node only; elsewhere import the JSON itself, `@apoint/vectors/vectors/ecdsa-p224.json`.
 *
 * @example
 * ```ts
 * import { readVectors } from '@apoint/vectors';
 *
 * const { cases } = await readVectors('ecdsa-p224');
 * console.log(cases[0]?.expect); // accept
 * ```
 * @throws {@link ApointError} `OPTION_INVALID` for another name; the system's error
 */
export async function readVectors(name: VectorName): Promise<VectorFile> {
  checkWord('name', name ?? '', VECTOR_NAMES);
  return parseVectorFile(await readFile(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'));
}
