import { createHash } from 'node:crypto';
import { orderNumber } from '@apoint/issuer';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const NAME = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const KEY = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((key) => !key.includes('\0') && key.length <= 256);

it('protocol 8: is at most 64 characters, and the same in every process', () => {
  fc.assert(
    fc.property(NAME, KEY, (campaign, key) => {
      const expected = createHash('sha256').update(`${campaign}\n${key}`).digest('hex').slice(0, 48);
      expect(orderNumber(campaign, key)).toBe(expected);
    }),
  );
});

it('two pairs never meet, also not by where the name ends', () => {
  fc.assert(
    fc.property(NAME, KEY, NAME, KEY, (campaign, key, other, otherKey) => {
      fc.pre(campaign !== other || key !== otherKey);
      expect(orderNumber(campaign, key)).not.toBe(orderNumber(other, otherKey));
    }),
  );
  expect(orderNumber('a', 'b')).not.toBe(orderNumber('ab', 'b'));
  expect(orderNumber('spring', 'Ä')).not.toBe(orderNumber('spring', 'A\u0308'));
});

it.each([
  ['', 'key'],
  ['a b', 'key'],
  ['a\n', 'key'],
  ['a', ''],
  ['a', 'b\0'],
  ['a', '\ud800'],
  ['a', 'b'.repeat(257)],
  [undefined, 'key'],
  ['a', undefined],
] as [string, string][])('refuses %j and %j', (campaign, key) => {
  expect(() => orderNumber(campaign, key)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
});
