import { readdirSync, readFileSync } from 'node:fs';
import { parseVectorFile, readVectors, VECTOR_NAMES, vectorKind } from '@apoint/vectors';
import { expect, it } from 'vitest';

const FOLDER = new URL('../vectors/', import.meta.url);

it('names every file that is there, and no other', () => {
  const files = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));
  expect(files.sort()).toEqual([...VECTOR_NAMES].sort());
});

it.each(VECTOR_NAMES)(
  '%s: every case has an id of its own, a known kind, and says what is odd',
  async (name) => {
    const { description, cases } = await readVectors(name);
    expect(description).toContain('throw-away test keys');
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    for (const vector of cases) {
      expect(vectorKind(vector)).toBe(vectorKind(cases[0] ?? vector));
      expect(vector.expect === 'accept' ? vector.note : vector.why).toMatch(/\w/);
    }
  },
);

it('reads the text of a file, and refuses any other in words', () => {
  const text = readFileSync(new URL('ecdsa-p224.json', FOLDER), 'utf8');
  expect(parseVectorFile(text).cases.length).toBe(47);
  const wrong = [
    '',
    '[]',
    'null',
    '{}',
    '{"cases":1}',
    '{"cases":[1]}',
    '{"cases":[null]}',
    '{"cases":[{}]}',
  ];
  for (const other of wrong)
    expect(() => parseVectorFile(other)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
});

it('refuses names of no file, so that none leads elsewhere', async () => {
  for (const name of ['../package', 'none', undefined])
    await expect(readVectors(name as never)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
});

it('knows the kind of no other case', () => {
  expect(vectorKind({ id: 'x', expect: 'accept' })).toBeUndefined();
  expect(vectorKind({ id: 'x', expect: 'maybe' as never, uri: '/' })).toBeUndefined();
});
