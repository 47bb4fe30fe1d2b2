import { ApointError } from '@apoint/primitives/errors';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import { isObject } from './is-object.js';
import { type FileToRead, readBytes } from './read-bytes.js';

const MAXIMUM_BYTES = 1_048_576;

/** A JSON object of the user's. */
export type JsonObject = Record<string, unknown>;

/**
 * Reads a file, or the standard input, that holds a JSON object.
 *
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export async function readJsonObject(file: Omit<FileToRead, 'maximumBytes'>): Promise<JsonObject> {
  const { option } = file;
  const bytes = await readBytes({ ...file, maximumBytes: MAXIMUM_BYTES });
  const value = parse(bytes);
  if (isObject(value)) return value;
  throw new ApointError('INPUT_INVALID', `What ${option} names must be a JSON object in UTF-8.`);
}

/** The error of the parser quotes the text, which may hold somebody's data. */
function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch {
    return undefined;
  }
}
