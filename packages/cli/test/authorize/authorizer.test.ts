import type { OutgoingMessage } from '@apoint/message';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type AuthorizerOptions, startAuthorizer } from '../../dist/authorize/authorizer.js';
import { type Answer, ask, CLIENT_ID, gatewayOptions, signed, URI } from '../proxy/support/ends.js';

const { clients } = gatewayOptions;

async function startAsked(options: Partial<AuthorizerOptions> = {}) {
  const asked = await startAuthorizer({ verifier: { clients }, lineIn: 'x-forwarded', ...options });
  onTestFinished(() => asked.close());
  return asked;
}

type Message = Pick<OutgoingMessage, 'headers' | 'body'>;
type Question = (url: string, message: Message, change?: Partial<Change>) => Promise<Answer>;

/** What a test changes in the question of a gateway. */
interface Change {
  /** The line that the gateway tells. */
  readonly method: string;
  readonly uri: string;
  readonly more: readonly string[];
  readonly body: Uint8Array;
}

function pairsOf({ headers }: Message): string[] {
  return Object.entries(headers as Record<string, string>).flat();
}

// The requests that these gateways document. None of the three can be installed here.

/** Envoy's ext_authz over HTTP with `with_request_body`: the line of the request itself, and names in lower case. */
const envoy: Question = (url, message, { method = 'POST', uri = URI, more = [], body = message.body } = {}) =>
  ask(
    url,
    method,
    uri,
    [
      ...pairsOf(message).map((text, at) => (at % 2 === 0 ? text.toLowerCase() : text)),
      'x-envoy-auth-partial-body',
      'false',
      'x-envoy-expected-rq-timeout-ms',
      '1000',
      'x-forwarded-for',
      '10.0.0.1',
      ...more,
      'content-length',
      String(body.length),
    ],
    body,
  );

/** Traefik's forwardAuth with `forwardBody`: a GET of its address with the body. */
const traefik: Question = (
  url,
  message,
  { method = 'POST', uri = URI, more = [], body = message.body } = {},
) =>
  ask(
    url,
    'GET',
    '/verify',
    [
      ...pairsOf(message),
      'X-Forwarded-Method',
      method,
      'X-Forwarded-Proto',
      'https',
      'X-Forwarded-Host',
      'points.example',
      'X-Forwarded-Uri',
      uri,
      'X-Forwarded-For',
      '10.0.0.1',
      ...more,
      'Content-Length',
      String(body.length),
    ],
    body,
  );

/** APISIX's forward-auth with `request_method: POST`: the same headers, and a POST. */
const apisix: Question = (
  url,
  message,
  { method = 'POST', uri = URI, more = [], body = message.body } = {},
) =>
  ask(
    url,
    'POST',
    '/verify',
    [
      'X-Forwarded-Proto',
      'https',
      'X-Forwarded-Method',
      method,
      'X-Forwarded-Host',
      'points.example',
      'X-Forwarded-Uri',
      uri,
      'X-Forwarded-For',
      '10.0.0.1',
      ...pairsOf(message),
      ...more,
      'Content-Length',
      String(body.length),
    ],
    body,
  );

/** nginx with njs, as in the guide: a subrequest with all headers of the request, and two that nginx sets. */
const nginx: Question = (url, message, { method = 'POST', uri = URI, more = [], body = message.body } = {}) =>
  ask(
    url,
    'POST',
    '/verify',
    [
      'X-Original-Method',
      method,
      'X-Original-URI',
      uri,
      ...pairsOf(message),
      ...more,
      'Content-Length',
      String(body.length),
    ],
    body,
  );

const GATEWAYS = [
  ['Envoy', 'request-line', envoy],
  ['Traefik', 'x-forwarded', traefik],
  ['APISIX', 'x-forwarded', apisix],
  ['nginx', 'x-original', nginx],
] as const;

