import { createPrivateKey, webcrypto } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createRequestValidator,
  validateRequest,
  validateResponse,
} from '@apoint/benefit-issue-types/validate';
import { canonicalRequest, checkFreshness, formatTime, parseTime } from '@apoint/canonical-request';
import { type ClientOptions, createClient } from '@apoint/client';
import {
  createGateway,
  createMemoryReplayGuard,
  createVerifier,
  type Replay,
  type VerifierOptions,
} from '@apoint/gateway';
import { fetchHandler } from '@apoint/gateway/fetch';
import { createRedisReplayGuard } from '@apoint/gateway/redis';
import { createIssuer, type Issuer } from '@apoint/issuer';
import {
  createKeyRing,
  exportPrivateKey,
  importPrivateKey,
  importPublicKey,
  type KeyUnwrapper,
  type Signer,
} from '@apoint/keys';
import { parseVerifiedJson, writeResponse } from '@apoint/message';
import { decodeBase64 } from '@apoint/primitives/base64';
import { ApointError, type ApointErrorCode } from '@apoint/primitives/errors';
import { decodePercent } from '@apoint/primitives/percent';
import { decodeUtf8, encodeUtf8 } from '@apoint/primitives/utf8';
import { decryptBody, open, parseEncryptHeader, rsaAes, seal } from '@apoint/rsa-aes-envelope';
import { createSqlLedger, openPglite, openPostgres } from '@apoint/sandbox/sql';
import { formatSignatureHeader, parseSignatureHeader, sign, verify } from '@apoint/signature-header';
import { checkQuestion } from '../../../packages/cli/dist/authorize/check-question.js';
import { readConfigFile } from '../../../packages/cli/dist/config/load-config.js';
import { parseMessage } from '../../../packages/cli/dist/inputs/parse-message.js';
import { privateKeyFrom } from '../../../packages/cli/dist/keys-from-files.js';
import { checkLocal } from '../../../packages/cli/dist/proxy/local-guard.js';
import { orderSender } from '../../../packages/cli/dist/proxy/send-order.js';
import { testPair } from '../../../test-keys/index.js';
import { fixedBytes } from './fixed-bytes.js';
import { MARK } from './secret-search.js';
import {
  AGENT_TOKEN,
  CLIENT_ID,
  type Departure,
  PASSPHRASE,
  receive,
  URI,
  type World,
  written,
} from './secret-world.js';

/** Something to do that ends in an {@link ApointError}, in an outcome that has one, or in a gateway's refusal. */
export interface Provocation {
  readonly what: string;
  readonly run: () => unknown;
  /** The caller's own error, which is kept as the cause; everything else is looked for in causes too. */
  readonly cause?: unknown;
}

type Provocations = Readonly<Record<ApointErrorCode, readonly Provocation[]>>;

/** At least one way to each code of the union, with inputs full of secrets. */
export function provocationsOf(world: World): Provocations {
  return {
    ...ofText(world),
    ...ofKeys(world),
    ...ofFields(world),
    ...ofLayers(world),
    ...ofEnds(world),
    ...ofCommand(world),
  };
}

function to(what: string, run: () => unknown, cause?: unknown): Provocation {
  return { what, run, ...(cause === undefined ? {} : { cause }) };
}

function ofText(world: World) {
  const { client, contentEncryptionKey } = world;
  const key = encodeURIComponent(contentEncryptionKey.toString('base64'));
  const long = `symmetricKey=${key}${MARK.repeat(1000)}`;
  return {
    BASE64_INVALID: [
      to('base64 text', () => decodeBase64(`${client.base64}-${MARK}`)),
      to('a wrapped key', () => parseEncryptHeader(`symmetricKey=${key}${MARK}`)),
    ],
    PERCENT_INVALID: [
      to('percent text', () => decodePercent(`${MARK}%${client.base64}`)),
      to('a wrapped key', () => parseEncryptHeader(`symmetricKey=${key}%ZZ${MARK}`)),
    ],
    TEXT_NOT_UNICODE: [
      to('text', () => encodeUtf8(`${MARK}\uD800${client.pem}`)),
      to('bytes', () => decodeUtf8(Buffer.concat([Buffer.from(MARK), contentEncryptionKey, Buffer.of(255)]))),
      to('a body that is sent', () => receive(world, { body: `{"a":"${MARK}\uD800"}` })),
      to('a body that came', () => parsed(world, { body: Buffer.from(`{"a":"${MARK}\xFF"}`, 'latin1') })),
    ],
    HEADER_TOO_LONG: [to('an Encrypt header', () => parseEncryptHeader(long))],
    HEADER_MALFORMED: [
      to('a key in place of a header', () => parseSignatureHeader(client.pem)),
      to('a bare word', () => parseEncryptHeader(`${MARK}-${key}`)),
    ],
    HEADER_DUPLICATE_KEY: [
      to('a parameter', () => parseSignatureHeader(`${MARK}=${key},${MARK.toLowerCase()}=${key}`)),
    ],
    HEADER_PARAMETER_MISSING: [
      to('no signature', () => parseSignatureHeader(`algorithm=RSA256,${MARK}=${key}`)),
      to('an empty signature', () =>
        formatSignatureHeader({ algorithm: 'RSA256', keyVersion: MARK, signature: new Uint8Array() }),
      ),
    ],
    HEADER_KEY_VERSION_INVALID: [
      to('parsed', () => parseEncryptHeader(`keyVersion=${MARK} ${key},symmetricKey=AAAA`)),
      to('written', () =>
        receive(world, { read: {}, headers: { Encrypt: `keyVersion=${MARK}!,symmetricKey=AAAA` } }),
      ),
    ],
  };
}

