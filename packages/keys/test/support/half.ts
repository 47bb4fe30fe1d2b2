import { KeyObject } from 'node:crypto';
import { generateKeyPair } from '@apoint/keys';
import { materialOf } from '@apoint/keys/internal/key-material';

const { publicKey } = await generateKeyPair();

/** Whether these tests run on the portable half of the cryptography. */
export const portable: boolean = !(materialOf(publicKey, 'wrapKey', 'RSAES-PKCS1-v1_5') instanceof KeyObject);
