import { judgeResult } from '@apoint/benefit-issue-types/result-codes';
import { createRequestValidator, createResponseValidator } from '@apoint/benefit-issue-types/validate';
import {
  canonicalRequest,
  checkClientId,
  checkFreshness,
  formatTime,
  parseTime,
  toleranceOf,
} from '@apoint/canonical-request';
import { generateKeyPair, importPrivateKey, importPublicKey } from '@apoint/keys';
import {
  assertVerified,
  claimRequest,
  claimResponse,
  parseVerifiedJson,
  readBody,
  writeRequest,
  writeResponse,
} from '@apoint/message';
import { decodeBase64, decodeWrappedBase64, encodeBase64 } from '@apoint/primitives/base64';
import { decodePercent } from '@apoint/primitives/percent';
import { decodeUtf8, encodeUtf8 } from '@apoint/primitives/utf8';
import {
  decryptBody,
  encryptBody,
  formatEncryptHeader,
  open,
  parseEncryptHeader,
  rsaAes,
  seal,
} from '@apoint/rsa-aes-envelope';
import { formatSignatureHeader, parseSignatureHeader, sign, verify } from '@apoint/signature-header';
import { expect, it } from 'vitest';
import { testKeyPair } from '../../test-keys/index.js';
import { type Subject, uncodedErrors } from './support/uncoded-errors.js';

const { privateKey, publicKey } = await testKeyPair({ importPrivateKey, importPublicKey }, 'RSA-2048');
const content = encodeUtf8('content');
const header = await sign({ content, key: privateKey });
const sealed = await seal({ plaintext: content, recipient: publicKey });
const envelope = rsaAes({ sealFor: publicKey, openWith: privateKey });
const request = { method: 'POST', uri: '/x', clientId: 'A' };
const sent = await writeRequest({ ...request, body: '{}', signingKey: privateKey });
const answered = await writeResponse({ request, body: '{}', signingKey: privateKey });
const claimed = claimRequest({ method: 'POST', uri: '/x', headers: sent.headers });
const claimedAnswer = claimResponse({ request, headers: answered.headers });
const verified = await claimed.verify({ body: sent.body, keys: publicKey });

const source = { [Symbol.asyncIterator]: () => new Response('x').body?.values() };

