import { createVerifier, type GatewayClient, type GatewayOptions } from '@apoint/gateway';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  clientKeys,
  gatewayKeys,
  gatewayOf,
  keyPair,
  optionsOf,
  REQUEST,
  refusalWith,
  requestOf,
  SUCCESS,
  succeed,
  textOf,
  unreachable,
  withHeaders,
} from './ends.js';
import { atPlatform, client, platform, toPlatform } from './rsa-ends.js';

const KNOWN: GatewayClient = { verificationKeys: clientKeys.publicKey };
const SEALING: GatewayClient = { verificationKeys: client.publicKey };
const sealed = { encryption: toPlatform, signingKey: client.privateKey };

/** A gateway with one client, given by name or found by a function. */
const ways: [string, (client: GatewayClient) => Partial<GatewayOptions>][] = [
  ['by name', (one) => ({ clients: { [REQUEST.clientId]: one } })],
  ['by a function', (one) => ({ clients: async () => one })],
];

describe.each(ways)('a client %s', (_, withClient) => {
  const answer = async (one: GatewayClient, options: Partial<GatewayOptions> = {}) =>
    gatewayOf({ ...withClient(one), ...options }).exchange(await requestOf(), succeed);

  it('protocol 2.3: gets header names as published, or in lower case', async () => {
    const names = ['Client-Id', 'Content-Type', 'Response-Time', 'Signature', 'Tracer-Id'];
    for (const headerNames of [undefined, 'published'] as const) {
      const { headers } = await answer({ ...KNOWN, headerNames });
      expect(Object.keys(headers).sort()).toEqual(names);
    }
    const lower = await answer({ ...KNOWN, headerNames: 'lower' });
    expect(Object.keys(lower.headers).sort()).toEqual(names.map((name) => name.toLowerCase()));
    expect(await answerOf(lower)).toEqual(SUCCESS);
  });

  it('protocol 2.3: gets refusals in its spelling, signed or not', async () => {
    const gateway = gatewayOf(withClient({ ...KNOWN, headerNames: 'lower' }));
    const request = await requestOf();
    await gateway.exchange(request, succeed);
    const replayed = await gateway.exchange(request, unreachable);
    expect(await answerOf(replayed)).toEqual(refusalWith('REQUEST_REPLAYED'));
    expect(Object.keys(replayed.headers)).toContain('signature');
    const unsigned = await gateway.exchange({ ...request, body: new Uint8Array(1) }, unreachable);
    expect(Object.keys(unsigned.headers).sort()).toEqual(['content-type', 'tracer-id']);
  });

  it('gets the separator that is its own', async () => {
    const signature = async (one: GatewayClient, options: Partial<GatewayOptions>) =>
      (await answer(one, options)).headers.Signature ?? '';
    expect(await signature({ ...KNOWN, separator: ', ' }, {})).toMatch(/^algorithm=ECC224, keyVersion=1, /);
    expect(await signature({ ...KNOWN, separator: ',' }, { separator: ', ' })).toMatch(/^algorithm=ECC224,k/);
    expect(await signature(KNOWN, { separator: ', ' })).toMatch(/^algorithm=ECC224, k/);
  });

  it('gets answers and refusals under the key that is its own', async () => {
    const own = await keyPair('P-224', 2);
    const gateway = gatewayOf(withClient({ ...KNOWN, signingKeys: own.privateKey }));
    const request = await requestOf();
    for (const json of [SUCCESS, refusalWith('REQUEST_REPLAYED')]) {
      const response = await gateway.exchange(request, succeed);
      expect(await answerOf(response, { keys: own.publicKey })).toEqual(json);
      await expect(answerOf(response, { keys: gatewayKeys.publicKey })).rejects.toMatchObject({
        code: 'SIGNATURE_MISMATCH',
      });
    }
  });

  it('gets envelopes as it needs them: their content type, and the key of its request', async () => {
    const text = 'text/plain; charset=UTF-8';
    const encryption = rsaAes({ openWith: platform.privateKey, contentType: text, answerKey: 'request' });
    const sealedFor = async (one: GatewayClient) =>
      gatewayOf({ ...withClient(one), encryption: atPlatform }).exchange(await requestOf(sealed), succeed);
    const usual = await sealedFor(SEALING);
    expect(usual.headers['Content-Type']).toBe('application/json; charset=UTF-8');
    const own = await sealedFor({ ...SEALING, encryption });
    expect(own.headers['Content-Type']).toBe(text);
    const opens = rsaAes({ openWith: client.privateKey });
    expect(await answerOf(own, { encryption: opens })).toEqual(SUCCESS);
  });

  it('is opened by envelopes of its own, where the gateway has none', async () => {
    const one = { ...SEALING, encryption: atPlatform };
    const response = await gatewayOf(withClient(one)).exchange(await requestOf(sealed), succeed);
    expect(await answerOf(response, { encryption: rsaAes({ openWith: client.privateKey }) })).toEqual(
      SUCCESS,
    );
    const {
      signingKeys: _,
      timeOffsetMinutes: __,
      createTracerId: ___,
      ...receiving
    } = optionsOf(withClient(one));
    const { request } = await createVerifier(receiving).verifyRequest(await requestOf(sealed));
    expect(request.encrypted).toBe(true);
  });

  it.each([
    ['headerNames', 'Published'],
    ['headerNames', null],
    ['separator', ';'],
    ['signingKeys', clientKeys.publicKey],
    ['signingKeys', 'PEM'],
    ['signingKeys', null],
    ['encryption', {}],
    ['encryption', 'passed-on'],
    ['encryption', null],
    ['headerName', 'lower'],
  ])('is refused with %s of %j', async (name, value) => {
    const refusal = async () => {
      const options = withClient({ ...KNOWN, [name]: value } as GatewayClient);
      const response = await gatewayOf(options).exchange(await requestOf(), unreachable);
      throw Object.assign(new Error(), { code: JSON.parse(textOf(response.body)).result.resultMessage });
    };
    await expect(refusal()).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  });
});

it('a stranger, and one who is not looked up, gets names as published', async () => {
  const gateway = gatewayOf({ clients: { [REQUEST.clientId]: { ...KNOWN, headerNames: 'lower' } } });
  const request = await requestOf();
  for (const clientId of ['CLIENT_0002', 'no Client-Id']) {
    const { headers } = await gateway.exchange(withHeaders(request, { 'Client-Id': clientId }), unreachable);
    expect(Object.keys(headers)).toEqual(['Content-Type', 'Tracer-Id']);
  }
});
