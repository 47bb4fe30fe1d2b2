import { ApointError } from '@apoint/primitives/errors';
import { parsePairList } from '@apoint/primitives/internal/pair-list';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../../tools/testing/refusal.js';

const entries = (text: string): [string, string][] => [...parsePairList(text)];

function outcome(call: () => unknown): unknown {
  try {
    return call();
  } catch {
    return refusal(call);
  }
}

const bare = (text: string): string => text.replace(/^[\t\n\f\r ]+/, '').replace(/[\t\n\f\r ]+$/, '');

/** The same in the plainest way. */
function split(text: string): [string, string][] {
  const pairs = text.split(',');
  if (pairs.length > 1 && bare(pairs.at(-1) ?? '') === '') pairs.pop();
  const result = new Map<string, string>();
  for (const pair of pairs) {
    const name = bare(pair.slice(0, Math.max(pair.indexOf('='), 0))).toLowerCase();
    if (!/^[a-z0-9_.-]+$/.test(name)) throw new ApointError('HEADER_MALFORMED', '');
    if (result.has(name)) throw new ApointError('HEADER_DUPLICATE_KEY', '');
    result.set(name, bare(pair.slice(pair.indexOf('=') + 1)));
  }
  return [...result];
}

describe('parsePairList', () => {
  it('protocol 2.1: splits at commas, with white space around them or none', () => {
    const expected = [
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ];
    expect(entries('a=1,b=2,c=3')).toEqual(expected);
    expect(entries('a=1, b=2, c=3')).toEqual(expected);
    expect(entries(' a=1 ,\tb=2\r\n ,\n c=3 ')).toEqual(expected);
  });

  it('protocol 2.1: splits each pair at its first =', () => {
    expect(entries('signature=ab==,x==')).toEqual([
      ['signature', 'ab=='],
      ['x', '='],
    ]);
  });

  it('protocol 2.2: takes blanks around =, any order, names in any case, one trailing comma', () => {
    expect(entries('KEYVERSION = 1 ,Algorithm\t=\tRSA256,')).toEqual([
      ['keyversion', '1'],
      ['algorithm', 'RSA256'],
    ]);
    expect(entries('a=1 , ')).toEqual([['a', '1']]);
  });

  it('keeps blanks inside a value, and the case of a value', () => {
    expect(entries('a=x Y z')).toEqual([['a', 'x Y z']]);
  });

  it('takes an empty value', () => {
    expect(entries('keyVersion=')).toEqual([['keyversion', '']]);
  });

  it.each(['a=1,a=1', 'a=1,A=2', 'a=1,b=2,a =3', 'a=,a='])(
    'protocol 2.1: refuses the same key twice: %j',
    (text) => {
      expect(refusal(() => parsePairList(text))).toBe('HEADER_DUPLICATE_KEY');
    },
  );

  it.each([
    '',
    ' ',
    ',',
    'a',
    'a=1,,b=2',
    'a=1,,',
    ',a=1',
    '=1',
    'a b=1',
    '"a"=1',
    'a=1,b',
    'é=1',
    'a;b=1',
    'a\u00a0=1',
  ])('refuses what is not a list of pairs: %j', (text) => {
    expect(refusal(() => parsePairList(text))).toBe('HEADER_MALFORMED');
  });

  it('agrees with splitting at commas, for any text', () => {
    const near = fc.string({ unit: fc.constantFrom(...'aB._-=,\t\n\f\r \v\u00a0é%'), maxLength: 24 });
    fc.assert(
      fc.property(near, (text) => {
        expect(outcome(() => entries(text))).toEqual(outcome(() => split(text)));
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps names that objects have of their own', () => {
    const pairs = parsePairList('__proto__=1,constructor=2,toString=3');
    expect([...pairs.keys()]).toEqual(['__proto__', 'constructor', 'tostring']);
    expect(refusal(() => parsePairList('__proto__=1,__PROTO__=2'))).toBe('HEADER_DUPLICATE_KEY');
  });

  it('gives back the pairs that a text was made of', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abcXYZ019_.-'), minLength: 1, maxLength: 6 });
    const value = fc.string({ unit: fc.constantFrom(...'ab+/= %2B\t'), maxLength: 8 });
    const blank = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r', '\f'), maxLength: 3 });
    const pairs = fc.uniqueArray(fc.tuple(name, value), {
      minLength: 1,
      maxLength: 5,
      selector: ([key]) => key.toLowerCase(),
    });
    fc.assert(
      fc.property(pairs, blank, fc.boolean(), (list, pad, comma) => {
        const text = list.map(([key, content]) => `${pad}${key}${pad}=${pad}${content}${pad}`).join(',');
        expect(entries(text + (comma ? ',' : ''))).toEqual(
          list.map(([key, content]) => [key.toLowerCase(), content.trim()]),
        );
      }),
    );
  });
});