const SUBJECTS: readonly Subject[] = [
  ['encodeBase64', encodeBase64, [content]],
  ['decodeBase64', decodeBase64, ['AAAA']],
  ['decodeWrappedBase64', decodeWrappedBase64, ['AAAA']],
  ['decodePercent', decodePercent, ['x']],
  ['encodeUtf8', encodeUtf8, ['x']],
  ['decodeUtf8', decodeUtf8, [content]],
  ['canonicalRequest', canonicalRequest, [{ ...request, time: '2024-01-01T00:00:00Z', body: content }]],
  ['checkClientId', checkClientId, ['A']],
  ['parseTime', parseTime, ['2024-01-01T00:00:00Z']],
  ['formatTime', formatTime, [0, { offsetMinutes: 0 }]],
  ['toleranceOf', toleranceOf, [{ toleranceMilliseconds: 1 }]],
  [
    'checkFreshness',
    checkFreshness,
    [
      {
        time: parseTime('2024-01-01T00:00:00Z'),
        now: Date.parse('2024-01-01T00:00:00Z'),
        freshness: { toleranceMilliseconds: 1 },
      },
    ],
  ],
  ['parseSignatureHeader', parseSignatureHeader, ['signature=AAAA']],
  ['formatSignatureHeader', formatSignatureHeader, [header, { separator: ',' }]],
  ['sign', sign, [{ content, key: privateKey, keyVersion: '1' }]],
  ['verify', verify, [{ content, header, key: publicKey }]],
  ['parseEncryptHeader', parseEncryptHeader, ['symmetricKey=AAAA']],
  ['formatEncryptHeader', formatEncryptHeader, [sealed.header, { separator: ',' }]],
  [
    'seal',
    seal,
    [
      {
        plaintext: content,
        recipient: publicKey,
        keyVersion: '1',
        profile: { keyWrap: 'RSA-OAEP', keyBits: 256 },
        contentEncryptionKey: sealed.contentEncryptionKey,
      },
    ],
  ],
  [
    'open',
    open,
    [
      {
        header: sealed.header,
        body: sealed.body,
        recipient: privateKey,
        profile: { keyWrap: 'RSAES-PKCS1-v1_5' },
      },
    ],
  ],
  ['encryptBody', encryptBody, [{ plaintext: content, contentEncryptionKey: sealed.contentEncryptionKey }]],
  ['decryptBody', decryptBody, [{ body: sealed.body, contentEncryptionKey: sealed.contentEncryptionKey }]],
  [
    'rsaAes',
    rsaAes,
    [
      {
        sealFor: publicKey,
        openWith: privateKey,
        keyVersion: '1',
        profile: {},
        contentType: 'application/json; charset=UTF-8',
        answerKey: 'new',
        requestKeyAnswers: 'refused',
      },
    ],
  ],
  [
    'rsaAes seal',
    envelope.seal,
    [{ plaintext: content, sealFor: publicKey, requestKey: sealed.contentEncryptionKey, separator: ',' }],
  ],
  [
    'rsaAes open',
    envelope.open,
    [{ header: formatEncryptHeader(sealed.header), body: sealed.body, read: () => 1 }],
  ],
  [
    'rsaAes openUnder',
    envelope.openUnder,
    [{ requestKey: sealed.contentEncryptionKey, body: sealed.body, read: () => 1 }],
  ],
  ['rsaAes canSealFor', envelope.canSealFor, [publicKey]],
  [
    'writeRequest',
    writeRequest,
    [
      {
        ...request,
        time: '2024-01-01T00:00:00Z',
        body: '{}',
        signingKey: privateKey,
        keyVersion: '1',
        separator: ',',
        encryption: envelope,
        agentToken: 'x',
      },
    ],
  ],
  [
    'writeResponse',
    writeResponse,
    [
      {
        request,
        time: '2024-01-01T00:00:00Z',
        body: '{}',
        signingKey: privateKey,
        keyVersion: '1',
        separator: ',',
        encryption: envelope,
        tracerId: 'x',
        sealFor: publicKey,
        requestKey: sealed.contentEncryptionKey,
      },
    ],
  ],
  ['claimRequest', claimRequest, [{ method: 'POST', uri: '/x', headers: sent.headers }]],
  ['claimResponse', claimResponse, [{ request, headers: answered.headers }]],
  [
    'ClaimedRequest.verify',
    claimed.verify,
    [
      {
        body: sent.body,
        keys: publicKey,
        freshness: { toleranceMilliseconds: 60_000 },
        now: Date.now,
        maximumBodyBytes: 100,
      },
    ],
  ],
  [
    'ClaimedResponse.verify',
    claimedAnswer.verify,
    [
      {
        body: answered.body,
        keys: publicKey,
        freshness: { toleranceMilliseconds: 60_000 },
        now: Date.now,
        maximumBodyBytes: 100,
      },
    ],
  ],
  ['VerifiedRequest.open', verified.open, [envelope]],
  ['parseVerifiedJson', parseVerifiedJson, [verified.body]],
  ['assertVerified', assertVerified, [verified.body]],
  ['readBody', readBody, [source, 100]],
  ['judgeResult', judgeResult, [{ resultStatus: 'S', resultCode: 'SUCCESS' }]],
  ['createRequestValidator', createRequestValidator, [{}]],
  ['createResponseValidator', createResponseValidator, [{}]],
  ['validateRequest', createRequestValidator(), [{ bizNo: '1' }]],
  ['validateResponse', createResponseValidator(), [{ result: {} }]],
  ['generateKeyPair', generateKeyPair, [{ algorithm: 'P-224', ecdsa: { hash: 'SHA-256' } }]],
];

it.each(SUBJECTS)('%s: works or throws a coded error, whatever it is given', async (_, call, given) => {
  expect(await uncodedErrors(call, given)).toEqual([]);
});