function ofKeys(world: World) {
  const { client, platform, curve, own, weak, ed25519, p256, encryptedPem, contentEncryptionKey } = world;
  const pemOf = (key: typeof weak): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
  const content = encodeUtf8(MARK);
  const ring = createKeyRing({ keys: { '1': client.privateKey, '2': platform.privateKey } });
  const huge = Object.fromEntries(
    ['d', 'p', 'q', 'dp', 'dq', 'qi'].map((name) => [
      name,
      known(world, fixedBytes(`a number ${name}`, 2050)),
    ]),
  );
  const unavailable = new ApointError('KEY_UNAVAILABLE', 'The HSM is out of reach.', { cause: own });
  return {
    KEY_MALFORMED: [
      to('a cut PEM', () => importPrivateKey(client.pem.slice(0, -200))),
      to('a PEM with a cut body', () => importPrivateKey(client.pem.replace(/\n.{60}/, '\n'))),
      to('DER and a byte', () => importPrivateKey(Uint8Array.of(...client.der, 0))),
      to('a mark and base64', () => importPrivateKey(`${MARK}${client.base64}`)),
      to('base64 and a mark', () => importPrivateKey(`${client.base64}${MARK}`)),
      to('bytes that are no text', () => importPrivateKey(Uint8Array.of(1, ...client.der))),
      to('too long a text', () => importPrivateKey(client.pem.repeat(50))),
      to('a JWK with a mark in d', () =>
        importPrivateKey({ ...client.jwk, d: `${client.jwk['d']}!${MARK}` }),
      ),
      to('a JWK with d not canonical', () =>
        importPrivateKey({ ...client.jwk, d: `${client.jwk['d']?.slice(0, 340)}A_` }),
      ),
      to('a JWK with a third prime', () =>
        importPrivateKey({ ...client.jwk, oth: [{ r: client.jwk['p'] }] }),
      ),
      to('a P-224 JWK with d too long', () => importPrivateKey({ ...curve.jwk, d: client.jwk['d'] })),
      to('an object of another kind', () => importPrivateKey({ pem: client.pem } as never)),
      to('a JWK as JSON text', () => importPrivateKey(JSON.stringify({ ...client.jwk, [MARK]: MARK }))),
      to('a JWK of a marked use', () => importPrivateKey({ ...client.jwk, use: [MARK] })),
      to('a JWK of marked operations', () => importPrivateKey({ ...client.jwk, key_ops: MARK })),
      to('an OpenSSH public key', () => importPrivateKey(`ssh-rsa ${client.base64} ${MARK}`)),
      to('an OpenSSH private key', () =>
        importPrivateKey(client.pem.replaceAll(' PRIVATE KEY', ' OPENSSH PRIVATE KEY')),
      ),
      to('PKCS#12', () => importPrivateKey(Uint8Array.of(0x30, 0x80, 2, 1, 3, 0x30, ...client.der))),
    ],
    KEY_ENCRYPTED: [
      to('PKCS#8 in PEM', () => importPrivateKey(encryptedPem)),
      to('PKCS#8 in PEM, with the passphrase before it', () =>
        importPrivateKey(`${PASSPHRASE}\n${encryptedPem}`),
      ),
      to('PKCS#8 in DER', () =>
        importPrivateKey(
          Uint8Array.from(
            createPrivateKey(client.pem).export({
              type: 'pkcs8',
              format: 'der',
              cipher: 'aes-256-cbc',
              passphrase: PASSPHRASE,
            }),
          ),
        ),
      ),
    ],
    KEY_ALGORITHM_UNSUPPORTED: [
      to('Ed25519', () => importPrivateKey(pemOf(ed25519))),
      to('a symmetric JWK', () =>
        importPrivateKey({ kty: 'oct', k: contentEncryptionKey.toString('base64url') }),
      ),
      to('a CryptoKey of RSA-PSS', async () =>
        importPrivateKey(await cryptoKey(client.der, 'RSA-PSS', true)),
      ),
    ],
    KEY_CURVE_UNSUPPORTED: [
      to('P-256', () => importPrivateKey(pemOf(p256))),
      to('a JWK on P-256', () => importPrivateKey({ ...p256.export({ format: 'jwk' }) })),
      to('a JWK on a marked curve', () => importPrivateKey({ ...curve.jwk, crv: MARK })),
    ],
    KEY_TOO_WEAK: [to('1024 bits', () => importPrivateKey(pemOf(weak)))],
    KEY_TOO_LARGE: [
      to('16400 bits', () => importPrivateKey({ kty: 'RSA', e: 'AQAB', n: huge['d'], ...huge })),
    ],
    KEY_INCONSISTENT: [
      to('another modulus', () => importPrivateKey({ ...client.jwk, n: platform.jwk['n'] })),
      to('another scalar', async () => {
        const stranger = await importPrivateKey(testPair('P-224', 1).privateKey);
        const other = await exportPrivateKey(stranger, 'jwk');
        return importPrivateKey({ ...other, d: curve.jwk['d'] });
      }),
      to('an even exponent', () => importPrivateKey({ ...client.jwk, e: 'AQAA' })),
    ],
    WEBCRYPTO_UNAVAILABLE: [
      to('a CryptoKey', async () => {
        const key = await cryptoKey(client.der, 'RSASSA-PKCS1-v1_5', true);
        return withoutWebCrypto(() => importPrivateKey(key));
      }),
    ],
    KEY_NOT_PRIVATE: [
      to('a public key under marked lines', async () => {
        const { n, e } = client.jwk;
        return importPrivateKey({ kty: 'RSA', n, e, [MARK]: MARK });
      }),
      to('a secret CryptoKey', async () =>
        importPrivateKey(
          await webcrypto.subtle.importKey('raw', contentEncryptionKey, 'AES-CBC', true, ['encrypt']),
        ),
      ),
    ],
    KEY_NOT_PUBLIC: [
      to('PEM', () => importPublicKey(`${MARK}\n${client.pem}`)),
      to('base64', () => importPublicKey(client.base64)),
      to('DER', () => importPublicKey(curve.der)),
      to('a JWK', () => importPublicKey(client.jwk)),
    ],
    KEY_NOT_EXPORTABLE: [
      to('a CryptoKey', async () => {
        const key = await importPrivateKey(await cryptoKey(client.der, 'RSASSA-PKCS1-v1_5', false));
        return exportPrivateKey(key, 'pem');
      }),
    ],
    KEY_HANDLE_INVALID: [
      to('a JWK to sign with', () => sign({ content, key: client.jwk as never })),
      to('a PEM to sign with', () => sign({ content, key: client.pem as never })),
      to('a JWK to verify with', () =>
        verify({ content, header: 'signature=AAAA', key: client.jwk as never }),
      ),
      to('DER to open with', () =>
        open({ header: 'symmetricKey=AAAA', body: '', recipient: client.der as never }),
      ),
      to('a JWK to export', () => exportPrivateKey(client.jwk as never, 'pem')),
      to('bytes for a content encryption key', () =>
        decryptBody({ body: '', contentEncryptionKey: contentEncryptionKey as never }),
      ),
    ],
    KEY_USAGE_REFUSED: [
      to('signing', () => sign({ content, key: world.unwrapOnly })),
      to('opening', () =>
        open({ header: 'symmetricKey=AAAA', body: client.base64, recipient: curve.privateKey }),
      ),
    ],
    KEY_VERSION_UNKNOWN: [
      to('signing', () => sign({ content, key: ring, keyVersion: MARK })),
      to('opening', () =>
        open({ header: `keyVersion=${MARK},symmetricKey=AAAA`, body: MARK, recipient: ring }),
      ),
    ],
    KEY_UNAVAILABLE: [
      to(
        'an outage',
        () => open({ header: 'symmetricKey=AAAA', body: '', recipient: unwrapper(unavailable) }),
        own,
      ),
    ],
  };
}

