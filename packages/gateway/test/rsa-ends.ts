import { keyPair } from './ends.js';

/** What requests are sealed for. */
export const platform = await keyPair('RSA-2048', 0);
/** What the answers to this client are sealed for. */
export const client = await keyPair('RSA-2048', 1);
