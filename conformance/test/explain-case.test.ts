import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WORKSPACE } from '../dist/library.js';
import { runFile } from '../dist/run-file.js';
import { type ExpectedExplanation, parseVectorFile, type VectorCase } from '../dist/vector-file.js';

const FILE = new URL('../vectors/explain.json', import.meta.url);
const { cases } = parseVectorFile(readFileSync(FILE, 'utf8'));

/** The case of the file with this note, with another expectation. */
function expecting(note: string, change: Partial<ExpectedExplanation>): VectorCase {
  const found = cases.find((one) => one.note === note);
  if (typeof found?.expect !== 'object') throw new Error(`There is no case ${note}.`);
  return { ...found, expect: { ...found.expect, ...change } };
}

const reasonOf = async (vector: VectorCase) =>
  (await runFile({ description: '', cases: [vector] }, WORKSPACE)).failed[0]?.reason;

const NOTE = 'own key and the query left out';

it('a case passes as it is in the file', async () => {
  expect(await reasonOf(expecting(NOTE, {}))).toBeUndefined();
});

it.each<[string, Partial<ExpectedExplanation>, RegExp]>([
  ['another verdict', { verdict: 'verifies' }, /the explanation is/],
  ['another first cause', { cause: 'URI_DIFFERS' }, /and not URI_DIFFERS/],
  ['another detail', { detail: { key: 'platform' } }, /detail.key is "own" and not "platform"/],
  ['less further causes', { also: [] }, /also is \["URI_DIFFERS"\]/],
  ['more further causes', { also: ['TIME_STALE', 'URI_DIFFERS'] }, /also is/],
])('a case fails with %s', async (_, change, reason) => {
  expect(await reasonOf(expecting(NOTE, change))).toMatch(reason);
});

it('the file has a case of every cause', () => {
  const named = cases.flatMap(({ expect: wanted }) =>
    typeof wanted === 'object' ? [wanted.cause, ...(wanted.also ?? [])] : [],
  );
  const causes = new Set(named.filter((cause) => cause !== undefined));
  expect(causes.size).toBe(27);
});
