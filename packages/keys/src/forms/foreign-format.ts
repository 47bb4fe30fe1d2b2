import { ApointError } from '@apoint/primitives/errors';

/** The labels of PEM blocks that are no keys, or keys in a format of their own, and how to get a key out of them. */
const LABELS = {
  'OPENSSH PRIVATE KEY': {
    what: 'a private key in the format of OpenSSH',
    how: 'Convert a copy of it (RSA only): ssh-keygen -p -N "" -m PKCS8 -f key',
  },
  PKCS7: {
    what: 'a PKCS#7 file',
    how: 'Take the certificates out: openssl pkcs7 -in file.p7b -print_certs -out chain.pem',
  },
  'CERTIFICATE REQUEST': {
    what: 'a certificate request',
    how: 'Take its public key out: openssl req -in request.pem -noout -pubkey -out key.pem',
  },
} as const;

/** How texts without PEM lines begin that hold keys in other formats. */
const BEGINNINGS = [
  {
    begins: /^(ssh-|ecdsa-sha2-|sk-|---- BEGIN SSH2 )/,
    what: 'a public key in the format of OpenSSH',
    how: 'Convert it (RSA only): ssh-keygen -e -m PKCS8 -f key.pub > key.pem',
  },
  {
    begins: /^PuTTY-/,
    what: 'a key of PuTTY',
    how: 'Convert it (RSA only): puttygen key.ppk -O private-openssh -o key.pem',
  },
  { begins: /^[{[]/, what: 'JSON text', how: 'For a JWK, give the object that JSON.parse makes of it.' },
] as const;

const PKCS12 = {
  what: 'a PKCS#12 file (.p12, .pfx)',
  how: 'Take the key out: openssl pkcs12 -in file.p12 -nodes -nocerts -out key.pem (for the certificate, -nokeys in place of -nocerts)',
} as const;

const KEYSTORE = {
  what: 'a Java keystore',
  how: 'Convert it: keytool -importkeystore -srckeystore file.jks -destkeystore file.p12 -deststoretype PKCS12; then use openssl pkcs12',
} as const;

type Label = keyof typeof LABELS;
type Foreign = (typeof LABELS)[Label] | (typeof BEGINNINGS)[number] | typeof PKCS12 | typeof KEYSTORE;

const LONGEST_BEGINNING = 40;

/** Whether a PEM label is that of another format. */
export function isForeignLabel(label: string): boolean {
  return foreignLabel(label) !== undefined;
}

/** @throws {@link ApointError} `KEY_MALFORMED` for a block in another format, with the command that converts it */
export function refuseForeignLabel(label: string): void {
  const known = foreignLabel(label);
  if (known) throw foreign(LABELS[known]);
}

/** @throws {@link ApointError} `KEY_MALFORMED` for text in another format, with the command that converts it */
export function refuseForeignText(text: string): void {
  const beginning = text.trimStart().slice(0, LONGEST_BEGINNING);
  const format = BEGINNINGS.find(({ begins }) => begins.test(beginning));
  if (format) throw foreign(format);
}

/** @throws {@link ApointError} `KEY_MALFORMED` for a file in another format, with the command that converts it */
export function refuseForeignBytes(bytes: Uint8Array): void {
  if (isPkcs12(bytes)) throw foreign(PKCS12);
  if (isKeystore(bytes)) throw foreign(KEYSTORE);
}

/** OpenSSL once wrote NEW CERTIFICATE REQUEST, and writes CMS for what is PKCS7 as well. */
function foreignLabel(label: string): Label | undefined {
  const name = label === 'CMS' ? 'PKCS7' : label.replace(/^NEW /, '');
  return Object.hasOwn(LABELS, name) ? (name as Label) : undefined;
}

/** PFX (RFC 7292 4): a SEQUENCE, in DER or of indefinite length, that begins with version 3 and another SEQUENCE. */
function isPkcs12(bytes: Uint8Array): boolean {
  const [tag, length = 0] = bytes;
  const start = length > 0x80 ? 2 + (length & 0x7f) : 2;
  return tag === 0x30 && [2, 1, 3, 0x30].every((byte, i) => bytes[start + i] === byte);
}

/** The magic numbers of JKS and JCEKS. */
function isKeystore(bytes: Uint8Array): boolean {
  return [
    [0xfe, 0xed, 0xfe, 0xed],
    [0xce, 0xce, 0xce, 0xce],
  ].some((magic) => magic.every((byte, i) => bytes[i] === byte));
}

function foreign({ what, how }: Foreign): ApointError {
  return new ApointError('KEY_MALFORMED', `This is ${what}. ${how}`);
}
