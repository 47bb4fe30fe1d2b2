import { constants, createCipheriv, createPrivateKey, privateDecrypt } from 'node:crypto';
import { type ClientEvent, type ClientOptions, createClient } from '@apoint/client';
import { createGateway, type GatewayEvent, type Handler } from '@apoint/gateway';
import { createKeyRing } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { open, parseEncryptHeader, rsaAes, seal } from '@apoint/rsa-aes-envelope';
import { createSandbox, type FaultKind } from '@apoint/sandbox';
import { afterAll, describe, expect, it } from 'vitest';
import { type Provocation, provocationsOf } from './support/provocations.js';
import { type Answer, resultOf } from './support/result-of.js';
import { inspectFully, MARK, SecretSearch, viewsOf } from './support/secret-search.js';
import {
  AGENT_TOKEN,
  CLIENT_ID,
  createWorld,
  type Departure,
  type KnownPair,
  written,
} from './support/secret-world.js';

const world = await createWorld();
const { search, client, platform, curve, own } = world;
const provocations = provocationsOf(world);

describe('the search', () => {
  const secret = Buffer.from(client.jwk['d'] ?? '', 'base64url');
  it.each<[string, unknown]>([
    ['PEM', client.pem],
    ['PEM as inspect writes it', inspectFully(client.pem)],
    ['DER', client.der],
    ['DER as an array', [...client.der]],
    ['DER in JSON', JSON.stringify(client.der)],
    ['a Buffer', secret],
    ['base64', client.base64],
    ['12 characters of base64', secret.toString('base64').slice(30, 42)],
    ['a JWK', client.jwk],
    ['hexadecimal', secret.toString('hex').slice(100, 112)],
    ['hexadecimal in upper case', secret.toString('hex').toUpperCase()],
    ['a number', BigInt(`0x${secret.toString('hex')}`)],
    ['a mark', `"${MARK.slice(0, 8)}`],
    ['a mark in base64', Buffer.from(`x${AGENT_TOKEN}`).toString('base64')],
  ])('finds %s', (_, value) => {
    expect(search.find(typeof value === 'string' ? value : inspectFully(value))).not.toEqual([]);
  });

  it('finds nothing in what may be shown', () => {
    expect(
      search.find(inspectFully([client.publicKey, platform.publicKey, new Date(), process.versions])),
    ).toEqual([]);
  });
});

describe.each(Object.entries(provocations))('%s', (code, cases) => {
  it.each<Provocation>(cases)('tells no secret: $what', async ({ run, cause }) => {
    const shown = await resultOf(run);
    if (shown instanceof ApointError) expectNoSecretInError(shown, code, cause);
    else expectNoSecretInAnswer(shown, code);
  });
});

function expectNoSecretInError(error: ApointError, code: string, cause: unknown): void {
  expect(error.code).toBe(code);
  expectNoSecret({
    message: error.message,
    String: String(error),
    JSON: JSON.stringify(error),
    stack: error.stack?.split('\n', 1).join() ?? '',
    faults: inspectFully(error.faults),
  });
  // The caller's own error is kept as it is; it may tell what it likes, and nothing else may tell it.
  expectOwnCause(error, cause);
  expectNoSecret({ inspect: inspectFully(error) });
}

/** Takes the caller's own error off, once it is known to be there and to show. */
function expectOwnCause(error: ApointError, cause: unknown): void {
  if (cause === undefined) return;
  expect(error.cause).toBe(cause);
  expect(search.find(inspectFully(error))).not.toEqual([]);
  Object.defineProperty(error, 'cause', { value: undefined });
}

function expectNoSecretInAnswer(answer: object, code: string): void {
  const { status, headers, body } = answer as Answer;
  const text = Buffer.from(body).toString();
  expect(JSON.parse(text)).toMatchObject({ result: { resultStatus: 'U', resultMessage: code } });
  expectNoSecret({ status: String(status), headers: inspectFully(headers), body: text, ...viewsOf(answer) });
}

function expectNoSecret(views: Readonly<Record<string, string>>): void {
  const found = Object.entries(views).map(([view, text]) => [view, search.find(text)] as const);
  expect(found.filter(([, pieces]) => pieces.length > 0)).toEqual([]);
}

