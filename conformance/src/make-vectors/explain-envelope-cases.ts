import { constants, createCipheriv, publicEncrypt } from 'node:crypto';
import { BODY, type Draft } from './explain-case.js';
import { type ExplainKeys, type NamedPair, privatePem } from './explain-keys.js';

const AES = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex');
const IV = Buffer.from('a0a1a2a3a4a5a6a7a8a9aaabacadaeaf', 'hex');
const PKCS1 = { padding: constants.RSA_PKCS1_PADDING };
const oaep = (oaepHash: string) => ({ padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash });

/** What is unusual about an envelope. */
interface Sealing {
  readonly recipient?: NamedPair;
  readonly wrap?: { readonly padding: number; readonly oaepHash?: string };
  readonly wrapped?: Buffer;
  readonly cipher?: (plaintext: string) => Buffer;
  readonly write?: (ciphertext: Buffer) => string;
  readonly encode?: (wrappedKey: Buffer) => string;
}

const block = (name: string, iv: Buffer | null, plaintext: string): Buffer => {
  const cipher = createCipheriv(name, AES, iv);
  return Buffer.concat([cipher.update(plaintext), cipher.final()]);
};
const gcm = (plaintext: string): Buffer => {
  const nonce = IV.subarray(0, 12);
  const cipher = createCipheriv('aes-256-gcm', AES, nonce);
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
};

/** Messages whose signature holds and whose envelope does not open, or opens. */
export function envelopeCases({ own, stranger, large }: ExplainKeys): Draft[] {
  const sealed = (
    title: string,
    sealing: Sealing,
    expect: Draft['expect'],
    more: Partial<Draft> = {},
  ): Draft => {
    const {
      recipient = own,
      wrap = PKCS1,
      wrapped = AES,
      cipher = (text) => block('aes-256-ecb', null, text),
    } = sealing;
    const {
      write = (bytes) => bytes.toString('base64'),
      encode = (bytes) => encodeURIComponent(bytes.toString('base64')),
    } = sealing;
    const wrappedKey = publicEncrypt({ key: recipient.publicKey, ...wrap }, wrapped);
    return {
      title,
      sent: { body: write(cipher(BODY)) },
      encrypt: `algorithm=RSA_AES,keyVersion=1,symmetricKey=${encode(wrappedKey)}`,
      decryptionKeyPem: privatePem(own),
      expect,
      ...more,
    };
  };
  const cipher = (name: string): Draft['expect'] => ({
    verdict: 'mismatch',
    cause: 'ENVELOPE_CIPHER_DIFFERS',
    detail: { cipher: name },
  });
  const encoding = (cause: string, how: string): Draft['expect'] => ({
    verdict: 'mismatch',
    cause,
    detail: { encoding: how },
  });
  const wrap = (keyWrap: string): Draft['expect'] => ({
    verdict: 'mismatch',
    cause: 'ENVELOPE_KEY_WRAP_DIFFERS',
    detail: { keyWrap },
  });
  const otherKey: Draft['expect'] = { verdict: 'mismatch', cause: 'ENVELOPE_KEY_DIFFERS' };
  const both = [own, stranger].map((pair) => ({ name: pair.name, pem: privatePem(pair) }));
  return [
    sealed('nothing wrong, sealed', {}, { verdict: 'verifies' }),
    sealed('nothing wrong, a printable key', { wrapped: AES }, { verdict: 'verifies' }),
    sealed('sealed for a key that is not given', { recipient: stranger }, otherKey),
    sealed('sealed for a key of another size', { recipient: large }, { ...otherKey, detail: { bits: 3072 } }),
    sealed(
      'sealed for the other of two keys',
      { recipient: stranger },
      { ...otherKey, detail: { key: 'stranger' } },
      {
        decryptionKeyPem: undefined as never,
        decryptionKeys: both,
      },
    ),
    sealed('OAEP with SHA-1', { wrap: oaep('sha1') }, wrap('RSA-OAEP')),
    sealed('OAEP with SHA-256', { wrap: oaep('sha256') }, wrap('RSA-OAEP-256')),
    sealed(
      'CBC, the IV in front',
      { cipher: (text) => Buffer.concat([IV, block('aes-256-cbc', IV, text)]) },
      cipher('AES-CBC'),
    ),
    sealed(
      'CBC with an IV of zeros',
      { cipher: (text) => block('aes-256-cbc', Buffer.alloc(16), text) },
      cipher('AES-CBC'),
    ),
    sealed('GCM, the nonce in front and the tag at the end', { cipher: gcm }, cipher('AES-GCM')),
    sealed(
      'CTR, the IV in front',
      { cipher: (text) => Buffer.concat([IV, block('aes-256-ctr', IV, text)]) },
      cipher('AES-CTR'),
    ),
    sealed(
      'the hex of the key was wrapped',
      { wrapped: Buffer.from(AES.toString('hex')) },
      encoding('ENVELOPE_KEY_TEXT', 'hex'),
    ),
    sealed(
      'the base64 of the key was wrapped',
      { wrapped: Buffer.from(AES.toString('base64')) },
      encoding('ENVELOPE_KEY_TEXT', 'base64'),
    ),
    sealed(
      'the wrapped key in hex',
      { encode: (bytes) => bytes.toString('hex') },
      encoding('ENVELOPE_KEY_TEXT', 'hex'),
    ),
    sealed(
      'the body in hex',
      { write: (bytes) => bytes.toString('hex') },
      encoding('ENVELOPE_BODY_ENCODING', 'hex'),
    ),
    sealed(
      'the body in base64url',
      { write: (bytes) => bytes.toString('base64url') },
      encoding('ENVELOPE_BODY_ENCODING', 'base64url'),
    ),
    sealed(
      'the body in base64 twice',
      { write: (bytes) => Buffer.from(bytes.toString('base64')).toString('base64') },
      encoding('ENVELOPE_BODY_ENCODING', 'base64 twice'),
    ),
    sealed(
      'the body was not encrypted',
      { write: () => BODY },
      encoding('ENVELOPE_BODY_ENCODING', 'plaintext'),
    ),
    sealed(
      'the plaintext was signed',
      {},
      { verdict: 'mismatch', cause: 'BODY_PLAINTEXT_SIGNED' },
      { signed: { body: BODY } },
    ),
    sealed(
      'the base64 in lines was signed',
      {},
      { verdict: 'mismatch', cause: 'BODY_REWRITTEN' },
      {
        layout: ({ method, uri, clientId, time, body }) =>
          `${method} ${uri}\n${clientId}.${time}.${String(body).replace(/.{76}/g, '$&\n')}`,
      },
    ),
    sealed(
      'OAEP and CBC at once',
      { wrap: oaep('sha1'), cipher: (text) => Buffer.concat([IV, block('aes-256-cbc', IV, text)]) },
      {
        verdict: 'mismatch',
        cause: 'ENVELOPE_KEY_WRAP_DIFFERS',
        also: ['ENVELOPE_CIPHER_DIFFERS'],
      },
    ),
  ];
}
