import { KeyObject } from 'node:crypto';
import { importPublicKey } from '@apoint/keys';
import { materialOf } from '@apoint/keys/internal/key-material';
import { testPair } from '../../../../test-keys/index.js';

const publicKey = await importPublicKey(testPair('RSA-2048').publicKey);

/** Whether these tests run on the portable half of the cryptography. */
export const portable: boolean = !(materialOf(publicKey, 'wrapKey', 'RSAES-PKCS1-v1_5') instanceof KeyObject);