/** Runs the beginning of a call as on a page of http:. */
function withoutWebCrypto<Result>(run: () => Result): Result {
  const present = Object.getOwnPropertyDescriptor(globalThis, 'crypto') as PropertyDescriptor;
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
  try {
    return run();
  } finally {
    Object.defineProperty(globalThis, 'crypto', present);
  }
}

function ofFields(world: World) {
  const fields = { method: 'POST', uri: URI, clientId: CLIENT_ID, time: '2024-05-22T06:42:21Z' };
  const body = JSON.stringify(world.request);
  const refused = (wrong: Partial<typeof fields>) => (): unknown =>
    canonicalRequest({ ...fields, body, ...wrong });
  const early = { read: { now: () => Date.now() - 3_600_000 } };
  const late = { read: { now: () => Date.now() + 3_600_000 } };
  return {
    METHOD_INVALID: [to('lower case', refused({ method: MARK.toLowerCase() }))],
    URI_INVALID: [
      to('a host', refused({ uri: `https://user:${MARK}@host/` })),
      to('a blank in an operation', () =>
        clientOf(world).call({ path: `/a b?token=${MARK}`, repetition: 'safe' }, { ...world.request }),
      ),
    ],
    CLIENT_ID_INVALID: [
      to('a blank', refused({ clientId: `${MARK} ` })),
      to('of a client', () => clientOf(world, { clientId: world.client.base64 })),
    ],
    TIME_INVALID: [to('no time', refused({ time: MARK })), to('parsed', () => parseTime(world.client.pem))],
    TIME_TOO_OLD: [
      to('a request', () => receive(world, late)),
      to('an encrypted request', () => receive(world, { ...late, encrypted: true })),
      to('a time', () => checkFreshness({ time: { text: MARK, epochMilliseconds: 0 } })),
    ],
    TIME_IN_FUTURE: [to('a request', () => receive(world, early))],
    RESPONSE_BEFORE_REQUEST: [
      to('a client', () =>
        issue(world, {
          fetch: platformThatAnswers(world, MARK, formatTime(Date.now() - 60_000)),
        }),
      ),
    ],
    SIGNATURE_ALGORITHM_UNKNOWN: [
      to('of a header', () => parseSignatureHeader(`algorithm=${MARK},signature=AAAA`)),
      to('of a Signer', () => sign({ content: encodeUtf8(body), key: signer(world.own, MARK) })),
    ],
    SIGNATURE_ALGORITHM_MISMATCH: [
      to('of a request', () =>
        receive(world, { headers: { Signature: `algorithm=ECC224,keyVersion=${MARK},signature=AAAA` } }),
      ),
    ],
    SIGNATURE_MISMATCH: [
      to('another key', () => receive(world, { read: { keys: world.platform.publicKey } })),
      to('another body', () => receive(world, { read: { body: encodeUtf8(MARK) } })),
      to('a signature that is a secret', () =>
        receive(world, { headers: { Signature: `signature=${encodeURIComponent(world.client.base64)}` } }),
      ),
      to('a curve', () =>
        verify({
          content: encodeUtf8(body),
          header: { algorithm: 'ECC224', keyVersion: MARK, signature: world.client.der },
          key: world.curve.publicKey,
        }),
      ),
    ],
    SIGNER_FAILED: [
      to('a Signer throws', () => sign({ content: encodeUtf8(body), key: signer(world.own) }), world.own),
      to('a Signer of a client throws', () => issue(world, { signingKey: signer(world.own) }), world.own),
      to('a Signer answers nothing', () =>
        sign({ content: encodeUtf8(body), key: { algorithm: 'RSA256', sign: async () => new Uint8Array() } }),
      ),
    ],
  };
}

