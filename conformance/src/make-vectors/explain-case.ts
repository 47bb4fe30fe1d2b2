import { constants, createHash, type KeyObject, privateEncrypt, sign } from 'node:crypto';
import type { ExpectedExplanation } from '../vector-file.js';
import { type NamedPair, publicPem } from './explain-keys.js';
import type { VectorCase } from './vector-file.js';

/** The fields of a message; of those that were signed, none has to be what arrives. */
export interface SignedFields {
  readonly method: string;
  readonly uri: string;
  readonly clientId: string;
  readonly time: string;
  readonly body: string | Buffer;
}

/** A case before it is signed. What is left out is the usual. */
export interface Draft {
  readonly title: string;
  readonly direction?: 'request' | 'response';
  /** What arrives. */
  readonly sent?: Partial<SignedFields>;
  /** What of it was signed in another form. */
  readonly signed?: Partial<SignedFields>;
  /** Puts the content together. */
  readonly layout?: (fields: SignedFields) => string | Buffer;
  readonly signer?: NamedPair;
  readonly how?: (content: Buffer, key: KeyObject) => Buffer;
  /** Writes the header. */
  readonly header?: (signature: Buffer) => string | undefined;
  readonly keys?: readonly GivenKey[];
  readonly encrypt?: string;
  readonly decryptionKeyPem?: string;
  readonly decryptionKeys?: readonly { readonly name: string; readonly pem: string }[];
  readonly moreHeaders?: readonly (readonly [string, string])[];
  readonly candidates?: Readonly<Record<string, readonly string[]>>;
  readonly now?: string;
  readonly expect: ExpectedExplanation;
}

export interface GivenKey {
  readonly pair: NamedPair;
  readonly name?: string;
  readonly version?: string;
  readonly for?: 'verify';
}

export const TIME = '2026-11-27T10:20:30+08:00';
export const NOW = '2026-11-27T02:20:30.000Z';
export const PATH = '/api/open/alipay/v1/promotion/benefit/issue';
/** A body with everything that writers of JSON write differently: blanks are none, letters are beyond ASCII. */
export const BODY =
  '{"bizNo":"order-7","amount":{"value":1800,"currency":"HKD"},"name":"陳大文","url":"https://shop.example/a?x=1&y=<2>","note":"Café","list":[1,2],"none":{}}';

const USUAL: SignedFields = {
  method: 'POST',
  uri: PATH,
  clientId: '4Q5Y8W0WSG45P907917',
  time: TIME,
  body: BODY,
};

export const usualLayout = ({ method, uri, clientId, time, body }: SignedFields): Buffer =>
  Buffer.concat([Buffer.from(`${method} ${uri}\n${clientId}.${time}.`), Buffer.from(body)]);

export const usualHeader = (signature: Buffer, algorithm = 'RSA256', version = '1'): string =>
  `algorithm=${algorithm},keyVersion=${version},signature=${encodeURIComponent(signature.toString('base64'))}`;

/** Signs a draft, and makes it a case. */
export function explainCase(draft: Draft, id: string, platform: NamedPair, own: NamedPair): VectorCase {
  const { signer = platform, layout = usualLayout, how = signWith('sha256'), expect, title } = draft;
  const sent = { ...USUAL, ...draft.sent };
  const content = Buffer.from(layout({ ...sent, ...draft.signed }));
  const algorithm = signer.publicKey.asymmetricKeyType === 'ec' ? 'ECC224' : 'RSA256';
  const header = (draft.header ?? ((signature) => usualHeader(signature, algorithm)))(
    how(content, signer.privateKey),
  );
  const direction = draft.direction ?? 'request';
  const { method, uri, clientId, time, body } = sent;
  const headers = [
    ['Client-Id', clientId],
    ['Content-Type', 'application/json; charset=UTF-8'],
    [direction === 'request' ? 'Request-Time' : 'Response-Time', time],
    ...(header === undefined ? [] : [['Signature', header]]),
    ...(draft.encrypt === undefined ? [] : [['Encrypt', draft.encrypt]]),
    ...(draft.moreHeaders ?? []),
  ];
  const { candidates, decryptionKeyPem, decryptionKeys, now = NOW } = draft;
  const keys = (draft.keys ?? [{ pair: platform, for: 'verify' as const }, { pair: own }]).map(
    ({ pair, name = pair.name, ...rest }) => ({ name, pem: publicPem(pair), ...rest }),
  );
  const bodyBase64 = Buffer.from(body).toString('base64');
  return {
    id,
    note: title,
    direction,
    method,
    uri,
    clientId,
    headers,
    bodyBase64,
    now,
    keys,
    decryptionKeyPem,
    decryptionKeys,
    candidates,
    expect,
  } as VectorCase;
}

export function signWith(hash: string): (content: Buffer, key: KeyObject) => Buffer {
  return (content, key) => sign(hash, content, key);
}

export function signPss(hash: string, saltLength: number): (content: Buffer, key: KeyObject) => Buffer {
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return (content, key) => sign(hash, content, { key, padding, saltLength });
}

/** Two numbers of 28 bytes instead of DER. */
export function signPair(hash = 'sha256'): (content: Buffer, key: KeyObject) => Buffer {
  return (content, key) => sign(hash, content, { key, dsaEncoding: 'ieee-p1363' });
}

/** PKCS#1 v1.5 around bare bytes, as `openssl pkeyutl -sign` makes it without a digest. */
export function signBare(make: (content: Buffer) => Buffer): (content: Buffer, key: KeyObject) => Buffer {
  return (content, key) => privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, make(content));
}

/** The private operation on a digest with zeros in front. */
export function signWithoutPadding(content: Buffer, key: KeyObject): Buffer {
  const block = Buffer.concat([Buffer.alloc(256 - 32), digest('sha256')(content)]);
  return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, block);
}

export function digest(hash: string): (content: Buffer) => Buffer {
  return (content) => createHash(hash).update(content).digest();
}
