import { createIssueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import { createRequestValidator, createResponseValidator } from '@apoint/benefit-issue-types/validate';
import { checkFreshness, formatTime, parseTime, toleranceOf } from '@apoint/canonical-request';
import { type ClientOptions, createClient } from '@apoint/client';
import { spansFromEvents as clientSpans } from '@apoint/client/opentelemetry';
import { explain } from '@apoint/explain';
import {
  createClientResolver,
  createGateway,
  createMemoryReplayGuard,
  createVerifier,
  type GatewayOptions,
  type VerifierOptions,
} from '@apoint/gateway';
import { expressHandler, expressVerifier } from '@apoint/gateway/express';
import { fastifyHandler, fastifyVerifier } from '@apoint/gateway/fastify';
import { fetchHandler, fetchVerifier } from '@apoint/gateway/fetch';
import { honoHandler, honoVerifier } from '@apoint/gateway/hono';
import { koaHandler, koaVerifier } from '@apoint/gateway/koa';
import { nodeHandler, nodeVerifier } from '@apoint/gateway/node';
import { spansFromEvents as gatewaySpans } from '@apoint/gateway/opentelemetry';
import { createRedisReplayGuard } from '@apoint/gateway/redis';
import { createIssuer } from '@apoint/issuer';
import { spansFromEvents as issuerSpans } from '@apoint/issuer/opentelemetry';
import {
  createKeyRing,
  generateKeyPair,
  importP224Spki,
  importPrivateKey,
  importPublicKey,
  importRsaPkcs8,
  importRsaPrivateKey,
  importRsaPublicKey,
  importRsaSpki,
  type KeyPair,
} from '@apoint/keys';
import { claimRequest, claimResponse, writeRequest, writeResponse } from '@apoint/message';
import { encodeUtf8 } from '@apoint/primitives/utf8';
import {
  decryptBody,
  encryptBody,
  formatEncryptHeader,
  open,
  parseEncryptHeader,
  rsaAes,
  seal,
} from '@apoint/rsa-aes-envelope';
import {
  createMemoryLedger,
  createSandbox,
  FaultQueue,
  type Sandbox,
  type SandboxOptions,
} from '@apoint/sandbox';
import { createSqlLedger } from '@apoint/sandbox/sql';
import { formatSignatureHeader, parseSignatureHeader, sign, verify } from '@apoint/signature-header';
import { testKeyPair, testPair } from '../../../test-keys/index.js';

/** Calls a function with the given members in one of its objects; what else is in them is right. */
type Call = (unknown: object) => unknown;

const CLIENT_ID = 'A';
const URI = '/api/open/alipay/v1/promotion/benefit/issue';
const BODY = '{}';
const SECRET = testPair('RSA-2048').privateKey;
const PUBLIC = testPair('RSA-2048').publicKey;
const OPERATION = { method: 'POST', path: URI, repetition: 'safe' } as const;
const ORDER = { bizNo: '1', body: '{"bizNo":"1"}' };
const SIGNATURE_HEADER = parseSignatureHeader('algorithm=RSA256,keyVersion=1,signature=AAAA');
const ENCRYPT_HEADER = parseEncryptHeader('algorithm=RSA_AES,keyVersion=1,symmetricKey=AAAA');

/** A sandbox for these calls, which somebody has to close. */
export async function sandboxOfTestKeys(): Promise<Sandbox> {
  return createSandbox(sandboxKeys(await testPairOfKeys()));
}

/** For each place of an options object, by its path, a call that has to be refused. */
export async function unknownOptionCalls(sandbox: Sandbox): Promise<Readonly<Record<string, Call>>> {
  const pair = await testPairOfKeys();
  return {
    ...ofTexts(),
    ...ofKeys(),
    ...(await ofLayers(pair)),
    ...(await ofMessages(pair)),
    ...ofClient(pair, await testKeyPair({ importPrivateKey, importPublicKey }, 'RSA-2048', 1)),
    ...ofGateway(pair),
    ...ofExplain(),
    ...ofSandbox(pair, sandbox),
    ...ofIssuer(),
  };
}

function testPairOfKeys(): Promise<KeyPair> {
  return testKeyPair({ importPrivateKey, importPublicKey }, 'RSA-2048');
}

function ofTexts(): Record<string, Call> {
  const time = parseTime('2024-01-01T00:00:00Z');
  const tolerance = { toleranceMilliseconds: 1000 };
  return {
    'benefit-issue-types createIssueBenefit schemas': createIssueBenefit,
    'benefit-issue-types createRequestValidator schemas': createRequestValidator,
    'benefit-issue-types createResponseValidator schemas': createResponseValidator,
    'canonical-request checkFreshness options': (unknown) => checkFreshness({ time, ...unknown }),
    'canonical-request checkFreshness options.freshness': (unknown) =>
      checkFreshness({ time, freshness: { ...tolerance, ...unknown } }),
    'canonical-request formatTime options': (unknown) => formatTime(0, { ...unknown }),
    'canonical-request toleranceOf freshness': (unknown) => toleranceOf({ ...tolerance, ...unknown }),
    'signature-header formatSignatureHeader options': (unknown) =>
      formatSignatureHeader(SIGNATURE_HEADER, { ...unknown }),
    'rsa-aes-envelope formatEncryptHeader options': (unknown) =>
      formatEncryptHeader(ENCRYPT_HEADER, { ...unknown }),
  };
}

function ofKeys(): Record<string, Call> {
  const point = testPair('P-224').publicKey;
  return {
    'keys createKeyRing options': (unknown) => createKeyRing({ keys: { '1': SECRET }, ...unknown }),
    'keys generateKeyPair options': (unknown) => generateKeyPair({ algorithm: 'P-224', ...unknown }),
    // Of RSA keys too, which have no use for the option.
    'keys generateKeyPair options.ecdsa': (unknown) => generateKeyPair({ ecdsa: { ...unknown } }),
    'keys importP224Spki options': (unknown) => importP224Spki(point, { ...unknown }),
    'keys importP224Spki options.ecdsa': (unknown) => importP224Spki(point, { ecdsa: { ...unknown } }),
    'keys importPrivateKey options': (unknown) => importPrivateKey(SECRET, { ...unknown }),
    'keys importPrivateKey options.ecdsa': (unknown) => importPrivateKey(SECRET, { ecdsa: { ...unknown } }),
    'keys importPublicKey options': (unknown) => importPublicKey(PUBLIC, { ...unknown }),
    'keys importPublicKey options.ecdsa': (unknown) => importPublicKey(PUBLIC, { ecdsa: { ...unknown } }),
    'keys importRsaPkcs8 options': (unknown) => importRsaPkcs8(SECRET, { ...unknown }),
    'keys importRsaPrivateKey options': (unknown) => importRsaPrivateKey(SECRET, { ...unknown }),
    'keys importRsaPublicKey options': (unknown) => importRsaPublicKey(PUBLIC, { ...unknown }),
    'keys importRsaSpki options': (unknown) => importRsaSpki(PUBLIC, { ...unknown }),
  };
}

async function ofLayers({ privateKey, publicKey }: KeyPair): Promise<Record<string, Call>> {
  const envelope = rsaAes({ sealFor: publicKey, openWith: privateKey });
  const sealed = { header: ENCRYPT_HEADER, body: 'AAAA', recipient: privateKey };
  const { contentEncryptionKey } = await envelope.seal({ plaintext: BODY });
  const toOpen = { body: new Uint8Array(), read: () => undefined };
  return {
    'signature-header sign options': (unknown) =>
      sign({ content: encodeUtf8(BODY), key: privateKey, ...unknown }),
    'signature-header verify options': (unknown) =>
      verify({ content: encodeUtf8(BODY), header: SIGNATURE_HEADER, key: publicKey, ...unknown }),
    'rsa-aes-envelope seal options': (unknown) => seal({ plaintext: BODY, recipient: publicKey, ...unknown }),
    'rsa-aes-envelope seal options.profile': (unknown) =>
      seal({ plaintext: BODY, recipient: publicKey, profile: { ...unknown } }),
    'rsa-aes-envelope open options': (unknown) => open({ ...sealed, ...unknown }),
    'rsa-aes-envelope open options.profile': (unknown) => open({ ...sealed, profile: { ...unknown } }),
    'rsa-aes-envelope encryptBody options': (unknown) =>
      encryptBody({ plaintext: BODY, contentEncryptionKey, ...unknown }),
    'rsa-aes-envelope decryptBody options': (unknown) =>
      decryptBody({ body: BODY, contentEncryptionKey, ...unknown }),
    'rsa-aes-envelope rsaAes options': (unknown) => rsaAes({ sealFor: publicKey, ...unknown }),
    'rsa-aes-envelope rsaAes options.profile': (unknown) =>
      rsaAes({ sealFor: publicKey, profile: { ...unknown } }),
    'rsa-aes-envelope RsaAes.seal message': (unknown) => envelope.seal({ plaintext: BODY, ...unknown }),
    'rsa-aes-envelope RsaAes.open message': (unknown) =>
      envelope.open({ header: 'symmetricKey=AAAA', ...toOpen, ...unknown }),
    'rsa-aes-envelope RsaAes.openUnder message': (unknown) =>
      envelope.openUnder({ requestKey: contentEncryptionKey, ...toOpen, ...unknown }),
  };
}

async function ofMessages({ privateKey, publicKey }: KeyPair): Promise<Record<string, Call>> {
  const toSend = { body: BODY, signingKey: privateKey };
  const request = { method: 'POST', uri: URI, clientId: CLIENT_ID };
  const sentRequest = await writeRequest({ ...request, ...toSend });
  const sentResponse = await writeResponse({ request, ...toSend });
  const claim = { method: 'POST', uri: URI, headers: sentRequest.headers };
  const claimedRequest = claimRequest(claim);
  const answer = { request, headers: sentResponse.headers };
  const claimedResponse = claimResponse(answer);
  const received = { body: sentResponse.body, keys: publicKey };
  const freshness = { toleranceMilliseconds: 1000 };
  return {
    'message writeRequest options': (unknown) => writeRequest({ ...request, ...toSend, ...unknown }),
    'message writeResponse options': (unknown) => writeResponse({ request, ...toSend, ...unknown }),
    'message claimRequest options': (unknown) => claimRequest({ ...claim, ...unknown }),
    'message claimResponse options': (unknown) => claimResponse({ ...answer, ...unknown }),
    'message ClaimedRequest.verify options': (unknown) =>
      claimedRequest.verify({ body: sentRequest.body, keys: publicKey, ...unknown }),
    'message ClaimedRequest.verify options.freshness': (unknown) =>
      claimedRequest.verify({
        body: sentRequest.body,
        keys: publicKey,
        freshness: { ...freshness, ...unknown },
      }),
    'message ClaimedResponse.verify options': (unknown) =>
      claimedResponse.verify({ ...received, ...unknown }),
    'message ClaimedResponse.verify options.freshness': (unknown) =>
      claimedResponse.verify({ ...received, freshness: { ...freshness, ...unknown } }),
    'message ClaimedResponse.verify options.clockSkew': (unknown) =>
      claimedResponse.verify({ ...received, clockSkew: { ...freshness, ...unknown } }),
    'message VerifiedResponse.open options': async (unknown) => {
      const verified = await claimedResponse.verify(received);
      return verified.open(undefined, { ...unknown });
    },
  };
}

function ofClient({ privateKey }: KeyPair, { publicKey }: KeyPair): Record<string, Call> {
  const options: ClientOptions = {
    baseUrl: 'https://example.com',
    clientId: CLIENT_ID,
    signingKey: privateKey,
    platformKeys: publicKey,
    fetch: () => Promise.reject(new Error('Nothing is sent by this test.')),
  };
  const client = createClient(options);
  const request = {
    providerUserInfo: {},
    benefitIssueMode: 'BENEFIT_PRODUCT_ID',
    benefitIssueDetail: {},
  } as const;
  return {
    'client createClient options': (unknown) => createClient({ ...options, ...unknown }),
    'client createClient options.freshness': (unknown) =>
      createClient({ ...options, freshness: { toleranceMilliseconds: 1000, ...unknown } }),
    'client createClient options.clockSkew': (unknown) =>
      createClient({ ...options, clockSkew: { toleranceMilliseconds: 1000, ...unknown } }),
    'client createClient options.issueBenefit': (unknown) =>
      createClient({ ...options, issueBenefit: { ...OPERATION, ...unknown } }),
    'client createClient options.retry': (unknown) => createClient({ ...options, retry: { ...unknown } }),
    'client Client.call operation': (unknown) => client.call({ ...OPERATION, ...unknown }, {}),
    'client Client.call options': (unknown) => client.call(OPERATION, {}, { ...unknown }),
    'client Client.issueBenefit options': (unknown) => client.issueBenefit(request, { ...unknown }),
    'client Client.submit options': (unknown) => client.submit(ORDER, { ...unknown }),
    'client Client.submit order': (unknown) => client.submit({ ...ORDER, ...unknown }),
    'client spansFromEvents options': (unknown) => clientSpans({ ...unknown }),
  };
}

function ofGateway({ privateKey, publicKey }: KeyPair): Record<string, Call> {
  const clients = { [CLIENT_ID]: { verificationKeys: publicKey } };
  const options: GatewayOptions & VerifierOptions = {
    clients,
    replay: 'unchecked',
    signingKeys: privateKey,
    encryption: undefined,
  };
  const verifying: VerifierOptions = { clients, replay: 'unchecked' };
  const handlers = { expressHandler, fastifyHandler, fetchHandler, honoHandler, koaHandler, nodeHandler };
  const handling = {
    gateway: createGateway(options),
    handler: () => Promise.reject(new Error('Nothing is asked by this test.')),
  };
  const passing = { verifier: createVerifier(verifying) };
  const verifiers = { expressVerifier, fastifyVerifier, honoVerifier, koaVerifier, nodeVerifier };
  const redis = { call: () => Promise.resolve('OK') };
  return {
    ...receiving('createGateway', (changed) => createGateway({ ...options, ...changed })),
    ...receiving('createVerifier', (changed) => createVerifier({ ...verifying, ...changed })),
    ...Object.fromEntries(
      Object.entries(handlers).map(([name, handle]) => [
        `gateway ${name} options`,
        (unknown: object) => handle({ ...handling, ...unknown }),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(verifiers).map(([name, verify]) => [
        `gateway ${name} options`,
        (unknown: object) => verify({ ...passing, ...unknown }),
      ]),
    ),
    'gateway fetchVerifier options': (unknown) =>
      fetchVerifier({ ...passing, next: () => new Response(), ...unknown }),
    'gateway createClientResolver options': (unknown) =>
      createClientResolver({ load: () => Promise.resolve(undefined), ...unknown }),
    'gateway createMemoryReplayGuard options': (unknown) => createMemoryReplayGuard({ ...unknown }),
    'gateway createRedisReplayGuard options': (unknown) =>
      createRedisReplayGuard({ client: redis, ...unknown }),
    'gateway spansFromEvents options': (unknown) => gatewaySpans({ ...unknown }),
  };

  /** What a gateway and a verifier have in common. */
  function receiving(
    name: string,
    create: (changed: Partial<VerifierOptions & GatewayOptions>) => unknown,
  ): Record<string, Call> {
    const guard = createMemoryReplayGuard();
    return {
      [`gateway ${name} options`]: (unknown) => create({ ...unknown }),
      [`gateway ${name} options.clients.*`]: (unknown) =>
        create({ clients: { [CLIENT_ID]: { verificationKeys: publicKey, ...unknown } } }),
      [`gateway ${name} options.freshness`]: (unknown) =>
        create({ freshness: { toleranceMilliseconds: 1000, ...unknown } }),
      [`gateway ${name} options.replay`]: (unknown) =>
        create({ replay: { guard, whenDown: 'refuse', ...unknown } }),
    };
  }
}

function ofExplain(): Record<string, Call> {
  const message = { method: 'POST', uri: URI, headers: {} };
  const keys = [{ name: 'platform', key: PUBLIC }];
  const own = { name: 'own', key: SECRET };
  const tolerance = { toleranceMilliseconds: 1000 };
  const explaining = (changed: object) => explain({ message, keys, ...changed });
  return {
    'explain explain options': (unknown) => explaining({ ...unknown }),
    'explain explain options.message': (unknown) => explaining({ message: { ...message, ...unknown } }),
    'explain explain options.keys.*': (unknown) => explaining({ keys: [{ ...keys[0], ...unknown }] }),
    'explain explain options.decryptionKeys.*': (unknown) =>
      explaining({ decryptionKeys: [{ ...own, ...unknown }] }),
    'explain explain options.candidates': (unknown) => explaining({ candidates: { ...unknown } }),
    'explain explain options.freshness': (unknown) => explaining({ freshness: { ...tolerance, ...unknown } }),
    'explain explain options.ecdsa': (unknown) => explaining({ ecdsa: { ...unknown } }),
    'explain explain options.profile': (unknown) => explaining({ profile: { ...unknown } }),
  };
}

function sandboxKeys(pair: KeyPair): SandboxOptions {
  const keys = { signing: pair, encryption: pair };
  return { clientKeys: keys, platformKeys: keys };
}

function ofSandbox(pair: KeyPair, sandbox: Sandbox): Record<string, Call> {
  const usual = sandboxKeys(pair);
  const keys = { signing: pair, encryption: pair };
  const create = (changed: SandboxOptions) => createSandbox({ ...usual, ...changed });
  const guard = createMemoryReplayGuard();
  const query = () => Promise.resolve([]);
  const database = {
    query,
    transaction: () => Promise.reject(new Error('no database')),
    close: async () => {},
  };
  const notification = {
    url: `http://127.0.0.1:9${URI}`,
    operation: OPERATION,
    body: {},
    answerKeys: pair.publicKey,
  };
  return {
    'sandbox createSandbox options': (unknown) => create({ ...unknown }),
    'sandbox createSandbox options.campaign': (unknown) =>
      create({ campaign: { from: 0, until: 1, ...unknown } }),
    'sandbox createSandbox options.clientKeys': (unknown) => create({ clientKeys: { ...keys, ...unknown } }),
    'sandbox createSandbox options.platformKeys': (unknown) =>
      create({ platformKeys: { ...keys, ...unknown } }),
    'sandbox createSandbox options.envelopes': (unknown) => create({ envelopes: { ...unknown } }),
    'sandbox createSandbox options.envelopes.profile': (unknown) =>
      create({ envelopes: { profile: { ...unknown } } }),
    'sandbox createSandbox options.gateway': (unknown) => create({ gateway: { ...unknown } }),
    'sandbox createSandbox options.gateway.freshness': (unknown) =>
      create({ gateway: { freshness: { toleranceMilliseconds: 1000, ...unknown } } }),
    'sandbox createSandbox options.gateway.replay': (unknown) =>
      create({ gateway: { replay: { guard, whenDown: 'refuse', ...unknown } } }),
    'sandbox createSandbox options.pages.*': (unknown) =>
      create({ pages: { '/': { contentType: 'text/html', body: '', ...unknown } } }),
    'sandbox Campaign.changeBudgets change': (unknown) => sandbox.campaign.changeBudgets({ ...unknown }),
    'sandbox FaultQueue.inject faults.*': (unknown) =>
      new FaultQueue().inject({ kind: 'unsigned', ...unknown }),
    'sandbox Ledger.changeBudgets change': (unknown) => createMemoryLedger().changeBudgets({ ...unknown }),
    'sandbox Sandbox.notify options': (unknown) => sandbox.notify({ ...notification, ...unknown }),
    'sandbox Sandbox.notify options.operation': (unknown) =>
      sandbox.notify({ ...notification, operation: { ...OPERATION, ...unknown } }),
    'sandbox Sandbox.close options': (unknown) => sandbox.close({ ...unknown }),
    'sandbox createSqlLedger options': (unknown) => createSqlLedger(database, { ...unknown }),
  };
}

function ofIssuer(): Record<string, Call> {
  const query = async () => ({ rows: [] });
  const database = { query, transaction: () => Promise.reject(new Error('It is never asked.')) };
  const issuer = createIssuer({ database });
  return {
    'issuer createIssuer options': (unknown) => createIssuer({ database, ...unknown }),
    'issuer createIssuer options.issueBenefit': (unknown) =>
      createIssuer({ database, issueBenefit: { ...OPERATION, ...unknown } }),
    'issuer spansFromEvents options': issuerSpans,
    'issuer Issuer.createCampaign campaign': (unknown) => issuer.createCampaign({ name: 'a', ...unknown }),
    'issuer Issuer.enqueue options': (unknown) => issuer.enqueue({ campaign: 'a', orders: [], ...unknown }),
    'issuer Issuer.work options': (unknown) => issuer.work({ ...unknown }),
    'issuer Issuer.retry options': (unknown) => issuer.retry({ campaign: 'a', ...unknown }),
  };
}
