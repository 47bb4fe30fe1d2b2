import { generateKeyPair, type KeyPair } from '@apoint/keys';

export interface Keys {
  readonly client: KeyPair;
  readonly platform: KeyPair;
}

/** RSA keys of both ends. */
export async function makeKeys(): Promise<Keys> {
  const [client, platform] = await Promise.all([generateKeyPair(), generateKeyPair()]);
  return { client, platform };
}
