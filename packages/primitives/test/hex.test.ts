import { toHex } from '@apoint/primitives/hex';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('agrees with Buffer', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
    }),
  );
});
