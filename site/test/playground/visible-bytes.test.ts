import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differing, spokenText, visibleBytes } from '../../dist/playground/visible-bytes.js';

const encode = (text: string) => new TextEncoder().encode(text);

describe('visible bytes', () => {
  it('are all there, in their order', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const hex = visibleBytes(bytes).map((byte) => byte.hex);
        expect(hex.join('')).toBe(Buffer.from(bytes).toString('hex'));
      }),
    );
  });

  it('show what is not printed', () => {
    expect(visibleBytes(encode('A B\n\r\0\u007f')).map(({ character }) => character)).toEqual([
      'A',
      'SP',
      'B',
      'LF',
      'CR',
      'NUL',
      'DEL',
    ]);
    expect(spokenText(encode('A B\n'))).toBe('A SP B LF ');
  });

  it('show a character once, at the first of its bytes', () => {
    expect(visibleBytes(encode('é龍😀')).map(({ character }) => character)).toEqual([
      'é',
      '',
      '龍',
      '',
      '',
      '😀',
      '',
      '',
      '',
    ]);
  });

  it('have a dot where they are no text', () => {
    expect(spokenText(Uint8Array.of(0x41, 0xff, 0x0a))).toBe('A· LF ');
  });

  it('belong to the parts in their order', () => {
    const parts = [
      { name: 'first', length: 1 },
      { name: 'second', length: 2 },
    ];
    expect(visibleBytes(encode('abcd'), parts).map(({ part }) => part)).toEqual([
      'first',
      'second',
      'second',
      undefined,
    ]);
  });
});

describe('where two contents differ', () => {
  it.each([
    ['POST /a', 'POST /shop/a', [6, 0, 1], [6, 5, 1]],
    ['same', 'same', [4, 0, 0], [4, 0, 0]],
    ['', 'all', [0, 0, 0], [0, 3, 0]],
    ['aa', 'aaa', [2, 0, 0], [2, 1, 0]],
  ])('is found in %j and %j', (one, other, ofOne, ofOther) => {
    expect(differing(encode(one), encode(other)).map(({ length }) => length)).toEqual(ofOne);
    expect(differing(encode(other), encode(one)).map(({ length }) => length)).toEqual(ofOther);
  });

  it('leaves the same bytes before and behind it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ max: 2 }), fc.uint8Array({ max: 2 }), (one, other) => {
        const [before, between, behind] = differing(one, other).map(({ length }) => length);
        expect((before ?? 0) + (between ?? 0) + (behind ?? 0)).toBe(one.length);
        expect(one.slice(0, before)).toEqual(other.slice(0, before));
        expect(one.slice(one.length - (behind ?? 0))).toEqual(other.slice(other.length - (behind ?? 0)));
      }),
    );
  });
});