function ofLayers(world: World) {
  const { own, client, platform, contentEncryptionKey } = world;
  const withHeader = (name: string, value: string | readonly string[] | undefined) => (): unknown =>
    receive(world, { headers: { [name]: value } });
  const sealed = () => seal({ plaintext: JSON.stringify(world.request), recipient: platform.publicKey });
  return {
    ENVELOPE_ALGORITHM_UNKNOWN: [
      to('of a header', () => parseEncryptHeader(`algorithm=${MARK},symmetricKey=AAAA`)),
    ],
    ENVELOPE_BODY_INVALID: [
      to('a plaintext', () => receive(world, { headers: { Encrypt: 'symmetricKey=AAAA' } })),
      to('a plaintext under a known key', async () => {
        const { contentEncryptionKey: key } = await sealed();
        return decryptBody({ body: JSON.stringify(world.request), contentEncryptionKey: key });
      }),
    ],
    ENVELOPE_OPEN_FAILED: [
      to('another key', () =>
        receive(world, {
          encrypted: true,
          read: { encryption: rsaAes({ openWith: client.privateKey }) },
        }),
      ),
      to('a KeyUnwrapper throws', async () => {
        const { header, body } = await sealed();
        return open({ header, body, recipient: unwrapper(own) });
      }),
      to('a cut body under a known key', () => {
        const body = contentEncryptionKey.subarray(0, 15).toString('base64');
        return open({
          header: 'symmetricKey=AAAA',
          body,
          recipient: { unwrap: async () => contentEncryptionKey },
        });
      }),
      to('no JSON inside', () => receive(world, { encrypted: true, body: `{"a":${MARK}}` })),
      to('no JSON inside, at a gateway', () => answered(world, { encrypted: true, body: `{"a":${MARK}}` })),
    ],
    HEADER_MISSING: [to('no signature', withHeader('Signature', undefined))],
    HEADER_REPEATED: [to('an Agent-Token', withHeader('Agent-Token', [AGENT_TOKEN, AGENT_TOKEN]))],
    HEADER_VALUE_INVALID: [
      to('an Agent-Token that came', withHeader('Agent-Token', `${AGENT_TOKEN}\0`)),
      to('a Tracer-Id that is sent', () =>
        writeResponse({
          request: { method: 'POST', uri: URI, clientId: CLIENT_ID },
          body: MARK,
          signingKey: client.privateKey,
          tracerId: `${MARK}\n`,
        }),
      ),
    ],
    CONTENT_TYPE_UNSUPPORTED: [to('of a request', withHeader('Content-Type', `text/${MARK}`))],
    CHARSET_UNSUPPORTED: [
      to('of a request', withHeader('Content-Type', `application/json; charset=${MARK}`)),
    ],
    CONTENT_ENCODING_UNSUPPORTED: [to('a request', withHeader('Content-Encoding', MARK))],
    BODY_TOO_LARGE: [to('a request', () => receive(world, { read: { maximumBodyBytes: 10 } }))],
    BYTES_NOT_VERIFIED: [
      to('a copy', async () => parseVerifiedJson(Uint8Array.from((await receive(world)).body) as never)),
    ],
    ENCRYPTION_NOT_CONFIGURED: [
      to('a gateway without keys', () => answered(world, { encrypted: true }, { encryption: undefined })),
    ],
    JSON_INVALID: [
      // Short, because then the platform's message quotes all of it.
      to('a short body', () => parsed(world, { body: `{"a":${MARK}}` })),
      to('a long body', () => parsed(world, { body: `${JSON.stringify(world.request)}${MARK}` })),
      to('a key', () => parsed(world, { body: client.base64 })),
      to('at a gateway', () => answered(world, { body: `{"a":${MARK}}` })),
    ],
    JSON_BYTE_ORDER_MARK: [to('a body', () => parsed(world, { body: `\uFEFF"${MARK}"` }))],
    JSON_NUMBER_INEXACT: [to('that came', () => parsed(world, { body: Buffer.from(`{"${MARK}":1e400}`) }))],
    JSON_DUPLICATE_KEY: [to('a body', () => parsed(world, { body: `{"${MARK}":1,"${MARK}":2}` }))],
    JSON_TOO_DEEP: [to('a body', () => parsed(world, { body: `${'['.repeat(65)}"${MARK}"` }))],
    CLIENT_UNKNOWN: [to('a gateway', () => answered(world, { headers: { 'Client-Id': `${MARK}-client` } }))],
    CLIENT_LOOKUP_FAILED: [
      to('at a gateway', () => answered(world, {}, { clients: throwsOf(world) })),
      to('at a verifier', () => verified(world, { clients: throwsOf(world) }), world.own),
    ],
    REQUEST_REPLAYED: [
      to('at a gateway', () => answered(world, {}, { replay: replayOf(async () => false) })),
      to('at a verifier', () => verified(world, { replay: replayOf(async () => false) })),
    ],
    REPLAY_STORE_UNAVAILABLE: [
      to('at a gateway', () => answered(world, {}, { replay: replayOf(throwsOf(world)) })),
      to('at a verifier', () => verified(world, { replay: replayOf(throwsOf(world)) }), world.own),
      to('a memory that is full', async () => {
        const guard = createMemoryReplayGuard({ maximumEntries: 1 });
        for (const key of [MARK, client.base64]) await guard.claim(key, Date.now() + 60_000);
      }),
      to('Redis says something else', () =>
        createRedisReplayGuard({ client: { sendCommand: async () => MARK } }).claim(MARK, Date.now()),
      ),
    ],
  };
}

