import { KeyObject } from 'node:crypto';
import { generateKeyPair } from '@apoint/keys';
import { materialOf } from '@apoint/keys/internal/key-material';

/** Whether these tests run on the portable half of the cryptography. */
export const portable: boolean = !(
  materialOf((await generateKeyPair({ algorithm: 'P-224' })).publicKey, 'verify') instanceof KeyObject
);
