import { link, rm, writeFile } from 'node:fs/promises';

/**
 * Makes a file that appears with all of its content or not at all, unless there is one.
 *
 * @returns whether it was made.
 */
export async function createFile(path: string, text: string, mode: number): Promise<boolean> {
  const written = `${path}.${crypto.randomUUID()}`;
  await writeFile(written, text, { mode, flag: 'wx', flush: true });
  try {
    await link(written, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(written, { force: true });
  }
}
