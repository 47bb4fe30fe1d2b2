import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HTML } from '../paths.js';

/** Tells under which path the site was built to be served; written beside it. */
export const BASE_FILE = 'base.txt';

/** The path under which the built site expects to be served; `undefined` if there is none. */
export function baseOfSite(): string | undefined {
  const file = join(HTML, BASE_FILE);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
