import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../dist/playground/failure.js';
import { bytesOf, ENCODINGS, inEncoding, typedBytes } from '../../dist/playground/typed-bytes.js';

const bytes = fc.uint8Array({ maxLength: 64 });

describe('bytes that are typed', () => {
  it('are the same after they were shown', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(bytesOf(typedBytes(given))).toEqual(Uint8Array.from(given));
      }),
    );
  });

  it('are the same in every encoding', () => {
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom(...ENCODINGS),
        fc.constantFrom(...ENCODINGS),
        (given, first, second) => {
          const changed = inEncoding(inEncoding(typedBytes(given), first), second);
          expect(bytesOf(changed)).toEqual(Uint8Array.from(given));
        },
      ),
    );
  });

  it('are shown as text where a field keeps it', () => {
    expect(typedBytes(new TextEncoder().encode('{"a":\n1}'))).toEqual({
      text: '{"a":\n1}',
      encoding: 'text',
    });
  });

  it.each([
    ['CRLF, of which a field makes LF', Uint8Array.of(13, 10)],
    ['no UTF-8', Uint8Array.of(0xff)],
  ])('are shown in base64 where they are %s', (_, given) => {
    expect(typedBytes(given).encoding).toBe('base64');
  });

  it('stay in base64 if they are no text', () => {
    expect(inEncoding({ text: 'ff', encoding: 'hex' }, 'text')).toEqual({ text: '/w==', encoding: 'base64' });
  });

  it('may have blanks between hexadecimal digits', () => {
    expect(bytesOf({ text: ' 0A\nff ', encoding: 'hex' })).toEqual(Uint8Array.of(10, 255));
  });

  it.each(['a', 'xy', '0a0', '0a-1'])('are refused as hexadecimal: %s', (text) => {
    expect(() => bytesOf({ text, encoding: 'hex' })).toThrow('two digits for each byte');
  });

  it('are refused with a code where they are no base64', () => {
    const refused = (): unknown => bytesOf({ text: '!', encoding: 'base64' });
    expect(refused).toThrow(expect.objectContaining({ code: 'BASE64_INVALID' }));
  });
});

describe('a failure', () => {
  it('of the page quotes nothing of what was typed', () => {
    const { message, code } = failureOf(new TypeError('secret'));
    expect(message).toContain('TypeError');
    expect(message).not.toContain('secret');
    expect(code).toBeUndefined();
  });
});
