import { validateRequest, validateResponse } from '@apoint/benefit-issue-types/validate';
import { canonicalRequest, parseTime } from '@apoint/canonical-request';
import { explain } from '@apoint/explain';
import {
  exportPrivateKey,
  exportPublicKey,
  importPrivateKey,
  importPublicKey,
  type KeyPair,
} from '@apoint/keys';
import { claimRequest, claimResponse } from '@apoint/message';
import { decodeBase64 } from '@apoint/primitives/base64';
import { parseKeyedHeader } from '@apoint/primitives/internal/keyed-header';
import { parsePairList } from '@apoint/primitives/internal/pair-list';
import { decodePercent } from '@apoint/primitives/percent';
import { decodeUtf8, encodeUtf8 } from '@apoint/primitives/utf8';
import { open, parseEncryptHeader } from '@apoint/rsa-aes-envelope';
import { parseSignatureHeader } from '@apoint/signature-header';
import { testKeyPair } from '@apoint/tools/test-keys';
import fc from 'fast-check';
import { parseCall } from '../../../packages/cli/dist/listen/calls.js';
import { parseOrder } from '../../../packages/cli/dist/order/order-file.js';
import { parseControlFile } from '../../../packages/cli/dist/sandbox/control-file.js';
import { bytesLike, textLike } from './inputs.js';

/** A parser, and good texts to start from. */
export interface Target {
  readonly name: string;
  readonly input: fc.Arbitrary<unknown>;
  readonly parse: (input: never) => unknown;
}

const SIGNATURE = 'algorithm=RSA256,keyVersion=1,signature=KEhX%2FthJ8w%3D%3D';
const ENCRYPT = 'algorithm=RSA_AES, keyVersion=, symmetricKey=bqS8HSmdaRrpKSuPy7CqUlyd8lJurG93';
const TIMES = [
  '2024-05-22T06:42:21+05:30',
  '2024-02-29T23:59:59.123456789Z',
  '2024-05-22T06:42:21-0530',
  '1716331341123',
];
const REQUEST =
  '{"bizNo":"1","bizDate":1716331341123,"providerUserInfo":{},"benefitIssueMode":"BENEFIT_PRODUCT_ID","benefitIssueDetail":{}}';
const RESPONSE =
  '{"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"ok"},"benefitValueInfo":{"a":[1]}}';
const HEADERS: Record<string, string> = {
  'Client-Id': '4Q5Y8W0WSG45P907917',
  'Content-Type': 'application/json; charset=UTF-8',
  Signature: SIGNATURE,
  Encrypt: ENCRYPT,
  'Request-Time': '2024-05-22T06:42:21+05:30',
  'Response-Time': '2024-05-22T06:42:21+05:30',
};

/** Every parser of foreign text, with fixed keys. */
export async function targets(): Promise<Target[]> {
  const rsa = await testKeyPair('RSA-2048');
  const p224 = await testKeyPair('P-224');
  return [
    ...textTargets(),
    ...jsonTargets(),
    ...(await keyTargets(rsa, p224)),
    ...messageTargets(rsa),
    ...keptTargets(),
  ];
}

function target<Input>(name: string, input: fc.Arbitrary<Input>, parse: (input: Input) => unknown): Target {
  return { name, input, parse };
}

function textTargets(): Target[] {
  return [
    target('decodeBase64', textLike('KEhXthj4bJ801Hqw', 'KEhX+/8=', 'KEhXtg=='), decodeBase64),
    target('decodePercent', textLike('a%2Bb%2f%3D', '%41%0A'), decodePercent),
    target('decodeUtf8', bytesLike(encodeUtf8('香港 🧧 A.Point')), decodeUtf8),
    target('encodeUtf8', textLike('香港 🧧'), encodeUtf8),
    target('parsePairList', textLike(SIGNATURE, ENCRYPT, 'a = b , c=d,'), parsePairList),
    target('parseKeyedHeader', textLike(SIGNATURE), (text) => parseKeyedHeader(text, 'signature')),
    target('parseSignatureHeader', textLike(SIGNATURE), parseSignatureHeader),
    target('parseEncryptHeader', textLike(ENCRYPT), parseEncryptHeader),
    target('parseTime', textLike(...TIMES), parseTime),
    target('canonicalRequest', canonicalFields(), canonicalRequest),
  ];
}

function canonicalFields(): fc.Arbitrary<Parameters<typeof canonicalRequest>[0]> {
  return fc.record({
    method: textLike('POST', 'GET'),
    uri: textLike('/api/open/alipay/v1/promotion/benefit/issue?a=b%20c'),
    clientId: textLike('4Q5Y8W0WSG45P907917'),
    time: textLike(...TIMES),
    body: fc.oneof(textLike(REQUEST), bytesLike(encodeUtf8(REQUEST))),
  });
}

