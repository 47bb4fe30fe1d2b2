import { check } from './check.js';
import { derElement, SEQUENCE } from './der.js';
import { openssl } from './openssl.js';
import { scratchFile } from './scratch.js';

/** A throw-away key pair on P-224, in all forms that the file has. */
export interface EcdsaKey {
  readonly privatePath: string;
  readonly publicPath: string;
  readonly texts: EcdsaKeyTexts;
}

/** The members of a case that hold its keys. */
export interface EcdsaKeyTexts {
  readonly keySource: string;
  readonly privateKeyPkcs8Pem: string;
  readonly privateKeySec1Pem: string;
  readonly publicKeySpkiPem: string;
  readonly privateKeyPkcs8Base64: string;
  readonly privateKeySec1Base64: string;
  readonly publicKeySpkiBase64: string;
  readonly privateKeyPkcs8AsBouncyCastleWroteItBase64?: string;
}

const COMMANDS: Record<'genpkey' | 'ecparam', readonly string[]> = {
  genpkey: ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:secp224r1'],
  ecparam: ['ecparam', '-name', 'secp224r1', '-genkey', '-noout'],
};

const VERSION_0 = Buffer.from('020100', 'hex');
/** AlgorithmIdentifier: id-ecPublicKey on secp224r1. */
const EC_ON_P224 = Buffer.from('301006072a8648ce3d020106052b81040021', 'hex');
const OCTET_STRING = 0x04;

/** Generates a pair by one of OpenSSL's two commands. */
export function makeEcdsaKey(command: 'genpkey' | 'ecparam'): EcdsaKey {
  const privatePath = scratchFile(openssl(COMMANDS[command]));
  const convert = (...args: string[]): Buffer => openssl([...args, '-in', privatePath]);
  const spkiPem = convert('pkey', '-pubout');
  return {
    privatePath,
    publicPath: scratchFile(spkiPem),
    texts: {
      keySource: `openssl ${command}`,
      privateKeyPkcs8Pem: convert('pkcs8', '-topk8', '-nocrypt').toString('latin1'),
      privateKeySec1Pem: convert('ec').toString('latin1'),
      publicKeySpkiPem: spkiPem.toString('latin1'),
      privateKeyPkcs8Base64: convert('pkcs8', '-topk8', '-nocrypt', '-outform', 'DER').toString('base64'),
      privateKeySec1Base64: convert('ec', '-outform', 'DER').toString('base64'),
      publicKeySpkiBase64: convert('pkey', '-pubout', '-outform', 'DER').toString('base64'),
    },
  };
}

/** The same pair with one more form: PKCS#8 that names the curve outside and inside, as BouncyCastle writes it. */
export function withCurveNamedTwice(key: EcdsaKey): EcdsaKey {
  const sec1 = Buffer.from(key.texts.privateKeySec1Base64, 'base64');
  const pkcs8 = derElement(SEQUENCE, VERSION_0, EC_ON_P224, derElement(OCTET_STRING, sec1));
  const spki = openssl(['pkey', '-inform', 'DER', '-pubout', '-outform', 'DER'], pkcs8).toString('base64');
  check(spki === key.texts.publicKeySpkiBase64, 'openssl reads the PKCS#8 that names the curve twice');
  return {
    ...key,
    texts: { ...key.texts, privateKeyPkcs8AsBouncyCastleWroteItBase64: pkcs8.toString('base64') },
  };
}

/** The private scalar in the SEC1 form: 28 bytes after the version. */
export function scalarOf(key: EcdsaKey): Buffer {
  return Buffer.from(key.texts.privateKeySec1Base64, 'base64').subarray(7, 35);
}
