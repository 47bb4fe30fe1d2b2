import { decodeUtf8, encodeUtf8 } from '@apoint/primitives/utf8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../tools/testing/refusal.js';

describe('encodeUtf8', () => {
  it('agrees with Buffer for every well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(Buffer.from(encodeUtf8(text))).toEqual(Buffer.from(text));
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['a high one', 'a\ud83d'],
    ['a low one', '\ude00b'],
    ['two in the wrong order', '\ude00\ud83d'],
    ['one behind a pair', '😀\ud83d'],
  ])('refuses lone surrogates: %s', (_, text) => {
    expect(refusal(() => encodeUtf8(text))).toBe('TEXT_NOT_UNICODE');
  });

  it('gives different bytes to different texts, or none', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\ufffd', '\ud83d', '\ude00', 'é'), maxLength: 4 });
    const bytesOf = (value: string): string | undefined => {
      try {
        return Buffer.from(encodeUtf8(value)).toString('hex');
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(text, text, (left, right) => {
        const bytes = bytesOf(left);
        if (left !== right && bytes !== undefined) expect(bytesOf(right)).not.toBe(bytes);
      }),
    );
  });
});

describe('decodeUtf8', () => {
  it('keeps a byte order mark', () => {
    expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b))).toBe('\ufeff{');
  });

  it.each([
    ['a lone continuation byte', [0x80]],
    ['a truncated sequence', [0xe2, 0x82]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a code above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9]],
  ])('refuses %s', (_, bytes) => {
    expect(refusal(() => decodeUtf8(Uint8Array.from(bytes)))).toBe('TEXT_NOT_UNICODE');
  });

  it('accepts bytes only when encoding gives the same bytes again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), (bytes) => {
        let text: string;
        try {
          text = decodeUtf8(bytes);
        } catch {
          return;
        }
        expect(encodeUtf8(text)).toEqual(bytes);
      }),
      { numRuns: 1000 },
    );
  });
});
