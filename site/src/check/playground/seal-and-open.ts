import { deepEqual, equal } from 'node:assert/strict';
import type { Hand } from './hand.js';
import { openByNode, pair, parameter, sealByNode } from './node-cryptography.js';
import { refusedWith } from './refused-with.js';

const SECRET = '{"pin":"é龍"}';
const URI = '/sealed';
const TIME = '2024-05-22T06:42:21Z';

/** Seals for node:crypto, opens again, opens what node:crypto sealed, and is refused with another key. */
export async function sealAndOpen(hand: Hand): Promise<void> {
  const [sender, recipient] = [pair('RSA-2048', 0), pair('RSA-2048', 1)];
  await hand.open();
  await hand.choose('sample', '1');
  await hand.press('fill');
  // It is there for what is sealed only, so then the fields are filled.
  await hand.attribute('#make-wrap', 'id');
  await hand.type('make-body', SECRET);
  await hand.press('make-write');
  const wrapped = parameter(await hand.read('#make-headers'), 'Encrypt', 'symmetricKey');
  equal(openByNode(wrapped, await hand.read('#make-sent'), recipient.privateKey), SECRET);

  await hand.press('make-check');
  await hand.press('check-open-it');
  deepEqual((await hand.bytes('check-opened')).toString(), SECRET);

  const theirs = sealByNode(
    { uri: URI, time: TIME, plaintext: SECRET },
    { sender: sender.privateKey, recipient: recipient.publicKey },
  );
  await hand.type('check-uri', URI);
  await hand.type('check-headers', theirs.headers);
  await hand.type('check-body', theirs.body);
  await hand.type('check-arrived', TIME);
  await hand.press('check-open-it');
  deepEqual((await hand.bytes('check-opened')).toString(), SECRET);

  await hand.choose('check-open', 'test key of the sender');
  await hand.press('check-open-it');
  await refusedWith(hand, 'ENVELOPE_OPEN_FAILED');
}
