import { ApointError } from '@apoint/primitives/errors';
import { csvFile } from './csv-file.js';
import { ndjsonFile } from './ndjson-file.js';
import type { RowFile } from './row.js';
import type { RowSource } from './source.js';

export const ROW_FORMATS = ['csv', 'ndjson'] as const;

/**
 * The rows of a file. Which form it has is seen from its first character, unless it is said.
 *
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export async function rowFile(
  source: RowSource,
  format: (typeof ROW_FORMATS)[number] | undefined,
): Promise<RowFile> {
  const head = source.head.toString('latin1').trimStart();
  if (head === '') throw new ApointError('INPUT_INVALID', 'The file of the rows is empty.');
  const isNdjson = format === undefined ? head.startsWith('{') : format === 'ndjson';
  return isNdjson ? ndjsonFile(source) : csvFile(source);
}
