import {
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  type KeyPair,
  type PrivateKey,
  type PublicKey,
} from '@apoint/keys';

/** One RSA key in the form of each measured library. */
export interface RsaKeys {
  readonly privateKey: PrivateKey;
  readonly publicKey: PublicKey;
  /** PKCS#8. */
  readonly pem: string;
  /** For RSASSA-PKCS1-v1_5 with SHA-256. */
  readonly cryptoKey: CryptoKey;
}

export async function makeRsaKeys(): Promise<RsaKeys> {
  const pair = await generateKeyPair();
  const pkcs8 = await exportPrivateKey(pair.privateKey, 'der');
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  return {
    ...pair,
    pem: await exportPrivateKey(pair.privateKey, 'pem'),
    cryptoKey: await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']),
  };
}

/** A P-224 pair, and its public point as `04 X Y`. */
export async function makeP224Keys(): Promise<KeyPair & { readonly point: Uint8Array }> {
  const pair = await generateKeyPair({ algorithm: 'P-224' });
  return { ...pair, point: (await exportPublicKey(pair.publicKey, 'der')).slice(-57) };
}
