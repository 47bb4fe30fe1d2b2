import { readFileSync } from 'node:fs';
import { type Client, type ClientOptions, createClient } from '@apoint/client';
import { importPrivateKey, importPublicKey } from '@apoint/keys';

/** What a partner needs to reach the sandbox. */
export interface PartnerTask {
  readonly url: string;
  readonly clientId: string;
  /** The directory of the keys, as the command of the sandbox makes it. */
  readonly keys: string;
}

/** A client for a bad line: it repeats soon, and does not wait long. */
export async function partnerClient(
  { url, clientId, keys }: PartnerTask,
  options: Pick<ClientOptions, 'attemptTimeoutMilliseconds' | 'retry'>,
): Promise<Client> {
  return createClient({
    clientId,
    baseUrl: url,
    signingKey: await importPrivateKey(readFileSync(`${keys}/client.private.pem`, 'utf8')),
    platformKeys: await importPublicKey(readFileSync(`${keys}/platform.public.pem`, 'utf8')),
    ...options,
  });
}
