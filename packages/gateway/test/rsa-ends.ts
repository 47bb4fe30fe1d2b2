import { rsaAes } from '@apoint/rsa-aes-envelope';
import { keyPair } from './ends.js';

/** What requests are sealed for. */
export const platform = await keyPair('RSA-2048', 0);
/** What the answers to this client are sealed for. */
export const client = await keyPair('RSA-2048', 1);

/** How requests are sealed. */
export const toPlatform = rsaAes({ sealFor: platform.publicKey });
/** How the gateway opens them. */
export const atPlatform = rsaAes({ openWith: platform.privateKey });
/** How the client opens its answers. */
export const atClient = rsaAes({ openWith: client.privateKey });
