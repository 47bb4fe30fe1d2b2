import { type Client, createClient } from '@apoint/client';
import type { KeyPair } from '@apoint/signature-header';
import { MESSAGE } from '@apoint/tools/message';
import { answering, NOW } from '../layers/signed-messages.js';

/** A client that signs its requests and verifies an answer that was signed before: neither a network nor a platform takes time. */
export async function clientWithoutPlatform(own: KeyPair, platform: KeyPair): Promise<Client> {
  const answer = await answering(platform.privateKey);
  return createClient({
    clientId: MESSAGE.clientId,
    baseUrl: 'https://platform.invalid',
    signingKey: own.privateKey,
    platformKeys: platform.publicKey,
    fetch: async () => answer(),
    now: () => NOW,
  });
}
