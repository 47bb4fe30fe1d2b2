import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HTML } from '../paths.js';

/** Tells under which paths the site was built to be served; written beside it. */
export const BASE_FILE = 'base.txt';

/** Where the built site expects to be served. */
export interface Built {
  readonly base: string;
  /** The path of the newest version, below which all others are. */
  readonly root: string;
}

/** `undefined` if there is no site. */
export function builtSite(): Built | undefined {
  const file = join(HTML, BASE_FILE);
  if (!existsSync(file)) return undefined;
  const [base = '/', root = base] = readFileSync(file, 'utf8').trim().split('\n');
  return { base, root };
}
