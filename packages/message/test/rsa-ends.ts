import { importPrivateKey, importPublicKey } from '@apoint/keys';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { testKeyPair } from '../../../test-keys/index.js';

/** The end that encrypted messages are sealed for. */
export const recipient = await testKeyPair({ importPrivateKey, importPublicKey }, 'RSA-2048', 0);

/** Seals for that end, and opens as that end. */
export const encryption = rsaAes({ sealFor: recipient.publicKey, openWith: recipient.privateKey });
