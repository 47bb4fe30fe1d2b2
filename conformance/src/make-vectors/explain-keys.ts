import { generateKeyPairSync, type KeyObject } from 'node:crypto';

/** A key pair with the name under which a case gives its public half. */
export interface NamedPair {
  readonly name: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** The keys of the cases: new ones with each run. */
export interface ExplainKeys {
  readonly platform: NamedPair;
  readonly own: NamedPair;
  readonly stranger: NamedPair;
  readonly large: NamedPair;
  readonly small: NamedPair;
  readonly curve: NamedPair;
  readonly ownCurve: NamedPair;
  readonly otherCurve: NamedPair;
  readonly p256: NamedPair;
}

export function makeExplainKeys(): ExplainKeys {
  const rsa = (name: string, modulusLength = 2048): NamedPair => ({
    name,
    ...generateKeyPairSync('rsa', { modulusLength }),
  });
  const curve = (name: string, namedCurve = 'secp224r1'): NamedPair => ({
    name,
    ...generateKeyPairSync('ec', { namedCurve }),
  });
  return {
    platform: rsa('platform'),
    own: rsa('own'),
    stranger: rsa('stranger'),
    large: rsa('large', 3072),
    small: rsa('small', 1024),
    curve: curve('platform'),
    ownCurve: curve('own'),
    otherCurve: curve('stranger'),
    p256: curve('p256', 'prime256v1'),
  };
}

export function publicPem({ publicKey }: NamedPair): string {
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

export function privatePem({ privateKey }: NamedPair): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
