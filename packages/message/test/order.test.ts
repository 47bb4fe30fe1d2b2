import { KeyRing, type KeyUnwrapper } from '@apoint/keys';
import {
  type HeaderName,
  type ReadRequestOptions,
  type ReadResponseOptions,
  readRequest,
} from '@apoint/message';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  codeOf,
  ends,
  NOW,
  readBack,
  readBackResponse,
  requestOf,
  responseOf,
  withHeaders,
} from './ends.js';
import { recipient } from './rsa-ends.js';

const encryption = { recipient: recipient.publicKey };
const DAY = 86_400_000;

/** A ring that tells when a key is asked for: right before it is used. */
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

/** Ways to receive in which every step leaves a word. */
function watched(now = NOW) {
  const steps: string[] = [];
  const unwrapper: KeyUnwrapper = {
    unwrap: async () => {
      steps.push('unwrap');
      return new Uint8Array(32);
    },
  };
  const ring = new WatchedRing(ends.publicKey, () => steps.push('verify'));
  const common = {
    now: () => {
      steps.push('clock');
      return now;
    },
    decryption: { recipient: new WatchedRing(unwrapper, () => steps.push('open')) },
  };
  const request: Partial<ReadRequestOptions> = {
    ...common,
    verificationKeys: (clientId) => {
      steps.push(`look-up ${clientId}`);
      return ring;
    },
  };
  const response: Partial<ReadResponseOptions> = { ...common, verificationKeys: ring };
  return { steps, request, response };
}

describe('WIRE 6.5: a request passes its checks in one order', () => {
  it('look-up, signature, freshness, opening', async () => {
    const { steps, request } = watched();
    // The unwrapper's key is not that of the message, so the last step fails; all steps were taken by then.
    expect(await codeOf(readBack(await requestOf({ encryption }), request))).toBe('ENVELOPE_OPEN_FAILED');
    expect(steps).toEqual(['look-up CLIENT_0001', 'verify', 'clock', 'open', 'unwrap']);
  });

  it('no one is looked up for a body over the limit, and no header read', async () => {
    const { steps, request } = watched();
    const message = await requestOf({ encryption });
    const headers = { [Symbol.iterator]: () => fail('The headers were read.') };
    const read = readBack(message, { ...request, headers, maximumBodyBytes: message.body.length - 1 });
    expect(await codeOf(read)).toBe('BODY_TOO_LARGE');
    expect(steps).toEqual([]);
  });

  it('the size limit is a mebibyte, and one that is no number lets nothing through', async () => {
    const { steps, request } = watched();
    const message = await requestOf();
    const tooLong = new Uint8Array(1_048_577);
    expect(await codeOf(readBack(message, { ...request, body: tooLong }))).toBe('BODY_TOO_LARGE');
    const unlimited = { ...request, maximumBodyBytes: Number.NaN };
    expect(await codeOf(readBack(message, unlimited))).toBe('BODY_TOO_LARGE');
    expect(steps).toEqual([]);
  });

  it.each<[HeaderName, string | undefined]>([
    ['Client-Id', undefined],
    ['Client-Id', 'a.b'],
    ['Client-Id', 'a\r\nb'],
    ['Content-Type', undefined],
    ['Content-Type', 'text/html'],
    ['Content-Type', 'application/json; charset=GBK'],
    ['Request-Time', undefined],
    ['Request-Time', '1\n2'],
    ['Signature', undefined],
    ['Signature', 'a\0b'],
    ['Encrypt', '\r\n'],
    ['Agent-Token', '\x07'],
  ])('no one is looked up for a request whose %s is %j', async (name, value) => {
    const { steps, request } = watched();
    const spoilt = withHeaders(await requestOf({ encryption }), { [name]: value });
    await expect(readBack(spoilt, request)).rejects.toMatchObject({ name: 'ApointError' });
    expect(steps).toEqual([]);
  });

  it.each<HeaderName>(['Client-Id', 'Content-Type', 'Request-Time', 'Signature', 'Encrypt', 'Agent-Token'])(
    'no one is looked up for a request with two %s headers',
    async (name) => {
      const { steps, request } = watched();
      const message = await requestOf({ encryption, agentToken: 'token' });
      const headers: [string, string][] = [...Object.entries(message.headers), [name, 'again']];
      expect(await codeOf(readBack(message, { ...request, headers }))).toBe('HEADER_REPEATED');
      expect(steps).toEqual([]);
    },
  );

  it('nothing is verified or opened for a client that is not known', async () => {
    const { steps, request } = watched();
    const message = await requestOf({ encryption });
    for (const verificationKeys of [() => undefined, async () => undefined]) {
      expect(await codeOf(readBack(message, { ...request, verificationKeys }))).toBe('CLIENT_UNKNOWN');
    }
    expect(steps).toEqual([]);
  });

  it('what the look-up throws passes as it is, and ends it', async () => {
    const { steps, request } = watched();
    const outage = new Error('outage');
    const verificationKeys = async () => Promise.reject(outage);
    await expect(readBack(await requestOf(), { ...request, verificationKeys })).rejects.toBe(outage);
    expect(steps).toEqual([]);
  });

  it('nothing is opened, and no clock read, unless the signature holds', async () => {
    const { steps, request } = watched();
    const message = await requestOf({ encryption });
    const tampered = Uint8Array.from(message.body).reverse();
    expect(await codeOf(readBack(message, { ...request, body: tampered }))).toBe('SIGNATURE_MISMATCH');
    expect(steps).toEqual(['look-up CLIENT_0001', 'verify']);
  });

  it('the Encrypt header is not even parsed before', async () => {
    const { steps, request } = watched();
    const message = withHeaders(await requestOf({ encryption }), { Encrypt: 'no list of pairs' });
    expect(await codeOf(readBack({ ...message, body: bytesOf('x') }, request))).toBe('SIGNATURE_MISMATCH');
    expect(steps).not.toContain('open');
  });

  it('nothing is opened unless the time is fresh', async () => {
    const message = await requestOf({ encryption });
    for (const [now, code] of [
      [NOW + DAY, 'TIME_TOO_OLD'],
      [NOW - DAY, 'TIME_IN_FUTURE'],
    ] as const) {
      const { steps, request } = watched(now);
      expect(await codeOf(readBack(message, request))).toBe(code);
      expect(steps).toEqual(['look-up CLIENT_0001', 'verify', 'clock']);
    }
  });
});

