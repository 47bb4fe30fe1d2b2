import type { KeySource } from '@apoint/keys';

const SEQUENCE = 0x30;
const LABEL = /-----BEGIN ([A-Z0-9 ]{1,40})-----/g;

/** What the labels of PEM blocks stand for. */
const NAMES: Readonly<Record<string, string>> = {
  'PRIVATE KEY': 'PKCS#8',
  'RSA PRIVATE KEY': 'PKCS#1',
  'EC PRIVATE KEY': 'SEC 1',
  'PUBLIC KEY': 'SubjectPublicKeyInfo',
  'RSA PUBLIC KEY': 'PKCS#1',
  CERTIFICATE: 'X.509 certificate',
  'TRUSTED CERTIFICATE': 'OpenSSL certificate',
};

/** In which form a key that could be imported is written, such as `PEM (PKCS#8)`. */
export function formOf(source: KeySource): string {
  if (!(source instanceof Uint8Array)) return 'JWK';
  if (source[0] === SEQUENCE) return 'DER';
  const text = Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString('latin1');
  const labels = labelsOf(text);
  if (labels.length > 0) return `PEM (${labels.join(', ')})`;
  const inner = labelsOf(Buffer.from(text, 'base64').toString('latin1'));
  return inner.length > 0 ? `base64 of PEM (${inner.join(', ')})` : 'base64 of DER';
}

function labelsOf(text: string): string[] {
  return [...text.matchAll(LABEL)].map(([, label = '']) => NAMES[label] ?? label);
}
