import { generateKeyPair } from '@apoint/keys';

/** What requests are sealed for. */
export const platform = await generateKeyPair();
/** What the answers to this client are sealed for. */
export const client = await generateKeyPair();