describe('the events of refusals', () => {
  it.each<[code: string, encrypted: boolean, change: object]>([
    ['HEADER_MISSING', false, { headers: { Signature: undefined } }],
    ['SIGNATURE_MISMATCH', false, { body: new TextEncoder().encode(`{"userId":"${MARK}"}`) }],
    [
      'ENVELOPE_OPEN_FAILED',
      true,
      { headers: { Encrypt: `algorithm=RSA_AES,symmetricKey=${client.base64.slice(0, 344)}` } },
    ],
    ['JSON_INVALID', false, {}],
  ])('%s tell no secret of the request', async (code, encrypted, change: { headers?: object }) => {
    const events = await refusalEvents(
      { encrypted, ...(code === 'JSON_INVALID' ? { body: `${MARK}{` } : {}) },
      change,
    );
    expect(events.find(({ type }) => type === 'request-refused')).toMatchObject({ code });
    expectNoSecret(viewsOf(events));
  });

  it('hold what a handler threw as the cause of their error, out of their JSON', async () => {
    const events = await refusalEvents({}, {}, () => Promise.reject(own));
    const refused = events.find((event) => event.type === 'request-refused');
    expectNoSecret({ JSON: JSON.stringify(events) });
    if (!refused) throw new Error('nothing was refused');
    expectOwnCause(refused.error, own);
    expectNoSecret(viewsOf(events));
  });

  async function refusalEvents(
    departure: Departure,
    change: { headers?: object },
    handler: Handler = () => ({ result: { resultCode: 'SUCCESS', resultStatus: 'S' } }),
  ): Promise<GatewayEvent[]> {
    const events: GatewayEvent[] = [];
    const gateway = createGateway({
      clients: { [CLIENT_ID]: { verificationKeys: client.publicKey } },
      signingKeys: platform.privateKey,
      encryption: rsaAes({ openWith: platform.privateKey }),
      onEvent: (event) => void events.push(event),
    });
    const request = await written(world, departure);
    await gateway.exchange(
      { ...request, ...change, headers: { ...request.headers, ...change.headers } },
      handler,
    );
    return events;
  }
});

describe('a gateway that cannot sign', () => {
  it('tells no secret of its Signer', async () => {
    const gateway = createGateway({
      clients: { [CLIENT_ID]: { verificationKeys: client.publicKey } },
      signingKeys: { algorithm: 'RSA256', sign: () => Promise.reject(own) },
    });
    const request = {
      method: 'POST',
      uri: `/${MARK}`,
      headers: { 'Client-Id': CLIENT_ID },
      body: client.der,
    };
    const answer = await gateway.exchange(request, () => Promise.reject(own));
    expect(answer.status).toBe(400);
    expectNoSecretInAnswer(answer, 'HEADER_MISSING');
  });
});

const clientPair = { privateKey: client.privateKey, publicKey: client.publicKey };
const platformPair = { privateKey: platform.privateKey, publicKey: platform.publicKey };
const heard: (ClientEvent | GatewayEvent)[] = [];
const sandbox = await createSandbox({
  clientId: CLIENT_ID,
  clientKeys: { signing: clientPair, encryption: clientPair },
  platformKeys: { signing: platformPair, encryption: platformPair },
  envelopes: { profile: { keyWrap: 'RSA-OAEP-256' } },
  gateway: { onEvent: (event) => void heard.push(event) },
});
afterAll(() => sandbox.close());

const options: ClientOptions = {
  clientId: CLIENT_ID,
  baseUrl: sandbox.url,
  signingKey: client.privateKey,
  platformKeys: platform.publicKey,
  encryption: rsaAes({
    sealFor: platform.publicKey,
    openWith: client.privateKey,
    profile: { keyWrap: 'RSA-OAEP-256' },
  }),
  agentToken: AGENT_TOKEN,
  retry: 'never',
};

/** What is heard at both ends, whatever becomes of the answer. */
const WHOLE_EXCHANGE = [
  'call-started',
  'attempt-started',
  'attempt-sent',
  'request-received',
  'request-verified',
  'handler-finished',
  'response-ready',
  'attempt-finished',
  'call-finished',
];