function ofEnds(world: World) {
  const { own, client, request } = world;
  const throws = (): never => {
    throw own;
  };
  const schema = { '~standard': { version: 1, vendor: 'test', validate: throws } } as const;
  return {
    OPTION_INVALID: [
      to('an Agent-Token with a line break', () => issue(world, { agentToken: `${AGENT_TOKEN}\r\nX: y` })),
      to('an Agent-Token that no header holds', () => issue(world, { agentToken: `${AGENT_TOKEN}\u9999` })),
      to('a URL with a password', () => clientOf(world, { baseUrl: `https://user:${MARK}@host` })),
      to('no URL', () => clientOf(world, { baseUrl: client.pem })),
      to('a key for a number', () => clientOf(world, { timeoutMilliseconds: client.pem as never })),
      to('a ring without a latest', () => createKeyRing({ keys: { [MARK]: client.privateKey } })),
      to('a gateway without clients', () => createGateway({ signingKeys: client.privateKey } as never)),
      to('a key wrap', () =>
        seal({ plaintext: MARK, recipient: client.publicKey, profile: { keyWrap: MARK as never } }),
      ),
      to('a marked schema under an unknown name', () => createRequestValidator({ userInfo: MARK } as never)),
      to('a schema throws', () => createRequestValidator({ providerUserInfo: schema })(request), own),
    ],
    REQUEST_INVALID: [
      to('values', () => validateRequest({ ...request, benefitIssueMode: MARK, bizNo: `${MARK}`.repeat(9) })),
      to('objects', () => validateRequest({ ...request, extendInfo: [MARK], providerUserInfo: MARK })),
      to('a key', () => validateRequest(client.pem)),
      to('what JSON does not have', () => validateRequest({ ...request, extendInfo: { a: () => MARK } })),
      to('a client', () => issue(world, {}, { bizNo: MARK.repeat(9) })),
      to(
        'what JSON cannot write',
        () =>
          clientOf(world).call({ path: URI, repetition: 'never' }, { ...request, toJSON: throws } as never),
        own,
      ),
    ],
    RESPONSE_INVALID: [
      to('values', () =>
        validateResponse({ result: { resultCode: [MARK], resultStatus: { MARK } }, benefitValueInfo: MARK }),
      ),
      to('a client', () => issue(world, { fetch: platformThatAnswers(world, `{"result":"${MARK}"}`) })),
    ],
    RESULT_ABOUT_REPETITION: [
      to('a client', () =>
        issue(world, {
          fetch: platformThatAnswers(
            world,
            '{"result":{"resultCode":"REPEAT_REQ_INCONSISTENT","resultStatus":"F"}}',
          ),
          createBizNo: () => 'order-1',
        }),
      ),
    ],
    RESULT_UNKNOWN: [
      to('a client', () =>
        issue(world, {
          fetch: platformThatAnswers(
            world,
            '{"result":{"resultCode":"UNKNOWN_EXCEPTION","resultStatus":"U"}}',
          ),
        }),
      ),
    ],
    ABORTED: [
      to('before', () => issue(world, {}, {}, AbortSignal.abort(own)), own),
      to(
        'during',
        () => {
          const controller = new AbortController();
          return issue(world, { fetch: stalled(() => controller.abort(own)) }, {}, controller.signal);
        },
        own,
      ),
    ],
    TIMED_OUT: [
      to('a client', () => issue(world, { timeoutMilliseconds: 50, fetch: stalled(() => undefined) })),
      to('a body that does not come', () =>
        answered(world, { body: MARK }, { bodyTimeoutMilliseconds: 5 }, undefined, neverEnding()),
      ),
    ],
    GATEWAY_BUSY: [
      to('a body without room', () =>
        answered(world, { body: MARK }, { maximumBufferedBytes: 1 }, undefined, large()),
      ),
    ],
    SENDER_REFUSED: [
      to('a page that gave its name our address', () => checkLocal({ rawHeaders: ['Host', MARK] })),
      to('a page in a browser', () => checkLocal({ rawHeaders: ['Host', 'localhost', 'Origin', MARK] })),
    ],
    HEADER_RESERVED: [
      to('a fact of a stranger', () => checkQuestion({ rawHeaders: ['Apoint_Client-Id', MARK] })),
    ],
    ORDER_CONFLICT: [
      to('another order under a bizNo', () => sendOtherOrder(world)),
      to('another request under a key', () => enqueueMarked({ campaign: RUNNING, added: 0, differs: true })),
    ],
    NETWORK_FAILED: [
      to('fetch throws', () => issue(world, { fetch: async () => throws() }), own),
      to('nobody listens', () => issue(world, { baseUrl: 'http://127.0.0.1:9' })),
    ],
    BODY_ALREADY_PARSED: [to('a Request that was read', () => answeredAfterReading(world))],
    HANDLER_FAILED: [
      to('a handler throws', () => answered(world, {}, {}, throws)),
      to('a handler throws, encrypted', () => answered(world, { encrypted: true }, {}, throws)),
      to('a handler answers nonsense', () => answered(world, {}, {}, () => ({ result: MARK }) as never)),
      to('an answer that JSON cannot write', () =>
        answered(world, {}, {}, () => ({
          result: { resultCode: MARK, resultStatus: 'S' },
          toJSON: throws,
        })),
      ),
    ],
    CAMPAIGN_UNKNOWN: [to('a name that no campaign has', () => issuerOver({}).status('none'))],
    CAMPAIGN_DIFFERS: [
      to('other limits', () =>
        issuerOver({ campaign: RUNNING }).createCampaign({ name: 'spring', endsAt: 1 }),
      ),
    ],
    CAMPAIGN_CANCELLED: [
      to('an order for a cancelled campaign', () =>
        issuerOver({ campaign: { state: 'cancelled' } }).enqueue({ campaign: 'spring', orders: [] }),
      ),
    ],
    CAMPAIGN_LIMIT: [
      to('more orders than the limit', () =>
        enqueueMarked({ campaign: { ...RUNNING, maximum_orders: 1 }, added: 1 }),
      ),
    ],
    STORE_INCOMPATIBLE: [
      to('a store of a newer version', () => issuerOver({ version: 1000 }).campaigns()),
      to('a database without tables', () => issuerOver({ version: 0 }).campaigns()),
    ],
    STORE_IN_USE: [to('a directory of another process', openDirectoryOfAnother)],
    STORE_UNAVAILABLE: [
      to('a database of orders that fails', () => issuerOver({ failure: world.own }).campaigns(), world.own),
      to('a server that is not there', () => openPostgres(`postgres://user:${MARK}@127.0.0.1:9/${MARK}`)),
      to('a database without its account', () =>
        createSqlLedger({
          query: async () => [],
          transaction: (run) => run(async () => []),
          close: async () => undefined,
        }).then((ledger) => ledger.budgets()),
      ),
    ],
  };
}

