import { decodePercent, encodePercent } from '@apoint/primitives/percent';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from './support/refusal.js';

function decoded(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(decodePercent(text));
}

describe('encodePercent', () => {
  it('WIRE 2.2: writes + / = as %2B %2F %3D, in upper case', () => {
    expect(encodePercent('a+b/c=+/=')).toBe('a%2Bb%2Fc%3D%2B%2F%3D');
  });

  it('agrees with encodeURIComponent on base64 text', () => {
    fc.assert(
      fc.property(fc.base64String(), (text) => {
        expect(encodePercent(text)).toBe(encodeURIComponent(text));
        expect(decoded(encodePercent(text))).toBe(text);
      }),
    );
  });
});

describe('decodePercent', () => {
  it('WIRE 2.2: takes lower-case hex', () => {
    expect(decoded('%2b%2f%3d%3D')).toBe('+/==');
  });

  it('WIRE 2.2: a bare plus is a plus, never a blank', () => {
    expect(decoded('a+b%2Bc')).toBe('a+b+c');
  });

  it('WIRE 2.2: decodes once', () => {
    expect(decoded('%252B')).toBe('%2B');
  });

  it('agrees with decodeURIComponent on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decoded(encodeURIComponent(text))).toBe(text);
      }),
    );
  });

  it('takes the bytes of a text for the text, and leaves them as they are', () => {
    const bytes = new TextEncoder().encode('a%2Bb');
    expect(decodePercent(bytes)).toEqual(decodePercent('a%2Bb'));
    expect(new TextDecoder().decode(bytes)).toBe('a%2Bb');
  });

  it.each(['%', '%2', '%G0', '%0G', '%%20', 'abc%', '%-1', '% 2F', '%2 F', '%u002B', '%+2', '%0x'])(
    'WIRE 2.1: refuses the bad escape in %j',
    (text) => {
      expect(refusal(() => decodePercent(text))).toBe('PERCENT_INVALID');
    },
  );
});