function jsonTargets(): Target[] {
  return [
    target('validateRequest', jsonLike(REQUEST), validateRequest),
    target('validateResponse', jsonLike(RESPONSE), validateResponse),
  ];
}

/** JSON with a few edits if it still parses; otherwise any value. */
function jsonLike(sample: string): fc.Arbitrary<unknown> {
  const parsed = textLike(sample).map((text) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  });
  return fc.oneof({ weight: 4, arbitrary: parsed }, { weight: 1, arbitrary: fc.anything() });
}

async function keyTargets(rsa: KeyPair, p224: KeyPair): Promise<Target[]> {
  const publicPems = [
    await exportPublicKey(rsa.publicKey, 'pem'),
    await exportPublicKey(p224.publicKey, 'pem'),
  ];
  const publicDers = [
    await exportPublicKey(rsa.publicKey, 'der'),
    await exportPublicKey(p224.publicKey, 'der'),
  ];
  const privatePems = [
    await exportPrivateKey(p224.privateKey, 'pem'),
    await exportPublicKey(p224.publicKey, 'base64'),
  ];
  const privateDers = [await exportPrivateKey(p224.privateKey, 'der')];
  const jwk = JSON.stringify(await exportPrivateKey(p224.privateKey, 'jwk'));
  return [
    target('importPublicKey, text', textLike(...publicPems), (text) => importPublicKey(text)),
    target('importPublicKey, bytes', bytesLike(...publicDers), (bytes) => importPublicKey(bytes)),
    target('importPrivateKey, text', textLike(...privatePems), (text) => importPrivateKey(text)),
    target('importPrivateKey, bytes', bytesLike(...privateDers), (bytes) => importPrivateKey(bytes)),
    target('importPrivateKey, JWK', jsonLike(jwk), (value) => importPrivateKey(value as never)),
  ];
}

function messageTargets({ publicKey, privateKey }: KeyPair): Target[] {
  const method = 'POST';
  const uri = '/x';
  const request = { method, uri, clientId: '4Q5Y8W0WSG45P907917' };
  const freshness = 'unchecked' as const;
  const exchange = fc.record({ headers: headersLike(), body: bytesLike(encodeUtf8(REQUEST)) });
  return [
    target('claimRequest and verify', exchange, ({ headers, body }) =>
      claimRequest({ method, uri, headers }).verify({ body, freshness, keys: publicKey }),
    ),
    target('claimResponse and verify', exchange, ({ headers, body }) =>
      claimResponse({ request, headers }).verify({ body, freshness, keys: publicKey }),
    ),
    target(
      'open',
      fc.record({ header: textLike(ENCRYPT), body: textLike('vMXYH+yH1g5m4FBjXMZurQ==') }),
      (sealed) => open({ ...sealed, recipient: privateKey }),
    ),
    target(
      'explain',
      fc.record({
        method: textLike('POST'),
        uri: textLike('/x?a=1&b=2'),
        headers: headersLike(),
        body: bytesLike(encodeUtf8(REQUEST)),
      }),
      // A search that finds nothing takes all of its time, so it gets little.
      (message) =>
        explain({
          message,
          keys: [{ name: 'platform', key: publicKey }],
          decryptionKeys: [{ name: 'own', key: privateKey }],
          timeLimitMilliseconds: 50,
        }),
    ),
  ];
}

const ORDER = JSON.stringify({ operation: 'issue', clientId: 'C', url: 'https://p.example', body: REQUEST });
const CALL = JSON.stringify({
  at: '2026-01-02',
  method: 'POST',
  uri: '/a',
  headers: [],
  bodyBase64: '',
  plain: '{}',
  facts: { 'Apoint-Client-Id': 'C' },
  forwardTo: 'http://127.0.0.1:1',
  outcome: 'SUCCESS S',
});
const CONTROL = JSON.stringify({
  sandbox: 'http://127.0.0.1:1',
  control: 'http://127.0.0.1:2',
  clientId: 'C',
  token: 'x',
});

/** What the command has kept, and acts on later. */
function keptTargets(): Target[] {
  return [
    target('parseOrder', bytesLike(encodeUtf8(ORDER)), parseOrder),
    target('parseCall', bytesLike(encodeUtf8(CALL)), parseCall),
    target('parseControlFile', bytesLike(encodeUtf8(CONTROL)), parseControlFile),
  ];
}

/** All headers of a message as pairs, some of them edited. */
function headersLike(): fc.Arbitrary<[string, string][]> {
  const pairs = Object.entries(HEADERS).map(([name, value]) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant<[string, string][]>([[name, value]]) },
      { weight: 1, arbitrary: textLike(value).map((edited): [string, string][] => [[name, edited]]) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<[string, string][]>(
          [],
          [
            [name, value],
            [name.toLowerCase(), value],
          ],
        ),
      },
    ),
  );
  return fc.tuple(...pairs).map((lists) => lists.flat());
}
