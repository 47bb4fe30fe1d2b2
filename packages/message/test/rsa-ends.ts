import { importPrivateKey, importPublicKey } from '@apoint/primitives/keys';
import { testKeyPair } from '../../../test-keys/index.js';

/** The end that encrypted messages are sealed for. */
export const recipient = await testKeyPair({ importPrivateKey, importPublicKey }, 'RSA-2048', 0);
