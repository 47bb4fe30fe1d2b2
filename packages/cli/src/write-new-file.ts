import { open, rm } from 'node:fs/promises';
import { ApointError } from '@apoint/primitives/errors';

/** For the owner alone. */
const SECRET = 0o600;
const READABLE = 0o644;

/** A file to write that does not exist yet. */
export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly secret: boolean;
  /** The option that names it, such as `--out`. */
  readonly option: string;
}

/**
 * Writes a file that does not exist yet: nothing is ever overwritten, not even by a link that leads to it. A secret can be read by
 * its owner alone, from the first moment.
 *
 * @throws {@link ApointError} `OPTION_INVALID` if there is a file of this name, `INPUT_INVALID` if it cannot be written
 */
export async function writeNewFile(file: NewFile): Promise<void> {
  const handle = await create(file);
  try {
    await handle.writeFile(file.content);
    await handle.sync();
  } catch (cause) {
    // Half a key would be in the way of the next try.
    await rm(file.path, { force: true });
    throw notWritten(file, cause);
  } finally {
    await handle.close();
  }
}

async function create(file: NewFile) {
  try {
    // wx: O_CREAT and O_EXCL, which also refuses a symbolic link.
    return await open(file.path, 'wx', file.secret ? SECRET : READABLE);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw notWritten(file, cause);
    throw new ApointError(
      'OPTION_INVALID',
      `There is a file of the name that ${file.option} gives, and nothing is overwritten; choose another name, or move that file away.`,
      { cause },
    );
  }
}

function notWritten({ option }: NewFile, cause: unknown): ApointError {
  return new ApointError('INPUT_INVALID', `The file that ${option} names cannot be written; see the cause.`, {
    cause,
  });
}
