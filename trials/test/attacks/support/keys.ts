import { generateKeyPair } from '@apoint/keys';

// RSA, since its signatures are deterministic: equal answers are equal in every byte.
/** The keys of one client, of another one, and of the platform. */
export const [client, other, platform] = await Promise.all([
  generateKeyPair(),
  generateKeyPair(),
  generateKeyPair(),
]);
