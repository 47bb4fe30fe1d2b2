import { ApointError } from '@apoint/primitives/errors';

const OPENSSH =
  'This is a private key in the format of OpenSSH. Convert a copy of it: ssh-keygen -p -N "" -m PKCS8 -f key (RSA keys only).';

/** The labels of PEM blocks that are no keys, or keys in a format of their own, and how to get a key out of them. */
const LABELS: Readonly<Record<string, string>> = {
  'OPENSSH PRIVATE KEY': OPENSSH,
  PKCS7:
    'This is a PKCS#7 file. Take the certificate out: openssl pkcs7 -in file.p7b -print_certs -out chain.pem.',
  CMS: 'This is a CMS file. Take the certificate out: openssl pkcs7 -in file.pem -print_certs -out chain.pem.',
  'CERTIFICATE REQUEST':
    'This is a certificate request. Take its public key out: openssl req -in request.pem -noout -pubkey -out key.pem.',
};

/** How texts without PEM lines begin that hold keys in other formats. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^(ssh-|ecdsa-sha2-|sk-|---- BEGIN SSH2 )/,
    'This is a public key in the format of OpenSSH. Convert it: ssh-keygen -e -m PKCS8 -f key.pub > key.pem (RSA keys only).',
  ],
  [
    /^PuTTY-/,
    'This is a key of PuTTY. Convert it: puttygen key.ppk -O private-openssh -o key.pem (RSA keys only).',
  ],
  [/^[{[]/, 'This is JSON text. For a JWK, give the object that JSON.parse makes of it.'],
];

const LONGEST_BEGINNING = 40;

/** Whether a PEM label is in the table of those that need another command. */
export function isForeignLabel(label: string): boolean {
  return Object.hasOwn(LABELS, withoutNew(label));
}

/** @throws {@link ApointError} `KEY_MALFORMED` for a block in another format, with the command that converts it */
export function refuseForeignLabel(label: string): void {
  if (isForeignLabel(label)) throw foreign(LABELS[withoutNew(label)] as string);
}

/** @throws {@link ApointError} `KEY_MALFORMED` for text in another format, with the command that converts it */
export function refuseForeignText(text: string): void {
  const beginning = text.trimStart().slice(0, LONGEST_BEGINNING);
  for (const [format, advice] of BEGINNINGS) if (format.test(beginning)) throw foreign(advice);
}

/** @throws {@link ApointError} `KEY_MALFORMED` for a file in another format, with the command that converts it */
export function refuseForeignBytes(bytes: Uint8Array): void {
  if (isPkcs12(bytes)) {
    throw foreign(
      'This is a PKCS#12 file (.p12, .pfx). Take the key out: openssl pkcs12 -in file.p12 -nodes -nocerts -out key.pem; or the certificate: -nokeys in place of -nocerts.',
    );
  }
  if (isKeystore(bytes)) {
    throw foreign(
      'This is a Java keystore. Convert it: keytool -importkeystore -srckeystore file.jks -destkeystore file.p12 -deststoretype PKCS12; then take the key out by openssl pkcs12.',
    );
  }
}

/** OpenSSL once wrote NEW CERTIFICATE REQUEST. */
function withoutNew(label: string): string {
  return label.replace(/^NEW /, '');
}

/** PFX (RFC 7292 4): a SEQUENCE, in DER or of indefinite length, that begins with version 3 and another SEQUENCE. */
function isPkcs12(bytes: Uint8Array): boolean {
  const [tag, length = 0] = bytes;
  const start = length > 0x80 ? 2 + (length & 0x7f) : 2;
  return tag === 0x30 && [2, 1, 3, 0x30].every((byte, i) => bytes[start + i] === byte);
}

/** The magic numbers of JKS and JCEKS. */
function isKeystore(bytes: Uint8Array): boolean {
  return [[0xfe, 0xed, 0xfe, 0xed], Array<number>(4).fill(0xce)].some((magic) =>
    magic.every((byte, i) => bytes[i] === byte),
  );
}

function foreign(advice: string): ApointError {
  return new ApointError('KEY_MALFORMED', advice);
}
