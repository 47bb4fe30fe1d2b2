import { generateKeyPair } from '@apoint/keys';

/** The end that encrypted messages are sealed for. */
export const recipient = await generateKeyPair();
