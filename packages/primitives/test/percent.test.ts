import { decodePercent } from '@apoint/primitives/percent';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../tools/testing/refusal.js';

describe('decodePercent', () => {
  it('protocol 2.2: takes lower-case hex', () => {
    expect(decodePercent('%2b%2f%3d%3D')).toBe('+/==');
  });

  it('protocol 2.2: a bare plus is a plus, never a blank', () => {
    expect(decodePercent('a+b%2Bc')).toBe('a+b+c');
  });

  it('protocol 2.2: decodes once', () => {
    expect(decodePercent('%252B')).toBe('%2B');
  });

  it('undoes encodeURIComponent on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodePercent(encodeURIComponent(text))).toBe(text);
      }),
    );
  });

  it.each(['%FF', '%C3', '%ED%A0%80'])('refuses %j, which is no UTF-8', (text) => {
    expect(refusal(() => decodePercent(text))).toBe('PERCENT_INVALID');
  });

  it.each(['%', '%2', '%G0', '%0G', '%%20', 'abc%', '%-1', '% 2F', '%2 F', '%u002B', '%+2', '%0x'])(
    'protocol 2.1: refuses the bad escape in %j',
    (text) => {
      expect(refusal(() => decodePercent(text))).toBe('PERCENT_INVALID');
    },
  );
});
