import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const TESTS = fileURLToPath(new URL('.', import.meta.url));
const DOCUMENT = new URL('../../../docs/security.md', import.meta.url);

/** A row as it is in a test: id, attack, code, and how it is done. */
const IN_TEST = /\[\s*'(A\d+)',\s*(?:'([^']*)'|"([^"]*)"),\s*'([^']*)',/g;
/** A row as it is in the document: id, attack, where, what happens, code, test. */
const IN_DOCUMENT = /^\| (A\d+) +\| (.+?) +\| \w+ +\| .+? +\| (.+?) +\| (.+?) +\|$/gm;

function rowsOfTests(): string[] {
  const files = readdirSync(TESTS).filter((name) => name.endsWith('.test.ts'));
  return files.flatMap((file) =>
    [...readFileSync(join(TESTS, file), 'utf8').matchAll(IN_TEST)].map(([, id, plain, quoted, code]) =>
      [id, plain ?? quoted, code, file.replace('.test.ts', '')].join(' | '),
    ),
  );
}

/** Without the marks of code, which tests do not have. */
function rowsOfDocument(): string[] {
  const text = readFileSync(DOCUMENT, 'utf8').replaceAll('`', '');
  return [...text.matchAll(IN_DOCUMENT)].map(([, ...cells]) => cells.join(' | '));
}

const documented = rowsOfDocument();

it('the matrix of docs/security.md is what the tests show', () => {
  expect(documented.length).toBeGreaterThan(150);
  expect([...documented].sort()).toEqual(rowsOfTests().sort());
});

it('its ids are counted from A1', () => {
  expect(documented.map((row) => row.split(' | ')[0])).toEqual(documented.map((_, index) => `A${index + 1}`));
});
