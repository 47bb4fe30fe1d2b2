import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.js';

/** The commands whose results the site shows, with their words, by the names under which these are kept. */
export const KEPT = {
  bench: ['bench'],
  sizes: ['sizes'],
  runtimes: ['test:runtimes'],
  conformance: ['conformance', '--all'],
  'conformance-portable': ['conformance:portable', '--all'],
  attacks: ['attacks'],
  fuzz: ['fuzz'],
  chaos: ['chaos'],
  timing: ['timing', '--half', 'node'],
  'timing-portable': ['timing', '--half', 'portable'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
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
