import { fromHex, latin1 } from '../bytes.js';
import type { Deadline } from '../deadline.js';
import { readText } from '../signature/readings.js';
import { isPrintable } from '../texts.js';

/** An AES key that may be meant by what was wrapped. */
export interface ContentKey {
  readonly key: Uint8Array;
  /** Absent if the bytes were wrapped themselves. */
  readonly encoding?: string;
}

const LENGTHS: readonly number[] = [32, 16, 24];
const LONGEST = 200;

/** The bytes themselves first: printable keys are keys ([protocol 6.1](../../protocol.md#61-the-content-encryption-key)). */
export function contentKeys(payload: Uint8Array, deadline: Deadline): readonly ContentKey[] {
  const keys: ContentKey[] = LENGTHS.includes(payload.length) ? [{ key: payload }] : [];
  if (payload.length > LONGEST) return keys;
  const text = latin1(payload);
  if (!isPrintable(text)) return keys;
  const digits = text.trim();
  if (/^[0-9a-f]+$/i.test(digits) && LENGTHS.includes(digits.length / 2))
    keys.push({ key: fromHex(digits), encoding: 'hex' });
  for (const { bytes, encoding = 'base64' } of readText(text, deadline))
    if (LENGTHS.includes(bytes.length)) keys.push({ key: bytes, encoding });
  return keys;
}
