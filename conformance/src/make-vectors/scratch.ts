import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let directory: string | undefined;
let count = 0;

/** Writes bytes to a temporary file, for options of the command line that need a path. */
export function scratchFile(contents: Uint8Array): string {
  directory ??= mkdtempSync(join(tmpdir(), 'apoint-vectors-'));
  const path = join(directory, String(count++));
  writeFileSync(path, contents, { mode: 0o600 });
  return path;
}

/** Removes all temporary files. */
export function removeScratchFiles(): void {
  if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
  directory = undefined;
}
