import { optionInvalid } from '@apoint/primitives/internal/options';
import { encodeUtf8 } from '@apoint/primitives/utf8';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { checkCampaignName } from '../campaign/check-campaign.js';

/** 192 bits: no two rows meet, also if somebody tries, and the number is shorter than the 64 characters that a `bizNo` may have. */
const BYTES = 24;
const LONGEST_KEY = 256;

/**
 * The `bizNo` of a row: 48 hexadecimal digits, which depend on nothing but the campaign and the key. So a row that is enqueued twice,
 * or into a new store after the old one was lost, is one issue for the platform ([protocol 10](../../protocol.md#10-idempotency)).
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { orderNumber } from '@apoint/issuer';
 *
 * console.log(orderNumber('spring', 'user-1')); // 0
 * console.log(orderNumber('spring', 'user-1') === orderNumber('spring', 'user-2')); // false
 * ```
 */
export function orderNumber(campaign: string, key: string): string {
  checkCampaignName(campaign);
  checkKey(key);
  // A name has no line break, so no two pairs of name and key give one text.
  return bytesToHex(sha256(encodeUtf8(`${campaign}\n${key}`)).subarray(0, BYTES));
}

/** @throws {@link ApointError} `OPTION_INVALID` */
function checkKey(key: unknown): void {
  if (isKey(key)) return;
  throw optionInvalid('key', `a text of 1 to ${LONGEST_KEY} whole characters without U+0000`);
}

/** Whether a value can be the key of a row. PostgreSQL stores no U+0000, and half a character could be stored as another text. */
export function isKey(key: unknown): key is string {
  return (
    typeof key === 'string' &&
    key.length > 0 &&
    key.length <= LONGEST_KEY &&
    !key.includes('\0') &&
    !/\p{Surrogate}/u.test(key)
  );
}
