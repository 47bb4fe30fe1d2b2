import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.js';

/** The commands whose results the site shows, by the names under which these are kept. */
export const KEPT = {
  bench: 'bench',
  sizes: 'sizes',
  chaos: 'chaos',
  runtimes: 'test:runtimes',
} as const satisfies Readonly<Record<string, string>>;
export type EvidenceName = keyof typeof KEPT;

/** What a command has told, and when. */
export interface Evidence<Result> {
  readonly command: string;
  readonly date: string;
  readonly result: Result;
}

export function fileOfEvidence(name: EvidenceName): string {
  return join(ROOT, 'docs', 'evidence', `${name}.json`);
}

/** What is kept of a command; `undefined` if nothing is. Only that command writes the file, so its form is taken for granted. */
export function evidenceOf<Result>(name: EvidenceName): Evidence<Result> | undefined {
  const file = fileOfEvidence(name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Evidence<Result>) : undefined;
}
