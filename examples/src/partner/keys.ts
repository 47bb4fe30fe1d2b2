// The keys of a partner. The one that signs answers signs nothing else: requests and answers share one format.
import { generateKeyPair } from '@apoint/gateway';
import { rsaAes } from '@apoint/rsa-aes-envelope';

export const answers = await generateKeyPair();
export const encryption = await generateKeyPair();
export const envelopes = rsaAes({ openWith: encryption.privateKey });
