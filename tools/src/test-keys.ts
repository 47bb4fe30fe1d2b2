import { readFileSync } from 'node:fs';
import { importPrivateKey, importPublicKey, type KeyPair } from '@apoint/keys';

type Kind = 'RSA-2048' | 'RSA-1024' | 'P-224' | 'P-256' | 'Ed25519';

/** A key pair as text: PKCS#8 and SubjectPublicKeyInfo in base64. */
export interface TestPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

const FILE = new URL('../../test-keys/keys.json', import.meta.url);

/**
 * A public key pair for tests, so that no result depends on the chance of a new key.
 *
 * @param number - the index among the pairs of its kind, from 0.
 */
export function testPair(kind: Kind, number = 0): TestPair {
  const pairs = JSON.parse(readFileSync(FILE, 'utf8')) as Record<Kind, readonly TestPair[]>;
  const pair = pairs[kind][number];
  if (!pair) throw new Error(`There is no pair ${number} of ${kind} in test-keys/keys.json.`);
  return pair;
}

export async function testKeyPair(kind: 'RSA-2048' | 'P-224', number = 0): Promise<KeyPair> {
  const { privateKey, publicKey } = testPair(kind, number);
  return { privateKey: await importPrivateKey(privateKey), publicKey: await importPublicKey(publicKey) };
}
