import { KeyObject } from 'node:crypto';
import { materialOf } from '@apoint/primitives/key-material';
import { importPublicKey } from '@apoint/primitives/keys';
import { testPair } from '../../../../test-keys/index.js';

/** Whether these tests run on the portable half of the cryptography. */
export const portable: boolean = !(
  materialOf(await importPublicKey(testPair('P-224').publicKey), 'verify') instanceof KeyObject
);
