import { generateKeyPair } from '@apoint/keys';
import { rsaAes } from '@apoint/rsa-aes-envelope';

/** What requests are sealed for. */
export const platform = await generateKeyPair();
/** What the answers to this client are sealed for. */
export const client = await generateKeyPair();

/** How requests are sealed. */
export const toPlatform = rsaAes({ sealFor: platform.publicKey });
/** How the gateway opens them. */
export const atPlatform = rsaAes({ openWith: platform.privateKey });
/** How the client opens its answers. */
export const atClient = rsaAes({ openWith: client.privateKey });
