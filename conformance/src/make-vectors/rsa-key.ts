import { toInteger } from './big-endian.js';
import { openssl } from './openssl.js';
import { scratchFile } from './scratch.js';

/** A throw-away RSA key pair: paths for the command line, text for the file, and the modulus for arithmetic. */
export interface RsaKey {
  readonly bits: number;
  readonly bytes: number;
  readonly modulus: bigint;
  readonly privatePath: string;
  readonly publicPath: string;
  readonly pkcs8Base64: string;
  readonly spkiBase64: string;
}

/** Generates a pair; the exponent is 65537. */
export function makeRsaKey(bits: number): RsaKey {
  const pem = openssl(['genpkey', '-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`]);
  const privatePath = scratchFile(pem);
  const spki = openssl(['pkey', '-in', privatePath, '-pubout', '-outform', 'DER']);
  return {
    bits,
    bytes: bits / 8,
    modulus: modulusOf(privatePath),
    privatePath,
    publicPath: scratchFile(openssl(['pkey', '-in', privatePath, '-pubout'])),
    pkcs8Base64: pkcs8Of(privatePath).toString('base64'),
    spkiBase64: spki.toString('base64'),
  };
}

function pkcs8Of(privatePath: string): Buffer {
  return openssl(['pkcs8', '-topk8', '-nocrypt', '-in', privatePath, '-outform', 'DER']);
}

function modulusOf(privatePath: string): bigint {
  const line = openssl(['rsa', '-in', privatePath, '-noout', '-modulus']).toString('latin1');
  return toInteger(Buffer.from(line.trim().replace('Modulus=', ''), 'hex'));
}