describe('outcomes of issueBenefit, and events at both ends', () => {
  let learnt = 0;

  /** Fetch that looks at both envelopes, so that the search knows their content encryption keys. */
  const fetchAndLearn: typeof fetch = async (url, init) => {
    learn(new Headers(init?.headers).get('Encrypt'), platform);
    const response = await fetch(url, init);
    learn(response.headers.get('Encrypt'), client);
    return response;
  };

  function learn(header: string | null, recipient: KnownPair): void {
    if (header === null) return;
    const key = createPrivateKey(recipient.pem);
    const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
    search.add(privateDecrypt({ key, ...padding }, parseEncryptHeader(header).wrappedKey));
    learnt++;
  }

  it.each<[status: string, bizNo: string, keys: number, fault?: FaultKind]>([
    ['issued', 'biz-1', 2],
    ['rejected', 'SANDBOX_RISK_REJECT_1', 2],
    ['unknown', 'SANDBOX_UNKNOWN_EXCEPTION_1', 2],
    ['unknown', 'biz-2', 2, 'unsigned'],
    ['unknown', 'biz-3', 2, 'badly-signed'],
    ['unknown', 'biz-4', 1, 'drop-after-commit'],
    // The connection may break before the answer's headers are looked at.
    ['unknown', 'biz-5', 1, 'truncated'],
    ['unknown', 'biz-6', 1, 'http-502-html'],
  ])('%s: %s tells no secret', async (status, bizNo, keys, kind) => {
    if (kind && kind !== 'delay') sandbox.faults.inject({ kind });
    const before = learnt;
    heard.length = 0;
    const onEvent = (event: ClientEvent): void => void heard.push(event);
    const outcome = await createClient({ ...options, fetch: fetchAndLearn, onEvent }).issueBenefit({
      ...world.request,
      bizNo,
    });
    expect(outcome.status).toBe(status);
    expect(heard.map(({ type }) => type)).toEqual(expect.arrayContaining(WHOLE_EXCHANGE));
    expectNoSecret(viewsOf(heard));
    expect(learnt - before).toBeGreaterThanOrEqual(keys);
    expectNoSecret(viewsOf(outcome));
  });

  it('hold what an unverified response said in unverifiedText, and nowhere else', async () => {
    const said = `<html>${MARK}</html>`;
    const events: ClientEvent[] = [];
    const outcome = await createClient({
      ...options,
      fetch: async () => new Response(said),
      onEvent: (event) => void events.push(event),
    }).issueBenefit({ ...world.request });
    expect(outcome).toMatchObject({ status: 'unknown', unverifiedText: said });
    const rest = { ...outcome, unverifiedText: '', attempts: outcome.attempts.map(withoutText) };
    expectNoSecret(viewsOf(rest));
    expectNoSecret(viewsOf(events));
    expect(events.at(-1)).toMatchObject({ type: 'call-finished', status: 'unknown' });
  });

  function withoutText(attempt: object): object {
    return { ...attempt, unverifiedText: '' };
  }
});

function sealedUnder(key: Uint8Array): string {
  const cipher = createCipheriv('aes-256-ecb', key, null);
  return cipher.update(MARK, 'utf8', 'base64') + cipher.final('base64');
}

describe('handles', async () => {
  const sealed = await seal({ plaintext: MARK, recipient: platform.publicKey });
  // A KeyUnwrapper chooses the key, so that it is a known one.
  const known = await open({
    header: 'symmetricKey=AAAA',
    body: sealedUnder(world.contentEncryptionKey),
    recipient: { unwrap: async () => world.contentEncryptionKey },
  });
  const handles: Readonly<Record<string, object>> = {
    'an RSA PrivateKey': client.privateKey,
    'a P-224 PrivateKey': curve.privateKey,
    'an RSA PublicKey': client.publicKey,
    'a P-224 PublicKey': curve.publicKey,
    'a fresh ContentEncryptionKey': sealed.contentEncryptionKey,
    'a known ContentEncryptionKey': known.contentEncryptionKey,
    'a KeyRing of PrivateKeys': createKeyRing({ keys: { '1': client.privateKey, '2': curve.privateKey } }),
    'a Client': createClient(options),
    'a Gateway': createGateway({
      clients: { [CLIENT_ID]: { verificationKeys: client.publicKey } },
      signingKeys: platform.privateKey,
      encryption: rsaAes({ openWith: platform.privateKey }),
    }),
    'the keys of a Sandbox': sandbox.clientKeys,
  };

  it.each(Object.entries(handles))('%s prints, serialises and copies no secret', (_, handle) => {
    expectNoSecret(viewsOf(handle));
  });

  it('a Sandbox shows no part of a key, whatever its ledger shows', () => {
    expectNoSecret(viewsOf({ ...sandbox, ledger: undefined }));
    const keysOnly = new SecretSearch();
    for (const pair of [client, platform]) {
      for (const name of ['d', 'p', 'q']) keysOnly.add(Buffer.from(pair.jwk[name] ?? '', 'base64url'));
    }
    for (const text of Object.values(viewsOf(sandbox.ledger))) {
      expect(keysOnly.find(text).filter((piece) => !piece.startsWith('MARKED'))).toEqual([]);
    }
  });

  it('a private key is not in the properties of its handle, its class or their parents', () => {
    for (let at: unknown = client.privateKey; at; at = Object.getPrototypeOf(at)) {
      expect(search.find(inspectFully(Object.getOwnPropertyDescriptors(at)))).toEqual([]);
    }
  });
});
