import { type Client, type ClientOptions, createClient } from '@apoint/client';
import { type RsaAes, type RsaAesOptions, rsaAes } from '@apoint/rsa-aes-envelope';
import type { Sandbox } from '@apoint/sandbox';
import type { Keys } from './keys.js';

export const CLIENT_ID = 'PARTNER_0001';

/** Options that neither wait nor depend on chance. */
const AT_ONCE = { random: () => 0, sleep: async () => undefined } satisfies Partial<ClientOptions>;

export function optionsFor(keys: Keys, baseUrl: string): ClientOptions {
  return {
    clientId: CLIENT_ID,
    baseUrl,
    signingKey: keys.client.privateKey,
    platformKeys: keys.platform.publicKey,
    ...AT_ONCE,
  };
}

/** A client of a scripted platform. */
export function clientOf(keys: Keys, baseUrl: string, options: Partial<ClientOptions> = {}): Client {
  return createClient({ ...optionsFor(keys, baseUrl), ...options });
}

/** Encrypts for the platform, and opens with the client's key. */
export function encryptionOf({ client, platform }: Keys, options: RsaAesOptions = {}): RsaAes {
  return rsaAes({ sealFor: platform.publicKey, openWith: client.privateKey, ...options });
}

export function sandboxOptions(sandbox: Sandbox): ClientOptions {
  return {
    clientId: sandbox.clientId,
    baseUrl: sandbox.url,
    signingKey: sandbox.clientKeys.signing.privateKey,
    platformKeys: sandbox.platformKeys.signing,
    ...AT_ONCE,
  };
}

/** A client of a sandbox. */
export function sandboxClient(sandbox: Sandbox, options: Partial<ClientOptions> = {}): Client {
  return createClient({ ...sandboxOptions(sandbox), ...options });
}

/** Encrypts both ways with the keys of a sandbox. */
export function sandboxEncryption(sandbox: Sandbox, options: RsaAesOptions = {}): RsaAes {
  const { platformKeys, clientKeys } = sandbox;
  return rsaAes({
    sealFor: platformKeys.encryption,
    openWith: clientKeys.encryption.privateKey,
    ...options,
  });
}
