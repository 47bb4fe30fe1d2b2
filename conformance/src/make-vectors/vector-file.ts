import { writeFileSync } from 'node:fs';
import type { ExpectedExplanation } from '../vector-file.js';
import { check } from './check.js';

/** The members of every case, in every file. */
export interface VectorCase {
  readonly id: string;
  readonly expect: 'accept' | 'reject' | ExpectedExplanation;
  readonly note?: string;
  readonly why?: string;
}

export interface VectorFile {
  /** Default: where the published files are. */
  readonly directory?: URL;
  readonly name: string;
  readonly description: string;
  readonly make: () => readonly VectorCase[];
}

/** Makes and writes one file, reports progress on stderr, and returns its line of the summary. */
export function writeVectorFile(
  directory: URL,
  { name, description, make }: Omit<VectorFile, 'directory'>,
): string {
  console.error(`making ${name} ...`);
  const cases = make();
  checkCases(cases);
  const text = format(description, cases);
  writeFileSync(new URL(name, directory), text);
  const count = (wanted: string): number => cases.filter(({ expect }) => expect === wanted).length;
  return `${name}: ${cases.length} cases, ${count('accept')} accept, ${count('reject')} reject, ${Buffer.byteLength(text)} bytes`;
}

function checkCases(cases: readonly VectorCase[]): void {
  const ids = new Set(cases.map(({ id }) => id));
  check(ids.size === cases.length, 'no id occurs twice');
  for (const { id, note, why } of cases) check(Boolean(note ?? why), `${id} says what it is about`);
}

/** One case per line, so that files stay small and changes readable. */
function format(description: string, cases: readonly VectorCase[]): string {
  const lines = cases.map((vector) => JSON.stringify(vector)).join(',\n');
  return `{"description":${JSON.stringify(description)},\n"cases":[\n${lines}\n]}\n`;
}
