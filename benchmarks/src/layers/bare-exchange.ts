import type { KeyPair } from '@apoint/signature-header';
import { bareKeys, signBare, verifyBare } from '@apoint/tools/bare-operations';
import { MESSAGE } from '@apoint/tools/message';
import type { Run } from '../measure.js';
import { repeat } from '../repeat.js';

export const BARE_EXCHANGE = 'crypto.sign and crypto.verify';

/** The cryptography of one end in an exchange: it signs what it sends and verifies what it receives. */
export async function bareExchange(own: KeyPair, other: KeyPair): Promise<Run> {
  const content = MESSAGE.body;
  const [ownKeys, otherKeys] = [await bareKeys(own), await bareKeys(other)];
  const signature = signBare(content, otherKeys);
  return repeat(() => {
    signBare(content, ownKeys);
    verifyBare(content, otherKeys, signature);
  });
}
