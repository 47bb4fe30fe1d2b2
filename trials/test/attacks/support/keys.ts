import { importPrivateKey, importPublicKey } from '@apoint/keys';
import { testKeyPair } from '../../../../test-keys/index.js';

const importers = { importPrivateKey, importPublicKey };

// RSA, since its signatures are deterministic: equal answers are equal in every byte.
/** The keys of one client, of another one, and of the platform. */
export const [client, other, platform] = await Promise.all([
  testKeyPair(importers, 'RSA-2048', 0),
  testKeyPair(importers, 'RSA-2048', 1),
  testKeyPair(importers, 'RSA-2048', 2),
]);
