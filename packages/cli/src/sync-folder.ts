import { open } from 'node:fs/promises';

/** Puts the names of a folder's new files on the disk: without it, a crash could lose the name of a file. Windows has no such step. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
