import { spawnSync } from 'node:child_process';
import type { KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NodePair, pair } from './node-cryptography.js';

/** A key as people have it: as text, or as the bytes of a file. */
export interface KeyForm {
  readonly title: string;
  readonly publicKey: KeyObject;
  readonly given: string | Buffer;
}

/** Every form of a key that a page can be given. */
export function keyForms(): KeyForm[] {
  const [rsa, p224] = [pair('RSA-2048', 2), pair('P-224', 2)];
  return [
    ...formsOf('RSA', rsa, 'pkcs1'),
    ...formsOf('P-224', p224, 'sec1'),
    {
      title: 'public PKCS#1',
      publicKey: rsa.publicKey,
      given: String(rsa.publicKey.export({ format: 'pem', type: 'pkcs1' })),
    },
    { title: 'certificate', publicKey: rsa.publicKey, given: certificateOf(rsa) },
  ];
}

function formsOf(algorithm: string, { privateKey, publicKey }: NodePair, own: 'pkcs1' | 'sec1'): KeyForm[] {
  const pem = String(privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' });
  const jwk = own === 'pkcs1' ? privateKey.export({ format: 'jwk' }) : p224Jwk(pkcs8, spki);
  const forms: Readonly<Record<string, string | Buffer>> = {
    'PKCS#8': pem,
    'PKCS#8 with leading lines and CRLF': `subject: x\r\n${pem.replaceAll('\n', '\r\n')}`,
    [own]: String(privateKey.export({ format: 'pem', type: own })),
    SubjectPublicKeyInfo: String(publicKey.export({ format: 'pem', type: 'spki' })),
    'private, one line of base64': pkcs8.toString('base64'),
    'public, one line of base64': spki.toString('base64'),
    'base64 of PEM': Buffer.from(pem).toString('base64'),
    'private JWK': JSON.stringify(jwk, null, 2),
    'public JWK': JSON.stringify({ kty: jwk.kty, n: jwk.n, e: jwk.e, crv: jwk.crv, x: jwk.x, y: jwk.y }),
    'private DER': pkcs8,
    'public DER': spki,
    'file of PEM': Buffer.from(pem),
  };
  return Object.entries(forms).map(([form, given]) => ({ title: `${algorithm}, ${form}`, publicKey, given }));
}

/** Node writes no JWK on this curve. A coordinate has 28 bytes, and so has the secret, which is the first text of that length. */
function p224Jwk(pkcs8: Buffer, spki: Buffer): JsonWebKey {
  const text = (bytes: Buffer): string => bytes.toString('base64url');
  const secret = pkcs8.indexOf('041c', 0, 'hex') + 2;
  return {
    kty: 'EC',
    crv: 'P-224',
    x: text(spki.subarray(-56, -28)),
    y: text(spki.subarray(-28)),
    d: text(pkcs8.subarray(secret, secret + 28)),
  };
}

/** Node reads certificates, but makes none. */
function certificateOf({ privateKey }: NodePair): string {
  const folder = mkdtempSync(join(tmpdir(), 'apoint-certificate-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  try {
    writeFileSync(key, privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const words = [
      'req',
      '-x509',
      '-new',
      '-key',
      key,
      '-subj',
      '/CN=test',
      '-days',
      '1',
      '-out',
      certificate,
    ];
    const { status, stderr, error } = spawnSync('openssl', words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl makes no certificate: ${error?.message ?? stderr}`);
    return readFileSync(certificate, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
