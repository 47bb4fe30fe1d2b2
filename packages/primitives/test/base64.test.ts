import {
  decodeBase64,
  decodeWrappedBase64,
  decodeWrappedBase64Ascii,
  encodeBase64,
  encodeBase64Ascii,
} from '@apoint/primitives/base64';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { refusal } from '../../../tools/testing/refusal.js';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('encodeBase64', () => {
  it('writes the test vectors of RFC 4648 section 10', () => {
    const texts = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => encodeBase64(ascii(text)));
    expect(texts).toEqual(['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==', 'Zm9vYmE=', 'Zm9vYmFy']);
  });

  it('agrees with Buffer for all bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });
});

describe('encodeBase64Ascii', () => {
  it('gives the bytes of the same text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(encodeBase64Ascii(bytes)).toEqual(ascii(encodeBase64(bytes)));
      }),
    );
  });
});

describe('decodeWrappedBase64', () => {
  const blanks = fc.stringMatching(/^[\t\n\f\r ]{0,3}$/);

  it('protocol 2.2: drops blanks wherever they stand, from text and from its ASCII bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.array(blanks, { minLength: 90, maxLength: 90 }),
        (bytes, between) => {
          const wrapped =
            [...encodeBase64(bytes)].reduce((text, letter, i) => text + between[i] + letter, '') +
            between[89];
          expect(decodeWrappedBase64(wrapped)).toEqual(bytes);
          expect(decodeWrappedBase64Ascii(ascii(wrapped))).toEqual(bytes);
        },
      ),
    );
  });

  it.each(['Zm9', 'Zm9 v=', 'Zh= =', 'Zm9v\u00a0', 'Zm9v\v', 'Z-9v', ' = = = ='])(
    'refuses %j as decodeBase64 would',
    (text) => {
      expect(refusal(() => decodeWrappedBase64(text))).toBe('BASE64_INVALID');
    },
  );
});

describe('decodeBase64', () => {
  it('gives plain bytes, never a Buffer', () => {
    const bytes = decodeBase64('Zm9v');
    expectTypeOf(bytes).toEqualTypeOf<Uint8Array<ArrayBuffer>>();
    expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
  });

  it('undoes encodeBase64, from text and from its ASCII bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = encodeBase64(bytes);
        expect(decodeBase64(text)).toEqual(bytes);
        expect(decodeBase64(ascii(text))).toEqual(bytes);
      }),
    );
  });

  it('accepts a text only when encoding gives the same text again', () => {
    const alphabet = fc.constantFrom(...'ABYZabyz0189+/=-_ \n.é\0');
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 12 }), (text) => {
        const canonical = Buffer.from(text, 'base64').toString('base64') === text;
        if (canonical) expect(encodeBase64(decodeBase64(text))).toBe(text);
        else expect(refusal(() => decodeBase64(text))).toBe('BASE64_INVALID');
      }),
      { numRuns: 2000 },
    );
  });

  it('takes the whole alphabet and not one byte more', () => {
    const accepted = Array.from({ length: 256 }, (_, code) => code).filter((code) => {
      try {
        return decodeBase64(Uint8Array.of(code, code, code, code)).length === 3;
      } catch {
        return false;
      }
    });
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    expect(accepted).toEqual([...ascii(alphabet)].sort((left, right) => left - right));
  });

  it.each([
    ['base64url letters', 'Zm-_'],
    ['missing padding', 'Zm8'],
    ['one character too many', 'Zm9vY'],
    ['trailing bits in a group of two', 'Zh=='],
    ['trailing bits in a group of three', 'Zm9='],
    ['padding alone', '===='],
    ['three padding characters', 'Z==='],
    ['padding in the middle', 'Zg==Zg=='],
    ['padding behind a whole group', 'Zm9v===='],
    ['a blank', 'Zm 9v'],
    ['a line break', 'Zm9v\nZm9v'],
    ['a letter beyond ASCII', 'Zm9\u0101'],
    ['a full-width letter', '\uff21\uff21\uff21\uff21'],
    ['a lone surrogate', 'Z\ud800'],
    ['a NUL', 'Zm9\0'],
    ['an invalid character in the last group', 'Zm9vZ!=='],
  ])('protocol 2.2: refuses %s', (_, text) => {
    expect(refusal(() => decodeBase64(text))).toBe('BASE64_INVALID');
  });

  it('takes a mebibyte', () => {
    const bytes = new Uint8Array(2 ** 20 + 1).map((_, i) => i * 7);
    expect(Buffer.from(decodeBase64(encodeBase64Ascii(bytes))).equals(bytes)).toBe(true);
  });

  it.each([undefined, null, 7, {}, ['Zm9v']])('refuses %j, which is neither text nor bytes', (value) => {
    expect(refusal(() => decodeBase64(value as never))).toBe('BASE64_INVALID');
    expect(refusal(() => decodeWrappedBase64(value as never))).toBe('BASE64_INVALID');
    expect(refusal(() => decodeWrappedBase64Ascii(value as never))).toBe('BASE64_INVALID');
  });

  it('does not keep a byte order mark out of sight', () => {
    expect(refusal(() => decodeBase64(ascii('\ufeffZm9v')))).toBe('BASE64_INVALID');
  });

  it('does not echo the text', () => {
    expect(() => decodeBase64('c2VjcmV0!')).toThrow(/^(?!.*c2VjcmV0)/);
  });
});
