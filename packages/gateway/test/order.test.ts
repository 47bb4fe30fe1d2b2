import type { ClientResolver, GatewayOptions, GatewayRequest } from '@apoint/gateway';
import { KeyRing, type Signer } from '@apoint/keys';
import { sign } from '@apoint/signature-header';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clientKeys, gatewayKeys, gatewayOf, NOW, requestOf, SUCCESS, withHeaders } from './ends.js';
import { client, platform } from './rsa-ends.js';

class WatchedRing<Key> extends KeyRing<Key> {
  readonly #tell: () => void;

  constructor(key: Key, tell: () => void) {
    super(new Map([['1', key]]), '1');
    this.#tell = tell;
  }

  override resolve(keyVersion?: string): { key: Key; keyVersion: string } {
    this.#tell();
    return super.resolve(keyVersion);
  }
}

const encryption = { recipient: platform.publicKey };
const { parse, stringify } = JSON;

afterEach(() => {
  vi.restoreAllMocks();
});

/** Sends a request through a gateway in which every step leaves a word. */
async function steps(request: GatewayRequest, options: Partial<GatewayOptions> = {}): Promise<string[]> {
  const seen: string[] = [];
  const clients: ClientResolver = (clientId) => {
    seen.push('look-up');
    if (clientId !== 'CLIENT_0001') return undefined;
    return {
      verificationKeys: new WatchedRing(clientKeys.publicKey, () => seen.push('verify')),
      encryptionKeys: new WatchedRing(client.publicKey, () => seen.push('sealing key')),
    };
  };
  const signer: Signer = {
    algorithm: 'ECC224',
    sign: async (content) => {
      seen.push('sign');
      return (await sign({ content, key: gatewayKeys.privateKey })).signature;
    },
  };
  vi.spyOn(JSON, 'parse').mockImplementation((text: string) => {
    seen.push('parse');
    return parse(text) as unknown;
  });
  vi.spyOn(JSON, 'stringify').mockImplementation((value: unknown) => {
    seen.push('stringify');
    return stringify(value);
  });
  const gateway = gatewayOf({
    clients,
    signingKeys: signer,
    decryptionKeys: new WatchedRing(platform.privateKey, () => seen.push('open')),
    replay: { guard: { claim: async () => seen.push('claim') > 0 }, whenDown: 'refuse' },
    now: () => {
      seen.push('clock');
      return NOW;
    },
    ...options,
  });
  await gateway.exchange(request, () => {
    seen.push('handler');
    return SUCCESS;
  });
  vi.restoreAllMocks();
  return seen;
}

/** What happens for a refusal, once it is known: its text is made for the unsigned answer and for the signed one. */
const REFUSED = ['stringify', 'clock', 'sign'];

describe('WIRE 6.5: the steps of an exchange', () => {
  it('look-up, signature, freshness, replay, JSON, handler, signature', async () => {
    expect(await steps(await requestOf())).toEqual([
      'look-up',
      'verify',
      'clock',
      'claim',
      'parse',
      'handler',
      'stringify',
      'clock',
      'sign',
    ]);
  });

  it('opening comes after freshness and replay, and sealing before the signature', async () => {
    expect(await steps(await requestOf({ encryption }))).toEqual([
      'look-up',
      'verify',
      'clock',
      'claim',
      'open',
      'parse',
      'sealing key',
      'handler',
      'stringify',
      'clock',
      'sealing key',
      'sign',
    ]);
  });

  it('a body over the limit is looked up for no one', async () => {
    expect(await steps(await requestOf({ encryption }), { maximumBodyBytes: 10 })).toEqual(['stringify']);
  });

  it('a request whose headers do not hold is looked up for no one', async () => {
    for (const spoilt of [
      { 'Content-Type': 'text/html' },
      { 'Request-Time': undefined },
      { Signature: undefined },
      { 'Client-Id': 'a.b' },
    ]) {
      expect(await steps(withHeaders(await requestOf({ encryption }), spoilt))).toEqual(['stringify']);
    }
  });

  it('a client that is not known ends it, unsigned', async () => {
    expect(await steps(await requestOf({ clientId: 'CLIENT_0002' }))).toEqual(['look-up', 'stringify']);
  });

  it('nothing is opened or parsed unless the signature holds', async () => {
    const request = { ...(await requestOf({ encryption })), uri: '/other' };
    expect(await steps(request)).toEqual(['look-up', 'verify', ...REFUSED]);
  });

  it('nothing is opened or parsed unless the time is fresh', async () => {
    const request = await requestOf({ encryption, time: '2026-01-02T02:00:00Z' });
    expect(await steps(request)).toEqual(['look-up', 'verify', 'clock', ...REFUSED]);
  });

  it('nothing is opened or parsed unless it came for the first time', async () => {
    const guard = { claim: async () => false };
    const request = await requestOf({ encryption });
    expect(await steps(request, { replay: { guard, whenDown: 'allow' } })).toEqual([
      'look-up',
      'verify',
      'clock',
      ...REFUSED,
    ]);
  });

  it('what does not open is not parsed', async () => {
    const request = withHeaders(await requestOf({ encryption }), { Encrypt: 'symmetricKey=AAAA' });
    expect(await steps(request)).toEqual(['look-up', 'verify', 'clock', 'claim', 'open', ...REFUSED]);
  });

  it('what is not JSON does not reach the handler', async () => {
    expect(await steps(await requestOf({ body: '{' }))).toEqual([
      'look-up',
      'verify',
      'clock',
      'claim',
      'parse',
      ...REFUSED,
    ]);
  });
});
