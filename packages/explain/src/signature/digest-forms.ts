import { encodeBase64 } from '@apoint/primitives/base64';
import { toHex } from '@apoint/primitives/hex';
import { digestOf } from '#crypto';
import type { HashName } from '../crypto/hashes.js';
import type { DigestForm } from './match.js';

const INNER: readonly HashName[] = ['sha256', 'sha1', 'md5', 'sha512', 'sha224', 'sha384'];
const encoder = new TextEncoder();

/** The digests of a content that are signed by mistake, in every form. */
export function* digestForms(
  parts: Iterable<Uint8Array>,
  hashes: readonly HashName[] = INNER,
): Iterable<{ readonly form: DigestForm; readonly bytes: Uint8Array }> {
  for (const hash of hashes) {
    const digest = digestOf(hash, parts);
    const hex = toHex(digest);
    yield { form: { hash, encoding: 'raw' }, bytes: digest };
    yield { form: { hash, encoding: 'hex' }, bytes: encoder.encode(hex) };
    yield { form: { hash, encoding: 'upper-case hex' }, bytes: encoder.encode(hex.toUpperCase()) };
    yield { form: { hash, encoding: 'base64' }, bytes: encoder.encode(encodeBase64(digest)) };
  }
}
