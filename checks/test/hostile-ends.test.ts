import { createClient } from '@apoint/client';
import {
  createClientResolver,
  createGateway,
  createMemoryReplayGuard,
  createVerifier,
} from '@apoint/gateway';
import { expressHandler, expressVerifier } from '@apoint/gateway/express';
import { fastifyHandler, fastifyVerifier } from '@apoint/gateway/fastify';
import { fetchHandler, fetchVerifier } from '@apoint/gateway/fetch';
import { honoHandler, honoVerifier } from '@apoint/gateway/hono';
import { koaHandler, koaVerifier } from '@apoint/gateway/koa';
import { nodeHandler, nodeVerifier } from '@apoint/gateway/node';
import { createRedisReplayGuard } from '@apoint/gateway/redis';
import { createKeyRing, importPrivateKey, importPublicKey } from '@apoint/keys';
import { writeRequest } from '@apoint/message';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { afterAll, expect, it } from 'vitest';
import { testKeyPair } from '../../test-keys/index.js';
import { type Subject, uncodedErrors } from './support/uncoded-errors.js';
import { sandboxOfTestKeys } from './support/unknown-option-calls.js';

const importers = { importPrivateKey, importPublicKey };
const own = await testKeyPair(importers, 'RSA-2048');
const other = await testKeyPair(importers, 'RSA-2048', 1);
const sandbox = await sandboxOfTestKeys();
afterAll(() => sandbox.close());

const PATH = '/api/open/alipay/v1/promotion/benefit/issue';
const OPERATION = { method: 'POST', path: PATH, repetition: 'safe' };
const RESULT = { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' };
const REQUEST = {
  bizNo: '1',
  bizDate: 1,
  providerUserInfo: {},
  benefitIssueMode: 'BENEFIT_PRODUCT_ID',
  benefitIssueDetail: {},
  extendInfo: {},
};

const clientOptions = {
  baseUrl: 'https://platform.example',
  clientId: 'A',
  signingKey: own.privateKey,
  keyVersion: '1',
  platformKeys: other.publicKey,
  encryption: rsaAes({ sealFor: other.publicKey, openWith: own.privateKey }),
  freshness: { toleranceMilliseconds: 1000 },
  clockSkew: { toleranceMilliseconds: 1000 },
  retry: 'never',
  timeoutMilliseconds: 1000,
  attemptTimeoutMilliseconds: 1000,
  maximumResponseBytes: 1000,
  separator: ',',
  timeOffsetMinutes: 0,
  onEvent: () => undefined,
  now: Date.now,
  fetch: () => Promise.reject(new Error('from a network that is not there')),
} as const;
const client = createClient(clientOptions);

const gatewayOptions = {
  clients: { A: { verificationKeys: own.publicKey, encryptionKeys: own.publicKey, headerNames: 'lower' } },
  signingKeys: other.privateKey,
  encryption: rsaAes({ openWith: other.privateKey }),
  freshness: { toleranceMilliseconds: 60_000 },
  replay: 'unchecked',
  maximumBodyBytes: 1000,
  maximumBufferedBytes: 10_000,
  bodyTimeoutMilliseconds: 1000,
  separator: ',',
  timeOffsetMinutes: 0,
  createTracerId: () => 'x',
  onEvent: () => undefined,
  now: Date.now,
} as const;
const gateway = createGateway(gatewayOptions);
const verifier = createVerifier({ clients: gatewayOptions.clients, replay: 'unchecked' });
const message = await writeRequest({
  method: 'POST',
  uri: PATH,
  clientId: 'A',
  body: JSON.stringify(REQUEST),
  signingKey: own.privateKey,
});
const wire = { method: 'POST', uri: PATH, headers: message.headers, body: message.body };
const handler = () => ({ result: RESULT });
const handling = { gateway, handler };
const passing = { verifier };
const redis = { call: () => Promise.resolve('OK') };

const SUBJECTS: readonly Subject[] = [
  ['createClient', createClient, [clientOptions]],
  ['Client.prepare', client.prepare, [REQUEST]],
  ['Client.submit', client.submit, [{ bizNo: '1', body: '{"bizNo":"1"}' }, { timeoutMilliseconds: 1000 }]],
  ['Client.issueBenefit', client.issueBenefit, [REQUEST, { timeoutMilliseconds: 1000 }]],
  ['Client.call', client.call, [OPERATION, {}, { timeoutMilliseconds: 1000 }]],
  ['createGateway', createGateway, [gatewayOptions]],
  ['Gateway.exchange', gateway.exchange, [wire, handler]],
  ['the answer of a handler', (answer: never) => gateway.exchange(wire, () => answer), [{ result: RESULT }]],
  [
    'the client that a function finds',
    (found: never) => createGateway({ ...gatewayOptions, clients: () => found }).exchange(wire, handler),
    [{ verificationKeys: own.publicKey }],
  ],
  [
    'createVerifier',
    createVerifier,
    [{ clients: gatewayOptions.clients, encryption: 'passed-on', replay: 'unchecked' }],
  ],
  ['Verifier.verifyRequest', verifier.verifyRequest, [wire]],
  ['createClientResolver', createClientResolver, [{ load: async () => undefined, ttlMilliseconds: 1 }]],
  ['createMemoryReplayGuard', createMemoryReplayGuard, [{ maximumEntries: 10 }]],
  [
    'createRedisReplayGuard',
    createRedisReplayGuard,
    [{ client: redis, prefix: 'x', timeoutMilliseconds: 1 }],
  ],
  ...[expressHandler, fastifyHandler, fetchHandler, honoHandler, koaHandler, nodeHandler].map(
    (make): Subject => [make.name, make, [{ ...handling, externalUri: '/prefix' }]],
  ),
  ...[expressVerifier, fastifyVerifier, honoVerifier, koaVerifier, nodeVerifier].map(
    (make): Subject => [make.name, make, [{ ...passing, externalUri: '/prefix' }]],
  ),
  ['fetchVerifier', fetchVerifier, [{ ...passing, next: () => new Response() }]],
  ['createKeyRing', createKeyRing, [{ keys: { '1': own.publicKey }, latest: '1' }]],
  [
    'Sandbox.notify',
    sandbox.notify,
    [
      {
        url: `http://127.0.0.1:9${PATH}`,
        operation: OPERATION,
        body: {},
        answerKeys: own.publicKey,
        maximumAttempts: 1,
      },
    ],
  ],
];

it.each(SUBJECTS)('%s: works or throws a coded error, whatever it is given', async (_, call, given) => {
  expect(await uncodedErrors(call, given)).toEqual([]);
});