async function parsed(world: World, departure: Departure): Promise<unknown> {
  return parseVerifiedJson((await receive(world, departure)).body);
}

type GatewayOptions = Parameters<typeof createGateway>[0];
type Handler = Parameters<ReturnType<typeof createGateway>['exchange']>[1];

/** A gateway's answer to a request; by default its handler repeats what it must not, which nobody gets to see. */
function throwsOf({ own }: World): () => never {
  return () => {
    throw own;
  };
}

function replayOf(claim: (key: string) => Promise<boolean>): Replay {
  return { guard: { claim }, whenDown: 'refuse' };
}

async function verified(world: World, options: Partial<VerifierOptions>): Promise<unknown> {
  const { verifyRequest } = createVerifier({
    clients: { [CLIENT_ID]: { verificationKeys: world.client.publicKey } },
    ...options,
  });
  return verifyRequest(await written(world, {}));
}

async function answered(
  world: World,
  departure: Departure,
  options: { readonly [Name in keyof GatewayOptions]?: GatewayOptions[Name] | undefined } = {},
  handler: Handler = () => ({ result: { resultCode: MARK, resultStatus: 'S' } }),
  body?: AsyncIterable<Uint8Array>,
): Promise<unknown> {
  const request = await written(world, departure);
  return gatewayOf(world, options).exchange({ ...request, body: body ?? request.body }, handler);
}

