import { createPrivateKey, type KeyObject } from 'node:crypto';
import { exportPrivateKey, importPrivateKey, importPublicKey, type KeyPair } from '@apoint/keys';
import { claimRequest, type OpenedRequest, type VerifyMessageOptions, writeRequest } from '@apoint/message';
import { type RsaAes, rsaAes } from '@apoint/rsa-aes-envelope';
import { testKeyPair, testPair } from '../../../test-keys/index.js';
import { fixedBytes } from './fixed-bytes.js';
import { MARK, SecretSearch } from './secret-search.js';

export const CLIENT_ID = '4Q5Y8W0WSG45P907917';
export const URI = '/api/open/alipay/v1/promotion/benefit/issue';

/** Each marked text is one that must stay inside. */
export const AGENT_TOKEN = `${MARK}-agent-token`;
export const PASSPHRASE = `${MARK}-passphrase`;
const REQUEST = {
  providerUserInfo: { userId: `${MARK}-user`, phone: `${MARK}-phone` },
  benefitIssueMode: 'BENEFIT_PRODUCT_ID',
  benefitIssueDetail: { product: `${MARK}-product` },
} as const;

/** A pair whose secret parts are known, with its private key in the forms people have it. */
export interface KnownPair extends KeyPair {
  readonly jwk: Readonly<Record<string, string>>;
  readonly pem: string;
  readonly der: Uint8Array<ArrayBuffer>;
  readonly base64: string;
}

export type World = Awaited<ReturnType<typeof createWorld>>;

/** Keys, and a search that knows their secret parts. */
export async function createWorld() {
  const search = new SecretSearch();
  for (const text of [AGENT_TOKEN, PASSPHRASE, REQUEST.providerUserInfo.userId]) search.add(text);
  const [client, platform, curve] = await Promise.all([
    knownPair(search, 'RSA-2048', 0),
    knownPair(search, 'RSA-2048', 1),
    knownPair(search, 'P-224', 0),
  ]);
  /** A key of a kind that this wire does not take. */
  const foreign = (kind: 'RSA-1024' | 'Ed25519' | 'P-256'): KeyObject => {
    const pkcs8 = Buffer.from(testPair(kind).privateKey, 'base64');
    const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    addJwk(search, key.export({ format: 'jwk' }));
    return key;
  };
  const contentEncryptionKey = fixedBytes('content encryption key', 32);
  search.add(contentEncryptionKey);
  // The thrown error of a caller's own code, full of what the caller knows.
  const own = new Error(`${MARK}-in-an-error-of-the-caller ${client.base64}`);
  return {
    search,
    client,
    platform,
    curve,
    contentEncryptionKey,
    own,
    request: REQUEST,
    weak: foreign('RSA-1024'),
    ed25519: foreign('Ed25519'),
    p256: foreign('P-256'),
    /** The client's key for envelopes only. */
    unwrapOnly: await importPrivateKey({ ...client.jwk, use: 'enc' }),
    encryptedPem: createPrivateKey(client.pem).export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: PASSPHRASE,
    }),
  };
}

async function knownPair(
  search: SecretSearch,
  kind: 'RSA-2048' | 'P-224',
  number: number,
): Promise<KnownPair> {
  const pair = await testKeyPair({ importPrivateKey, importPublicKey }, kind, number);
  const jwk = (await exportPrivateKey(pair.privateKey, 'jwk')) as Record<string, string>;
  addJwk(search, jwk);
  return {
    ...pair,
    jwk,
    pem: await exportPrivateKey(pair.privateKey, 'pem'),
    der: await exportPrivateKey(pair.privateKey, 'der'),
    base64: await exportPrivateKey(pair.privateKey, 'base64'),
  };
}

function addJwk(search: SecretSearch, jwk: object): void {
  for (const name of ['d', 'p', 'q', 'dp', 'dq', 'qi']) {
    const member: unknown = Reflect.get(jwk, name);
    if (typeof member === 'string') search.add(Buffer.from(member, 'base64url'));
  }
}

/** How {@link receive} departs from what is usual. */
export interface Departure {
  readonly body?: Uint8Array | string;
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly encrypted?: boolean;
  readonly read?: Partial<VerifyMessageOptions> & { readonly encryption?: RsaAes };
}

/** A request from the client, signed and perhaps sealed, in the parts a server gets. */
export async function written({ client, platform, request }: World, { body, headers, encrypted }: Departure) {
  const message = await writeRequest({
    method: 'POST',
    uri: URI,
    clientId: CLIENT_ID,
    body: body ?? JSON.stringify(request),
    signingKey: client.privateKey,
    agentToken: AGENT_TOKEN,
    ...(encrypted ? { encryption: rsaAes({ sealFor: platform.publicKey }) } : {}),
  });
  return { method: 'POST', uri: URI, headers: { ...message.headers, ...headers }, body: message.body };
}

/** The same, read at the other end. */
export async function receive(world: World, departure: Departure = {}): Promise<OpenedRequest> {
  const { body, ...claim } = await written(world, departure);
  const { encryption = rsaAes({ openWith: world.platform.privateKey }), ...options } = departure.read ?? {};
  const verified = await claimRequest(claim).verify({ body, keys: world.client.publicKey, ...options });
  return verified.open(encryption);
}
