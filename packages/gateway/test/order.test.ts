import type { ClientResolver, GatewayOptions, GatewayRequest } from '@apoint/gateway';
import { KeyRing, type Signer } from '@apoint/keys';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { sign } from '@apoint/signature-header';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clientKeys, gatewayKeys, gatewayOf, NOW, requestOf, SUCCESS, withHeaders } from './ends.js';
import { client, platform, toPlatform } from './rsa-ends.js';

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
    encryption: rsaAes({ openWith: new WatchedRing(platform.privateKey, () => seen.push('open')) }),
    replay: { guard: { claim: async () => seen.push('claim') > 0 }, whenDown: 'refuse' },
    now: () => {
      seen.push('clock');
      return NOW;
    },
    ...options,
  });
  // The options were looked at.
  seen.length = 0;
  await gateway.exchange(request, () => {
    seen.push('handler');
    return SUCCESS;
  });
  vi.restoreAllMocks();
  return seen;
}

/** What happens for a refusal: it is signed once the signature and the time of the request hold. */
const SIGNED_REFUSAL = ['stringify', 'clock', 'sign'];
const UNSIGNED_REFUSAL = ['stringify'];

describe('protocol 6.5: the steps of an exchange', () => {
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
    expect(await steps(await requestOf({ encryption: toPlatform }))).toEqual([
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

  it('a body over the limit is verified for no one', async () => {
    expect(await steps(await requestOf({ encryption: toPlatform }), { maximumBodyBytes: 10 })).toEqual([
      'look-up',
      ...UNSIGNED_REFUSAL,
    ]);
  });

  it('no body is read of a request whose headers do not hold, or of a stranger', async () => {
    let reads = 0;
    const body = (async function* () {
      reads++;
      yield new Uint8Array(1);
    })();
    const request = await requestOf();
    expect(await steps({ ...withHeaders(request, { Signature: undefined }), body })).toEqual(
      UNSIGNED_REFUSAL,
    );
    expect(await steps({ ...(await requestOf({ clientId: 'CLIENT_0002' })), body })).toEqual([
      'look-up',
      ...UNSIGNED_REFUSAL,
    ]);
    expect(reads).toBe(0);
  });

  it('a request whose headers do not hold is looked up for no one', async () => {
    for (const spoilt of [
      { 'Content-Type': 'text/html' },
      { 'Request-Time': undefined },
      { 'Request-Time': 'today' },
      { Signature: undefined },
      { Signature: 'AAAA' },
      { 'Client-Id': 'a.b' },
    ]) {
      expect(await steps(withHeaders(await requestOf({ encryption: toPlatform }), spoilt))).toEqual(
        UNSIGNED_REFUSAL,
      );
    }
  });

  it('a client that is not known ends it, unsigned', async () => {
    expect(await steps(await requestOf({ clientId: 'CLIENT_0002' }))).toEqual([
      'look-up',
      ...UNSIGNED_REFUSAL,
    ]);
  });

  it('nothing is opened or parsed unless the signature holds', async () => {
    const request = { ...(await requestOf({ encryption: toPlatform })), uri: '/other' };
    expect(await steps(request)).toEqual(['look-up', 'verify', ...UNSIGNED_REFUSAL]);
  });

  it('nothing is opened or parsed unless the time is fresh', async () => {
    const request = await requestOf({ encryption: toPlatform, time: '2026-01-02T02:00:00Z' });
    expect(await steps(request)).toEqual(['look-up', 'verify', 'clock', ...UNSIGNED_REFUSAL]);
  });

  it('nothing is opened or parsed unless it came for the first time', async () => {
    const guard = { claim: async () => false };
    const request = await requestOf({ encryption: toPlatform });
    expect(await steps(request, { replay: { guard, whenDown: 'allow' } })).toEqual([
      'look-up',
      'verify',
      'clock',
      ...SIGNED_REFUSAL,
    ]);
  });

  it('what does not open is not parsed', async () => {
    const request = withHeaders(await requestOf({ encryption: toPlatform }), {
      Encrypt: 'symmetricKey=AAAA',
    });
    expect(await steps(request)).toEqual(['look-up', 'verify', 'clock', 'claim', 'open', ...SIGNED_REFUSAL]);
  });

  it('what is not JSON does not reach the handler', async () => {
    expect(await steps(await requestOf({ body: '{' }))).toEqual([
      'look-up',
      'verify',
      'clock',
      'claim',
      'parse',
      ...SIGNED_REFUSAL,
    ]);
  });
});
