import { deepEqual, equal, match } from 'node:assert/strict';
import { verify } from 'node:crypto';
import type { Hand } from './hand.js';
import { pair, parameter } from './node-cryptography.js';
import { refusedWith } from './refused-with.js';

const URI = '/orders?id=7';
const BODY = '{"points":7}';
const TIME = '2024-05-22T06:42:21+08:00';

/** Signs, verifies, changes the body, verifies, changes the path, and has it explained. */
export async function signAndTamper(hand: Hand): Promise<void> {
  const { publicKey } = pair('RSA-2048', 0);
  await hand.open();
  await hand.type('make-uri', URI);
  await hand.type('make-time', TIME);
  await hand.type('make-body', BODY);
  await hand.press('make-write');

  const content = await hand.bytes('make-content');
  deepEqual(content.toString(), `POST ${URI}\nCLIENT_0001.${TIME}.${BODY}`);
  const signature = parameter(await hand.read('#make-headers'), 'Signature', 'signature');
  equal(verify('sha256', content, publicKey, signature), true, 'node:crypto refuses the signature');

  await hand.press('make-check');
  await hand.press('check-verify-it');
  match(await hand.read('#check-result .passed'), /holds/);

  await hand.type('check-body', '{"points":8}');
  await hand.press('check-verify-it');
  await refusedWith(hand, 'SIGNATURE_MISMATCH');

  await hand.type('check-body', BODY);
  await hand.type('check-uri', `/shop${URI}`);
  await hand.press('check-explain-it');
  match(await hand.read('#check-result .findings'), /URI_DIFFERS \(proven\)/);
  deepEqual(await hand.bytes('explain-signed'), content);
  deepEqual(
    (await hand.bytes('explain-arrived')).toString(),
    `POST /shop${URI}\nCLIENT_0001.${TIME}.${BODY}`,
  );
}
