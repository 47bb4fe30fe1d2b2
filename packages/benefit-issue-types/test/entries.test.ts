import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const dist = new URL('../dist/', import.meta.url);
/** An example in a comment imports for its reader only. */
const COMMENT = /\/\*\*[\s\S]*?\*\//g;
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;

/** Every specifier that a built file reaches, through its relative imports. */
function specifiers(file: URL, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  if (seen.has(file.href)) return found;
  seen.add(file.href);
  for (const [, specifier = ''] of readFileSync(file, 'utf8').replace(COMMENT, '').matchAll(IMPORT)) {
    found.add(specifier);
    if (!specifier.startsWith('.')) continue;
    for (const further of specifiers(new URL(specifier, file), seen)) found.add(further);
  }
  return found;
}

const packagesOf = (entry: string): string[] =>
  [...specifiers(new URL(entry, dist))].filter((specifier) => !specifier.startsWith('.')).sort();

describe('the built entries', () => {
  it('the root is types only', async () => {
    expect(Object.keys(await import('@apoint/benefit-issue-types'))).toEqual([]);
    const text = readFileSync(new URL('index.js', dist), 'utf8').replace(/\/\/# sourceMappingURL.*/, '');
    expect(text.trim()).toBe('export {};');
  });

  it('/result-codes reaches no package, and exports these five', async () => {
    expect(packagesOf('result-codes.js')).toEqual([]);
    const entry = await import('@apoint/benefit-issue-types/result-codes');
    expect(Object.keys(entry).sort()).toEqual([
      'FAMILY_RESULT_CODES',
      'RESULT_CODES',
      'describeResultCode',
      'judgeResult',
      'maybeAboutRepetition',
    ]);
  });

  it('/validate reaches valibot and our errors, no more', async () => {
    expect(packagesOf('validate.js')).toEqual(['@apoint/primitives/errors', 'valibot']);
    const entry = await import('@apoint/benefit-issue-types/validate');
    expect(Object.keys(entry).sort()).toEqual([
      'ApointError',
      'createRequestValidator',
      'createResponseValidator',
      'validateRequest',
      'validateResponse',
    ]);
  });
});
