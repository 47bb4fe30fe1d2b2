import { link, rm, writeFile } from 'node:fs/promises';

/**
 * Makes a file, unless it exists. The file appears with all of its content or not at all.
 *
 * @returns whether it made the file.
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