describe('WIRE 7: a response passes its checks in one order', () => {
  it('signature, freshness, opening', async () => {
    const { steps, response } = watched();
    const message = await responseOf({ encryption });
    expect(await codeOf(readBackResponse(message, response))).toBe('ENVELOPE_OPEN_FAILED');
    expect(steps).toEqual(['verify', 'clock', 'open', 'unwrap']);
  });

  it('nothing is verified before size and headers', async () => {
    const { steps, response } = watched();
    const message = await responseOf({ encryption });
    const limited = { ...response, maximumBodyBytes: message.body.length - 1 };
    expect(await codeOf(readBackResponse(message, limited))).toBe('BODY_TOO_LARGE');
    for (const name of ['Signature', 'Response-Time'] as const) {
      const bare = withHeaders(message, { [name]: undefined });
      expect(await codeOf(readBackResponse(bare, response))).toBe('HEADER_MISSING');
    }
    expect(steps).toEqual([]);
  });

  it('nothing is opened unless the signature holds and the time is fresh', async () => {
    const message = await responseOf({ encryption });
    const first = watched();
    const tampered = { ...message, body: Uint8Array.from(message.body).reverse() };
    expect(await codeOf(readBackResponse(tampered, first.response))).toBe('SIGNATURE_MISMATCH');
    expect(first.steps).toEqual(['verify']);
    const second = watched(NOW + DAY);
    expect(await codeOf(readBackResponse(message, second.response))).toBe('TIME_TOO_OLD');
    expect(second.steps).toEqual(['verify', 'clock']);
  });
});

describe('what was verified is what is returned', () => {
  it('even if the options change meanwhile', async () => {
    const message = await requestOf();
    const options = {
      method: 'POST',
      uri: '/api/open/test?order=1',
      headers: message.headers,
      body: message.body,
      now: () => {
        Object.assign(options, { method: 'GET', uri: '/other' });
        return NOW;
      },
      verificationKeys: () => ends.publicKey,
    };
    const read = await readRequest(options);
    expect(options.uri).toBe('/other');
    expect(read).toMatchObject({ method: 'POST', uri: '/api/open/test?order=1' });
  });
});

function fail(message: string): never {
  throw new Error(message);
}
