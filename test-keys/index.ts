import { readFileSync } from 'node:fs';

/** A key pair: PKCS#8 and SubjectPublicKeyInfo, each as one line of base64. */
export interface TestPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

type Kind = 'RSA-2048' | 'RSA-2056' | 'RSA-1024' | 'P-224' | 'P-256' | 'secp224k1' | 'Ed25519';

/** What turns text into the keys of a package. They come from the caller, because this folder depends on no package. */
interface Importers<Private, Public> {
  importPrivateKey(text: string): Promise<Private>;
  importPublicKey(text: string): Promise<Public>;
}

const KEYS = JSON.parse(readFileSync(new URL('keys.json', import.meta.url), 'utf8')) as Readonly<
  Record<Kind, readonly TestPair[]>
>;

/**
 * A key pair for tests, and for nothing else: everybody has it. The pairs were made once, so that no result depends on
 * the chance by which a new key has a leading zero, or another length, and no test waits for one.
 *
 * @param number - which one of its kind, from 0.
 */
export function testPair(kind: Kind, number = 0): TestPair {
  const pair = KEYS[kind][number];
  if (!pair) throw new Error(`There is no pair ${number} of ${kind} in test-keys/keys.json.`);
  return pair;
}

/** The pair as the keys of a package. */
export async function testKeyPair<Private, Public>(
  { importPrivateKey, importPublicKey }: Importers<Private, Public>,
  kind: Kind,
  number = 0,
): Promise<{ readonly privateKey: Private; readonly publicKey: Public }> {
  const { privateKey, publicKey } = testPair(kind, number);
  return { privateKey: await importPrivateKey(privateKey), publicKey: await importPublicKey(publicKey) };
}
