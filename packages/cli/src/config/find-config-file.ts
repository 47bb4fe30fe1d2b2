import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const CONFIG_FILE = 'apoint.config.json';

/** The nearest `apoint.config.json`: in a folder, or else in one above it. */
export async function findConfigFile(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, CONFIG_FILE);
    if (await exists(path)) return path;
    if (dirname(at) === at) return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
