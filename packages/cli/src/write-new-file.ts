import { type FileHandle, open, rm } from 'node:fs/promises';
import { ApointError } from '@apoint/primitives/errors';

/** For the owner alone. */
const SECRET = 0o600;
const READABLE = 0o644;

/** A file that does not exist yet. */
export interface NewName {
  readonly path: string;
  readonly secret: boolean;
  /** The option that names it, such as `--out`. */
  readonly option: string;
}

/** A file to write that does not exist yet. */
export interface NewFile extends NewName {
  readonly content: string | Uint8Array;
}

/**
 * Writes a file that does not exist yet: nothing is ever overwritten, not even by a link that leads to it. A secret can be read by
 * its owner alone, from the first moment.
 *
 * @throws {@link ApointError} `OPTION_INVALID` if there is a file of this name, `INPUT_INVALID` if it cannot be written
 */
export async function writeNewFile(file: NewFile): Promise<void> {
  const handle = await createNewFile(file);
  try {
    await handle.writeFile(file.content);
    await handle.sync();
  } catch (cause) {
    // Half a key would be in the way of the next try.
    await rm(file.path, { force: true });
    throw notWritten(file.option, cause);
  } finally {
    await handle.close();
  }
}

/**
 * Makes an empty file, to be written by its handle.
 *
 * @throws {@link ApointError} `OPTION_INVALID` if there is a file of this name, `INPUT_INVALID` if it cannot be made
 */
export async function createNewFile(file: NewName): Promise<FileHandle> {
  try {
    // wx: O_CREAT and O_EXCL, which also refuses a symbolic link.
    return await open(file.path, 'wx', file.secret ? SECRET : READABLE);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw notWritten(file.option, cause);
    throw new ApointError(
      'OPTION_INVALID',
      `There is a file of the name that ${file.option} gives, and nothing is overwritten; choose another name, or move that file away.`,
      { cause },
    );
  }
}

/** What a file that cannot be written is told as. */
export function notWritten(option: string, cause: unknown): ApointError {
  return new ApointError('INPUT_INVALID', `The file that ${option} names cannot be written; see the cause.`, {
    cause,
  });
}
