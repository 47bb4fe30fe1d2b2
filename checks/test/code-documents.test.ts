import { describe, expect, it } from 'vitest';
import { betweenMarks } from '../dist/codes/between-marks.js';
import { codePages } from '../dist/codes/code-page.js';
import { documentsOf } from '../dist/codes/documents.js';
import { errorsSection, packageSection, refusalsSection } from '../dist/codes/sections.js';
import { textTable } from '../dist/codes/text-table.js';

const pages = codePages();

it.each(documentsOf(pages))('$path is what pnpm codes --write writes', ({ text, wanted }) => {
  expect(wanted, 'it needs the marks between which its codes stand').toBeDefined();
  expect(text === wanted, 'run pnpm codes --write').toBe(true);
});

describe('the page of a code', () => {
  const pageOf = (code: string) => pages.find((page) => page.code === code);

  it('names who makes the error, and who documents that it passes it on', () => {
    expect(pageOf('KEY_VERSION_UNKNOWN')).toMatchObject({
      thrownBy: [{ directory: 'keys', functions: ['KeyRing.resolve'] }],
      passedOnBy: expect.arrayContaining([{ directory: 'signature-header', functions: ['sign', 'verify'] }]),
    });
  });

  it('follows a reference in the documentation to the codes of another function', () => {
    const [keys] = pageOf('KEY_ENCRYPTED')?.thrownBy ?? [];
    expect(keys?.functions).toEqual(expect.arrayContaining(['importPrivateKey', 'importRsaPrivateKey']));
  });

  it('has no thrower for a code that only callers make', () => {
    expect(pageOf('KEY_UNAVAILABLE')).toMatchObject({ thrownBy: [], sentences: [] });
  });

  it.each([
    ['HEADER_TOO_LONG', 'The header is longer than … characters; refuse the message.'],
    ['OPTION_INVALID', 'The option … must be ….'],
    // The argument of a call to a function that throws.
    [
      'KEY_INCONSISTENT',
      'The private and the public half of the key do not belong together; it may be put together from two keys.',
    ],
    // A constant, given to such a call.
    [
      'KEY_INCONSISTENT',
      'The primes and exponents of the RSA private key do not belong to its modulus; export the key again.',
    ],
    // The code is a parameter.
    ['REQUEST_INVALID', "The … body is not valid at …; the error's faults say why."],
  ])('%s has the sentence %j', (code, sentence) => {
    expect(pageOf(code)?.sentences).toContain(sentence);
  });
});

describe('sections', () => {
  it('the errors have a heading for each group and each code, in the order of the table', () => {
    const headings = errorsSection(pages).match(/^##.*$/gm) ?? [];
    const codes = headings.filter((heading) => heading.startsWith('### '));
    expect(codes).toEqual(pages.map(({ code }) => `### ${code}`));
    expect(headings.slice(0, 2)).toEqual(['## Text', '### BASE64_INVALID']);
  });

  it('a package has its own codes and those that it passes on', () => {
    const rows = packageSection(pages, 'signature-header');
    expect(rows).toContain('`SIGNATURE_MISMATCH`');
    expect(rows).toContain('`KEY_VERSION_UNKNOWN`');
    expect(rows).not.toContain('`KEY_MALFORMED`');
  });

  it('refusals are the codes that have a status', () => {
    const rows = refusalsSection(pages);
    expect(rows).toMatch(/`BODY_TOO_LARGE` +\| 413 /);
    expect(rows).not.toContain('`KEY_MALFORMED`');
  });
});

describe('textTable', () => {
  it('aligns its columns, and escapes what would end a cell', () => {
    expect(textTable(['a', 'long head'], [['a|b', 'c']])).toBe(
      ['| a    | long head |', '| ---- | --------- |', '| a\\|b | c         |'].join('\n'),
    );
  });
});

describe('betweenMarks', () => {
  it('puts a section between the marks, and leaves the rest', () => {
    const text = 'a\n\n<!-- x -->\nold\n<!-- /x -->\n\nb\n';
    const wanted = 'a\n\n<!-- x -->\n\nnew\n\n<!-- /x -->\n\nb\n';
    expect(betweenMarks(text, 'x', 'new')).toBe(wanted);
    expect(betweenMarks(wanted, 'x', 'new')).toBe(wanted);
  });

  it.each([
    '',
    '<!-- x -->',
    '<!-- /x -->',
    '<!-- y --><!-- /y -->',
    '<!-- x --><!-- /x --><!-- x --><!-- /x -->',
  ])('has nothing for %j', (text) => {
    expect(betweenMarks(text, 'x', 'new')).toBeUndefined();
  });
});