/** A gateway's answer to a Fetch API request whose body is gone. */
async function answeredAfterReading(world: World): Promise<unknown> {
  const { method, uri, headers, body } = await written(world, {});
  const init = { method, headers: headers as Record<string, string>, body };
  const request = new Request(`https://gateway.example${uri}`, init);
  await request.text();
  const handler: Handler = () => ({ result: { resultCode: MARK, resultStatus: 'S' } });
  const answer = await fetchHandler({ gateway: gatewayOf(world), handler })(request);
  const answerBody = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: answerBody };
}

function gatewayOf(world: World, options: object = {}): ReturnType<typeof createGateway> {
  return createGateway({
    clients: { [CLIENT_ID]: { verificationKeys: world.client.publicKey } },
    signingKeys: world.platform.privateKey,
    encryption: rsaAes({ openWith: world.platform.privateKey }),
    ...options,
  } as GatewayOptions);
}

/** A source that holds back the rest of a body. */
async function* large(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(10_000);
}

async function* neverEnding(): AsyncGenerator<Uint8Array> {
  yield Buffer.from(MARK);
  await new Promise(() => undefined);
}

function clientOf(world: World, options: Partial<ClientOptions> = {}) {
  const { client, platform } = world;
  return createClient({
    clientId: CLIENT_ID,
    baseUrl: 'http://127.0.0.1:9',
    signingKey: client.privateKey,
    platformKeys: platform.publicKey,
    encryption: rsaAes({ sealFor: platform.publicKey, openWith: client.privateKey }),
    agentToken: AGENT_TOKEN,
    retry: 'never',
    ...options,
  });
}

