import { createVerifier, type GatewayRequest, type VerifierOptions } from '@apoint/gateway';
import { assertVerified, claimRequest } from '@apoint/message';
import { describe, expect, it } from 'vitest';
import { BODY, bytesOf, clientKeys, NOW, REQUEST, requestOf, TIME, textOf, withHeaders } from './ends.js';
import { atPlatform, toPlatform } from './rsa-ends.js';

const OPTIONS = {
  clients: { [REQUEST.clientId]: { verificationKeys: clientKeys.publicKey } },
  now: () => NOW,
};

const passingOn = createVerifier({ ...OPTIONS, encryption: 'passed-on', replay: 'unchecked' });

function verifierOf(options: Partial<VerifierOptions> = {}) {
  return createVerifier({ ...OPTIONS, ...options });
}

async function codeOf(request: GatewayRequest, options: Partial<VerifierOptions> = {}): Promise<unknown> {
  return verifierOf(options)
    .verifyRequest(request)
    .then(
      () => 'verified',
      ({ code }) => code,
    );
}

describe('createVerifier', () => {
  it('hands out what it verified, and has no key to sign with', async () => {
    const { verifyRequest } = verifierOf();
    const { request: verified } = await verifyRequest(await requestOf());
    expect(verified).toMatchObject({
      ...REQUEST,
      time: { text: TIME },
      json: JSON.parse(BODY),
      encrypted: false,
      signature: { algorithm: 'ECC224' },
    });
    expect(textOf(verified.body)).toBe(BODY);
    assertVerified(verified.body);
  });

  it.each<[string, (request: GatewayRequest) => GatewayRequest, Partial<VerifierOptions>?]>([
    ['SIGNATURE_MISMATCH', (request) => ({ ...request, body: bytesOf('{}') })],
    ['SIGNATURE_MISMATCH', (request) => ({ ...request, uri: '/other' })],
    ['HEADER_MISSING', (request) => withHeaders(request, { Signature: undefined })],
    ['CLIENT_UNKNOWN', (request) => request, { clients: {} }],
    ['CLIENT_LOOKUP_FAILED', (request) => request, { clients: () => Promise.reject(new Error('down')) }],
    ['BODY_TOO_LARGE', (request) => request, { maximumBodyBytes: 3 }],
    ['TIME_TOO_OLD', (request) => request, { now: () => NOW + 3_600_000 }],
    ['TIME_TOO_OLD', (request) => request, { now: () => NOW + 2, freshness: { toleranceMilliseconds: 1 } }],
    ['REPLAY_STORE_UNAVAILABLE', (request) => request, { replay: { guard: down(), whenDown: 'refuse' } }],
    ['verified', (request) => request, { replay: { guard: down(), whenDown: 'allow' } }],
  ])('ends with %s (%#)', async (code, change, options) => {
    expect(await codeOf(change(await requestOf()), options)).toBe(code);
  });

  it('says why it is not known whether a request came before', async () => {
    const { verifyRequest } = verifierOf({ replay: { guard: down(), whenDown: 'allow' } });
    expect(await verifyRequest(await requestOf())).toMatchObject({
      request: REQUEST,
      replayError: { code: 'REPLAY_STORE_UNAVAILABLE', cause: expect.any(Error) },
    });
  });

  it('takes a request once', async () => {
    const { verifyRequest } = verifierOf();
    const request = await requestOf();
    await verifyRequest(request);
    await expect(verifyRequest(request)).rejects.toMatchObject({ code: 'REQUEST_REPLAYED' });
  });

  it('reads a body from its source, within the limits', async () => {
    const { body, ...line } = await requestOf();
    const source = () => new Response(body as Uint8Array<ArrayBuffer>).body;
    const { verifyRequest } = verifierOf();
    expect(textOf((await verifyRequest({ ...line, body: source() })).request.body)).toBe(BODY);
    expect(await codeOf({ ...line, body: source() }, { maximumBodyBytes: 3 })).toBe('BODY_TOO_LARGE');
    const never = new ReadableStream<Uint8Array>();
    expect(await codeOf({ ...line, body: never }, { bodyTimeoutMilliseconds: 10 })).toBe('TIMED_OUT');
  });

  it('passes on what the source of a body fails with', async () => {
    const broken = new Error('broken off');
    const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(broken) });
    await expect(verifierOf().verifyRequest({ ...(await requestOf()), body })).rejects.toBe(broken);
  });

  it.each([
    ['clients', undefined],
    ['maximumBodyBytes', 0],
    ['bodyTimeoutMilliseconds', 0],
    ['replay', 'off'],
    ['freshness', 'off'],
    ['freshness', 'unchecked'],
  ])('refuses %s of %j', (name, value) => {
    expect(() => verifierOf({ [name]: value })).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
  });

  it('refuses to be made of nothing', () => {
    expect(() => createVerifier(undefined as unknown as VerifierOptions)).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
  });
});

describe('an encrypted request', () => {
  it('is refused by default', async () => {
    expect(await codeOf(await requestOf({ encryption: toPlatform }))).toBe('ENCRYPTION_NOT_CONFIGURED');
  });

  it('is opened where there is a key', async () => {
    const { verifyRequest } = createVerifier({ ...OPTIONS, encryption: atPlatform });
    const { request } = await verifyRequest(await requestOf({ encryption: toPlatform }));
    expect(request).toMatchObject({ encrypted: true, json: JSON.parse(BODY) });
    expect(textOf(request.body)).toBe(BODY);
  });

  it('is passed on under that word: the ciphertext, byte for byte, verified', async () => {
    const sent = await requestOf({ encryption: toPlatform });
    const { request } = await passingOn.verifyRequest(sent);
    expect(request.encrypted).toBe(true);
    expect(request).not.toHaveProperty('json');
    expect(textOf(request.body)).toBe(textOf(sent.body));
    assertVerified(request.body);
  });

  it('that was passed on is opened by the one behind', async () => {
    const { method, uri, headers, ...sent } = await requestOf({ encryption: toPlatform });
    const { body } = (await passingOn.verifyRequest({ method, uri, headers, ...sent })).request;
    const claimed = claimRequest({ method, uri, headers });
    const behind = await claimed.verify({ body, keys: clientKeys.publicKey, now: () => NOW });
    expect((await behind.open(atPlatform)).json).toEqual(JSON.parse(BODY));
  });

  it('is verified all the same before it is passed on', async () => {
    const request = await requestOf({ encryption: toPlatform });
    const options = { encryption: 'passed-on' } as const;
    expect(await codeOf({ ...request, body: bytesOf('AAAA') }, options)).toBe('SIGNATURE_MISMATCH');
    expect(await codeOf(request, { ...options, now: () => NOW + 3_600_000 })).toBe('TIME_TOO_OLD');
  });

  it('leaves a plain request as it is under that word', async () => {
    const { request } = await passingOn.verifyRequest(await requestOf());
    expect(request.encrypted).toBe(false);
    expect(textOf(request.body)).toBe(BODY);
  });
});

function down() {
  return { claim: () => Promise.reject(new Error('down')) };
}
