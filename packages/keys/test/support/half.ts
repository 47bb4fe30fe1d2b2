import { KeyObject } from 'node:crypto';
import { materialOf } from '@apoint/primitives/key-material';
import { generateKeyPair } from '@apoint/primitives/keys';

/** Whether these tests run on the portable half of the cryptography. */
export const portable: boolean = !(
  materialOf((await generateKeyPair({ algorithm: 'P-224' })).publicKey, 'verify') instanceof KeyObject
);