describe.each(GATEWAYS)('as %s asks', (_, lineIn, question) => {
  it.each([
    ['plain', false],
    ['encrypted', true],
  ])('a genuine request may pass, %s, with its facts', async (_word, sealed) => {
    const { url } = await startAsked({ lineIn });
    const message = await signed({ sealed });
    const answer = await question(url, message);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'apoint-client-id': CLIENT_ID,
      'apoint-request-time': message.headers['Request-Time'],
      'apoint-key-version': '1',
      'apoint-algorithm': 'RSA256',
      'apoint-encrypted': String(sealed),
      'apoint-replay': 'checked',
    });
    expect(answer.body).toHaveLength(0);
  });

  it.each<[string, Partial<Change>, number, string]>([
    ['another body', { body: new TextEncoder().encode('{}') }, 401, 'SIGNATURE_MISMATCH'],
    ['no body', { body: new Uint8Array() }, 401, 'SIGNATURE_MISMATCH'],
    ['another path', { uri: `${URI}&c=1` }, 401, 'SIGNATURE_MISMATCH'],
    ['a normalised path', { uri: URI.replace('//b', '/b') }, 401, 'SIGNATURE_MISMATCH'],
    ['another method', { method: 'PUT' }, 401, 'SIGNATURE_MISMATCH'],
    [
      'a second URI that says something else',
      { more: ['X-Rewrite-Url', '/other'] },
      401,
      'HEADER_VALUE_INVALID',
    ],
    ['a second method', { more: ['X-HTTP-Method-Override', 'DELETE'] }, 401, 'HEADER_VALUE_INVALID'],
    ['a second URI with underscores', { more: ['X_Original_URL', '/other'] }, 401, 'HEADER_VALUE_INVALID'],
    ['a fact of its own', { more: ['Apoint-Client-Id', CLIENT_ID] }, 403, 'HEADER_RESERVED'],
    ['a fact with underscores', { more: ['apoint_client_id', CLIENT_ID] }, 403, 'HEADER_RESERVED'],
    ['a header of the wire twice', { more: ['Client-Id', CLIENT_ID] }, 401, 'HEADER_REPEATED'],
  ])('%s may not pass', async (_what, change, status, code) => {
    const { url } = await startAsked({ lineIn });
    const answer = await question(url, await signed(), change);
    expect(answer.headers['apoint-refusal']).toBe(code);
    expect(answer.status).toBe(status);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('apoint-'))).toEqual([
      'apoint-refusal',
    ]);
  });

  it('a body that is cut by one byte may not pass', async () => {
    const { url } = await startAsked({ lineIn });
    const message = await signed();
    expect((await question(url, message, { body: message.body.subarray(1) })).status).toBe(401);
  });

  it('a replay may not pass', async () => {
    const { url } = await startAsked({ lineIn });
    const message = await signed();
    expect((await question(url, message)).status).toBe(200);
    expect(await question(url, message)).toMatchObject({
      status: 403,
      headers: { 'apoint-refusal': 'REQUEST_REPLAYED' },
    });
  });

  it('one that is too old may not pass', async () => {
    const { url } = await startAsked({ lineIn });
    const answer = await question(url, await signed({ time: '2020-01-02T03:04:05Z' }));
    expect(answer).toMatchObject({ status: 403, headers: { 'apoint-refusal': 'TIME_TOO_OLD' } });
  });

  it('a body that is too long may not pass', async () => {
    const { url } = await startAsked({ lineIn, verifier: { clients, maximumBodyBytes: 10 } });
    const answer = await question(url, await signed());
    expect(answer).toMatchObject({ status: 403, headers: { 'apoint-refusal': 'BODY_TOO_LARGE' } });
  });

  it('where the look-up of clients fails, nobody passes', async () => {
    const down = (): never => {
      throw new Error('down');
    };
    const { url } = await startAsked({ lineIn, verifier: { clients: down } });
    const answer = await question(url, await signed());
    expect(answer).toMatchObject({ status: 503, headers: { 'apoint-refusal': 'CLIENT_LOOKUP_FAILED' } });
  });
});

describe('Envoy', () => {
  it.each(['true', '', 'TRUE', '1'])('a body that it has cut may not pass: %j', async (word) => {
    const { url } = await startAsked({ lineIn: 'request-line' });
    const message = await signed();
    const more = ['X-Envoy-Auth-Partial-Body', word];
    expect(await envoy(url, message, { more })).toMatchObject({
      status: 403,
      headers: { 'apoint-refusal': 'BODY_TOO_LARGE' },
    });
  });
});

describe.each([
  ['x-forwarded', 'X-Forwarded-Method', 'X-Forwarded-Uri'],
  ['x-original', 'X-Original-Method', 'X-Original-URI'],
] as const)('the line in %s', (lineIn, method, uri) => {
  const both = [method, 'POST', uri, URI];

  it.each([
    ['is absent', [], 'HEADER_MISSING'],
    ['has no URI', [method, 'POST'], 'HEADER_MISSING'],
    ['has no method', [uri, URI], 'HEADER_MISSING'],
    ['has an empty URI', [method, 'POST', uri, ''], 'HEADER_MISSING'],
    ['has two URIs', [...both, uri, URI], 'HEADER_REPEATED'],
    ['has two methods', [...both, method, 'POST'], 'HEADER_REPEATED'],
    ['has two URIs in two spellings', [...both, uri.replaceAll('-', '_'), URI], 'HEADER_REPEATED'],
    ['has joined URIs', [method, 'POST', uri, `${URI}, ${URI}`], 'URI_INVALID'],
    ['has a method in lower case', [method, 'post', uri, URI], 'METHOD_INVALID'],
    ['has a URI with a host', [method, 'POST', uri, `https://points.example${URI}`], 'URI_INVALID'],
  ])('is refused where it %s', async (_, headers, code) => {
    const { url } = await startAsked({ lineIn });
    const message = await signed();
    const all = [...pairsOf(message), ...headers, 'Content-Length', String(message.body.length)];
    const answer = await ask(url, 'POST', '/verify', all, message.body);
    expect(answer).toMatchObject({ status: 401, headers: { 'apoint-refusal': code } });
  });
});

describe('health', () => {
  it('is never on the port on which gateways ask: a stranger chooses their path', async () => {
    const { url, adminUrl = '' } = await startAsked({ lineIn: 'request-line' });
    expect((await ask(url, 'GET', '/healthz')).status).toBe(401);
    expect((await ask(url, 'GET', '/metrics')).status).toBe(401);
    expect((await ask(adminUrl, 'GET', '/healthz')).status).toBe(200);
    expect((await ask(adminUrl, 'GET', '/metrics')).body.toString()).toMatch(
      /^apoint_authorizations_total\{http_response_status_code="401",error_type="HEADER_MISSING"\} 2$/m,
    );
    await expect(startAsked({ admin: 'same-port' as never })).rejects.toMatchObject({
      code: 'OPTION_INVALID',
    });
  });
});

it.each([
  ['lineIn', { lineIn: undefined }],
  ['lineIn', { lineIn: 'any' }],
  ['verifier', { verifier: {} }],
  ['drainMilliseconds', { drainMilliseconds: -1 }],
  ['nonsense', { nonsense: 1 }],
])('a wrong option is refused: %s', async (_, options) => {
  await expect(startAsked(options as object)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
});
