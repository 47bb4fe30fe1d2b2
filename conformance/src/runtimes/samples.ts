import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '@apoint/tools/process';
import { testPair } from '@apoint/tools/test-keys';
import type { AcceptedSample, KeySample, KeySamples, RefusedSample } from '../suite/key-samples.js';
import type { MaterialKeys } from '../suite/material.js';

type Pair = { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
type Encoding = 'pkcs8' | 'pkcs1' | 'sec1' | 'spki';

/** Keys in every form, written by node:crypto and OpenSSL, independently of the packages. */
export async function makeSamples(): Promise<{ samples: KeySamples; keys: MaterialKeys }> {
  const rsa = nodePair('RSA-2048');
  const p224 = nodePair('P-224');
  const accepted = [...(await samplesOf('RSA', rsa, 'pkcs1')), ...(await samplesOf('P-224', p224, 'sec1'))];
  return {
    samples: {
      accepted: [...accepted, ...jwkSamples(rsa), ...textsOfSeveral(rsa)],
      refused: refusedSamples(rsa),
      cryptoKey: {
        pkcs8: base64(rsa.privateKey, 'pkcs8'),
        spki: base64(rsa.publicKey, 'spki'),
        fingerprint: fingerprintOf(rsa),
      },
    },
    keys: {
      rsaPrivate: base64(rsa.privateKey, 'pkcs8'),
      rsaPublic: base64(rsa.publicKey, 'spki'),
      p224Private: base64(p224.privateKey, 'pkcs8'),
      p224Public: base64(p224.publicKey, 'spki'),
    },
  };
}

function nodePair(kind: Parameters<typeof testPair>[0]): Pair {
  const { privateKey, publicKey } = testPair(kind);
  const base64 = { format: 'der', encoding: 'base64' } as const;
  return {
    privateKey: createPrivateKey({ ...base64, key: privateKey, type: 'pkcs8' }),
    publicKey: createPublicKey({ ...base64, key: publicKey, type: 'spki' }),
  };
}

async function samplesOf(name: string, pair: Pair, traditional: 'pkcs1' | 'sec1'): Promise<AcceptedSample[]> {
  const { privateKey, publicKey } = pair;
  const publicForms: Encoding[] = traditional === 'pkcs1' ? ['spki', 'pkcs1'] : ['spki'];
  const samples = [
    ...(['pkcs8', traditional] as const).flatMap((form) => formsOf(name, 'private', privateKey, form)),
    ...publicForms.flatMap((form) => formsOf(name, 'public', publicKey, form)),
    await certificateOf(name, privateKey),
  ];
  return samples.map((sample) => ({ ...sample, fingerprint: fingerprintOf(pair) }));
}

function formsOf(name: string, type: 'private' | 'public', key: KeyObject, form: Encoding): KeySample[] {
  const text = pem(key, form);
  const line = base64(key, form);
  return [
    { name: `${name} ${form} as PEM`, type, source: { text } },
    { name: `${name} ${form} as PEM with CRLF`, type, source: { text: text.replaceAll('\n', '\r\n') } },
    {
      name: `${name} ${form} as bytes of PEM`,
      type,
      source: { base64: Buffer.from(text).toString('base64') },
    },
    { name: `${name} ${form} as one line`, type, source: { text: line } },
    { name: `${name} ${form} as DER`, type, source: { base64: line } },
  ];
}

async function certificateOf(name: string, privateKey: KeyObject): Promise<KeySample> {
  const folder = mkdtempSync(join(tmpdir(), 'apoint-certificate-'));
  try {
    writeFileSync(join(folder, 'key.pem'), pem(privateKey, 'pkcs8'));
    const words = ['req', '-x509', '-new', '-key', 'key.pem', '-subj', '/CN=test', '-days', '1'];
    const text = await runProgram('openssl', words, { cwd: folder });
    return { name: `${name} certificate`, type: 'public', source: { text } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Node cannot write a JWK of P-224. */
function jwkSamples(pair: Pair): AcceptedSample[] {
  const fingerprint = fingerprintOf(pair);
  const jwk = (key: KeyObject) => ({ jwk: key.export({ format: 'jwk' }) });
  return [
    { name: 'RSA private JWK', type: 'private', source: jwk(pair.privateKey), fingerprint },
    { name: 'RSA public JWK', type: 'public', source: jwk(pair.publicKey), fingerprint },
  ];
}

/** Texts with more than the key in them, and a text inside of base64. */
function textsOfSeveral(pair: Pair): AcceptedSample[] {
  const fingerprint = fingerprintOf(pair);
  const [own, ed25519] = [pem(pair.publicKey, 'spki'), pem(nodePair('Ed25519').publicKey, 'spki')];
  const sample = (name: string, type: 'private' | 'public', text: string): AcceptedSample => ({
    name,
    type,
    source: { text },
    fingerprint,
  });
  return [
    sample('RSA behind Ed25519', 'public', ed25519 + own),
    sample('RSA private beside its public half', 'private', own + pem(pair.privateKey, 'pkcs8')),
    sample('RSA PEM in base64', 'public', Buffer.from(own).toString('base64')),
  ];
}

function refusedSamples({ privateKey, publicKey }: Pair): RefusedSample[] {
  const p256 = nodePair('P-256');
  const weak = nodePair('RSA-1024');
  const ed25519 = nodePair('Ed25519');
  const locked = privateKey.export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'test',
  });
  const sample = (code: string, name: string, type: 'private' | 'public', text: string): RefusedSample => ({
    code,
    name,
    type,
    source: { text },
  });
  return [
    sample('KEY_ENCRYPTED', 'under a passphrase', 'private', String(locked)),
    sample('KEY_CURVE_UNSUPPORTED', 'on P-256', 'public', pem(p256.publicKey, 'spki')),
    sample('KEY_ALGORITHM_UNSUPPORTED', 'of Ed25519', 'private', pem(ed25519.privateKey, 'pkcs8')),
    sample('KEY_TOO_WEAK', 'of 1024 bits', 'public', pem(weak.publicKey, 'spki')),
    sample('KEY_NOT_PUBLIC', 'private in place of public', 'public', pem(privateKey, 'pkcs8')),
    sample('KEY_NOT_PRIVATE', 'public in place of private', 'private', pem(publicKey, 'spki')),
    sample('KEY_MALFORMED', 'words', 'public', 'not a key'),
    sample('KEY_MALFORMED', 'PKCS#8 of version 2 without a public key', 'private', versionTwo(privateKey)),
    sample('KEY_MALFORMED', 'OpenSSH', 'public', 'ssh-rsa AAAAB3NzaC1yc2E='),
    {
      code: 'KEY_MALFORMED',
      name: 'JWK whose key_ops is a text',
      type: 'public',
      source: { jwk: { ...publicKey.export({ format: 'jwk' }), key_ops: 'verify' } },
    },
  ];
}

/** The version is the first element of PKCS#8. */
function versionTwo(privateKey: KeyObject): string {
  const der = Buffer.from(base64(privateKey, 'pkcs8'), 'base64');
  der[der.indexOf(Buffer.of(2, 1, 0)) + 2] = 1;
  return der.toString('base64');
}

function pem(key: KeyObject, type: Encoding): string {
  return String(key.export({ type: type as 'pkcs1', format: 'pem' }));
}

function base64(key: KeyObject, type: Encoding): string {
  return key.export({ type: type as 'pkcs1', format: 'der' }).toString('base64');
}

function fingerprintOf({ publicKey }: Pair): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}