function ofCommand({ client }: World) {
  const inFile = <Result>(content: string, read: (path: string) => Promise<Result>): Promise<Result> => {
    const directory = mkdtempSync(join(tmpdir(), 'apoint-'));
    const path = join(directory, 'file');
    writeFileSync(path, content);
    return read(path).finally(() => rmSync(directory, { recursive: true }));
  };
  const readKey = (path: string) => privateKeyFrom({ path, option: '--key' });
  return {
    INPUT_INVALID: [
      to('a key in place of a message', () => parseMessage(Buffer.from(client.pem))),
      to('a HAR file with a key', () => parseMessage(Buffer.from(`{"log":"${client.base64}`))),
      to('a curl command with an open quote', () =>
        parseMessage(Buffer.from(`curl '${client.base64}${MARK}`)),
      ),
      to('a curl command with an option', () =>
        parseMessage(Buffer.from(`curl --${MARK.slice(0, 3)} ${client.base64}`)),
      ),
      to('a cut key file', () => inFile(client.pem.slice(0, -200), readKey)),
      to('a JWK that is cut', () => inFile(JSON.stringify(client.jwk).slice(0, -5), readKey)),
      to('no file', () => readKey(`/nothing/of/this/name`)),
    ],
    CONFIG_INVALID: [
      to('a key in place of a configuration', () => inFile(client.pem, (path) => readConfigFile(path))),
      to('a key in a member', () =>
        inFile(JSON.stringify({ signingKey: { key: client.pem }, url: client.base64 }), (path) =>
          readConfigFile(path),
        ),
      ),
    ],
  };
}

/** Issues, encrypted, at most once. */
async function issue(
  world: World,
  options: Partial<ClientOptions>,
  request: object = {},
  signal?: AbortSignal,
) {
  return clientOf(world, options).issueBenefit(
    { ...world.request, ...request },
    { ...(signal ? { signal } : {}) },
  );
}

/** A fetch in place of the platform: its answer is signed. */
function platformThatAnswers({ platform }: World, body: string, time?: string): typeof fetch {
  return async () => {
    const message = await writeResponse({
      request: { method: 'POST', uri: URI, clientId: CLIENT_ID },
      body,
      time,
      signingKey: platform.privateKey,
    });
    return new Response(message.body, { headers: message.headers as Record<string, string> });
  };
}

/** A fetch that ends when it is told to. */
function stalled(onStart: () => void): typeof fetch {
  return (_, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new Error(MARK)));
      onStart();
    });
}

function signer(error: Error, algorithm = 'RSA256'): Signer {
  return { algorithm: algorithm as 'RSA256', sign: () => Promise.reject(error) };
}

function unwrapper(error: Error): KeyUnwrapper {
  return { unwrap: () => Promise.reject(error) };
}

function cryptoKey(der: Uint8Array<ArrayBuffer>, name: string, extractable: boolean) {
  return webcrypto.subtle.importKey('pkcs8', der, { name, hash: 'SHA-256' }, extractable, ['sign']);
}

/** A secret part of a key, known to the search. */
function known({ search }: World, bytes: Uint8Array): string {
  search.add(bytes);
  return Buffer.from(bytes).toString('base64url');
}

async function openDirectoryOfAnother(): Promise<unknown> {
  const directory = mkdtempSync(join(tmpdir(), `apoint-${MARK}-`));
  writeFileSync(join(directory, 'lock.1'), String(process.ppid));
  return openPglite(directory).finally(() => rmSync(directory, { recursive: true }));
}

/** The journal has another order under the same `bizNo`. */
function sendOtherOrder(world: World): Promise<unknown> {
  const bizNo = MARK.slice(0, 64);
  const body = JSON.stringify({ bizNo, other: MARK });
  const journal = { find: async () => ({ bizNo, body }), store: async () => false };
  return orderSender(clientOf(world), journal, 'refused').send({ bizNo });
}

const RUNNING = { state: 'running' };

/** What a database of orders answers. */
interface OrderStore {
  readonly version?: number;
  readonly campaign?: Record<string, unknown>;
  readonly added?: number;
  readonly differs?: boolean;
  readonly failure?: Error;
}

/** An issuer over a database that has only answers. */
function issuerOver(store: OrderStore): Issuer {
  const query = async (text: string) => {
    if (store.failure) throw store.failure;
    return { rows: orderRows(text, store) };
  };
  return createIssuer({ database: { query, transaction: (run) => run(query) } });
}

function orderRows(
  text: string,
  { version = 1, campaign, added, differs }: OrderStore,
): Record<string, unknown>[] {
  if (text.includes('is_there')) return [{ is_there: version > 0 }];
  if (text.includes('works_with')) return [{ version, works_with: version }];
  if (text.startsWith('WITH added')) return [{ added, points: 0 }];
  if (text.startsWith('SELECT *')) return campaign ? [campaign] : [];
  return differs && text.startsWith('SELECT index') ? [{ index: 0 }] : [];
}

function enqueueMarked(store: OrderStore): Promise<unknown> {
  const request = {
    providerUserInfo: { id: MARK },
    benefitIssueMode: 'BENEFIT_PRODUCT_ID' as const,
    benefitIssueDetail: {},
  };
  return issuerOver(store).enqueue({ campaign: 'spring', orders: [{ key: MARK, request }] });
}
