import { generateKeyPair } from '@apoint/keys';
import { rsaAes } from '@apoint/rsa-aes-envelope';

/** The end that encrypted messages are sealed for. */
export const recipient = await generateKeyPair();

/** Seals for that end, and opens as that end. */
export const encryption = rsaAes({ sealFor: recipient.publicKey, openWith: recipient.privateKey });
