import { readFileSync } from 'node:fs';

const NAME = '@apoint/cli';

/** The version of this package. Its manifest lies above this file: how far depends on how the command was built. */
export function version(): string {
  for (const path of ['../package.json', '../../package.json']) {
    const { name, version: found } = manifestAt(new URL(path, import.meta.url));
    if (name === NAME) return String(found);
  }
  return 'unknown';
}

function manifestAt(url: URL): { readonly name?: unknown; readonly version?: unknown } {
  try {
    return JSON.parse(readFileSync(url, 'utf8')) as object;
  } catch {
    return {};
  }
}
