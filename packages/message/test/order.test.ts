import { KeyRing, type KeyUnwrapper } from '@apoint/keys';
import type { ClaimedRequest, HeaderName } from '@apoint/message';
import { claimRequest } from '@apoint/message';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  codeOf,
  ends,
  NOW,
  REQUEST,
  type Receiving,
  readBack,
  readBackResponse,
  refusalOf,
  requestOf,
  responseOf,
  verifyBack,
  withHeaders,
} from './ends.js';
import { encryption } from './rsa-ends.js';

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
function watched(now = NOW): { steps: string[]; receiving: Receiving } {
  const steps: string[] = [];
  const unwrapper: KeyUnwrapper = {
    unwrap: async () => {
      steps.push('unwrap');
      return new Uint8Array(32);
    },
  };
  const receiving = {
    keys: new WatchedRing(ends.publicKey, () => steps.push('verify')),
    now: () => {
      steps.push('clock');
      return now;
    },
    encryption: rsaAes({ openWith: new WatchedRing(unwrapper, () => steps.push('open')) }),
  };
  // Making the value looks at every key.
  steps.length = 0;
  return { steps, receiving };
}

/** Claims a request, and fails if anything but its headers was looked at. */
async function claim(headers: Iterable<readonly [string, string]>): Promise<ClaimedRequest> {
  const { method, uri } = REQUEST;
  return claimRequest({ method, uri, headers });
}

describe('a claim', () => {
  it.each<[HeaderName, string | undefined, string]>([
    ['Client-Id', undefined, 'HEADER_MISSING'],
    ['Client-Id', 'a.b', 'CLIENT_ID_INVALID'],
    ['Client-Id', 'a\r\nb', 'HEADER_VALUE_INVALID'],
    ['Content-Type', undefined, 'HEADER_MISSING'],
    ['Content-Type', 'text/html', 'CONTENT_TYPE_UNSUPPORTED'],
    ['Content-Type', 'application/json; charset=GBK', 'CHARSET_UNSUPPORTED'],
    ['Request-Time', undefined, 'HEADER_MISSING'],
    ['Request-Time', '1\n2', 'HEADER_VALUE_INVALID'],
    ['Request-Time', 'yesterday', 'TIME_INVALID'],
    ['Signature', undefined, 'HEADER_MISSING'],
    ['Signature', 'a\0b', 'HEADER_VALUE_INVALID'],
    ['Signature', 'algorithm=none,signature=AAAA', 'SIGNATURE_ALGORITHM_UNKNOWN'],
    ['Encrypt', '\r\n', 'HEADER_VALUE_INVALID'],
    ['Agent-Token', '\x07', 'HEADER_VALUE_INVALID'],
  ])('is not made of a request whose %s is %j: nobody is looked up for it', async (name, value, code) => {
    const spoilt = withHeaders(await requestOf({ encryption }), { [name]: value });
    const refusal = await refusalOf(claim(Object.entries(spoilt.headers)));
    expect(refusal.code).toBe(code);
  });

  it.each<HeaderName>(['Client-Id', 'Content-Type', 'Request-Time', 'Signature', 'Encrypt', 'Agent-Token'])(
    'is not made of a request with two %s headers',
    async (name) => {
      const message = await requestOf({ encryption, agentToken: 'token' });
      const headers: [string, string][] = [...Object.entries(message.headers), [name, 'again']];
      expect(await codeOf(claim(headers))).toBe('HEADER_REPEATED');
    },
  );

  it('takes the Encrypt header for a text: it is parsed when it is opened', async () => {
    const { headers } = withHeaders(await requestOf({ encryption }), {
      Encrypt: 'no list of pairs,symmetricKey=',
    });
    expect(await claim(Object.entries(headers))).toMatchObject({ encrypted: true });
  });
});

describe('protocol 6.5: a request passes its checks in one order', () => {
  it('signature, freshness, opening', async () => {
    const { steps, receiving } = watched();
    // The unwrapper's key is not that of the message, so the last step fails; all steps were taken by then.
    expect(await codeOf(readBack(await requestOf({ encryption }), receiving))).toBe('ENVELOPE_OPEN_FAILED');
    expect(steps).toEqual(['verify', 'clock', 'open', 'unwrap']);
  });

  it('no key is asked for a body over the limit', async () => {
    const { steps, receiving } = watched();
    const message = await requestOf({ encryption });
    const limited = { ...receiving, maximumBodyBytes: message.body.length - 1 };
    expect(await codeOf(readBack(message, limited))).toBe('BODY_TOO_LARGE');
    expect(steps).toEqual([]);
    await expect(verifyBack(message, { maximumBodyBytes: message.body.length })).resolves.toBeDefined();
  });

  it('the size limit is a mebibyte, and one that is no number lets nothing through', async () => {
    const { steps, receiving } = watched();
    const message = await requestOf();
    const tooLong = new Uint8Array(1_048_577);
    expect(await codeOf(readBack(message, { ...receiving, body: tooLong }))).toBe('BODY_TOO_LARGE');
    const unlimited = { ...receiving, maximumBodyBytes: Number.NaN };
    expect(await codeOf(readBack(message, unlimited))).toBe('BODY_TOO_LARGE');
    expect(steps).toEqual([]);
  });

  it('nothing is opened, and no clock read, unless the signature holds', async () => {
    const { steps, receiving } = watched();
    const message = await requestOf({ encryption });
    const tampered = Uint8Array.from(message.body).reverse();
    expect(await codeOf(readBack(message, { ...receiving, body: tampered }))).toBe('SIGNATURE_MISMATCH');
    expect(steps).toEqual(['verify']);
  });

  it('the Encrypt header is not even parsed before', async () => {
    const { steps, receiving } = watched();
    const message = withHeaders(await requestOf({ encryption }), {
      Encrypt: 'no list of pairs,symmetricKey=',
    });
    expect(await codeOf(readBack({ ...message, body: bytesOf('x') }, receiving))).toBe('SIGNATURE_MISMATCH');
    expect(await codeOf(readBack(message, receiving))).toBe('HEADER_MALFORMED');
    expect(steps).not.toContain('open');
  });

  it('nothing is opened unless the time is fresh', async () => {
    const message = await requestOf({ encryption });
    for (const [now, code] of [
      [NOW + DAY, 'TIME_TOO_OLD'],
      [NOW - DAY, 'TIME_IN_FUTURE'],
    ] as const) {
      const { steps, receiving } = watched(now);
      expect(await codeOf(readBack(message, receiving))).toBe(code);
      expect(steps).toEqual(['verify', 'clock']);
    }
  });

  it('nothing is opened by verifying', async () => {
    const { steps, receiving } = watched();
    await expect(verifyBack(await requestOf({ encryption }), receiving)).resolves.toBeDefined();
    expect(steps).toEqual(['verify', 'clock']);
  });
});

describe('protocol 7: a response passes its checks in one order', () => {
  it('signature, freshness, opening', async () => {
    const { steps, receiving } = watched();
    const message = await responseOf({ encryption });
    expect(await codeOf(readBackResponse(message, receiving))).toBe('ENVELOPE_OPEN_FAILED');
    expect(steps).toEqual(['verify', 'clock', 'open', 'unwrap']);
  });

  it('nothing is verified before size and headers', async () => {
    const { steps, receiving } = watched();
    const message = await responseOf({ encryption });
    const limited = { ...receiving, maximumBodyBytes: message.body.length - 1 };
    expect(await codeOf(readBackResponse(message, limited))).toBe('BODY_TOO_LARGE');
    for (const name of ['Signature', 'Response-Time'] as const) {
      const bare = withHeaders(message, { [name]: undefined });
      expect(await codeOf(readBackResponse(bare, receiving))).toBe('HEADER_MISSING');
    }
    expect(steps).toEqual([]);
  });

  it('nothing is opened unless the signature holds and the time is fresh', async () => {
    const message = await responseOf({ encryption });
    const first = watched();
    const tampered = { ...message, body: Uint8Array.from(message.body).reverse() };
    expect(await codeOf(readBackResponse(tampered, first.receiving))).toBe('SIGNATURE_MISMATCH');
    expect(first.steps).toEqual(['verify']);
    const second = watched(NOW + DAY);
    expect(await codeOf(readBackResponse(message, second.receiving))).toBe('TIME_TOO_OLD');
    expect(second.steps).toEqual(['verify', 'clock']);
  });
});

describe('what was verified is what is returned', () => {
  it('even if the options change meanwhile', async () => {
    const message = await requestOf();
    const claiming = { method: 'POST', uri: REQUEST.uri, headers: message.headers };
    const claimed = claimRequest(claiming);
    Object.assign(claiming, { method: 'GET', uri: '/other' });
    const verifying = { body: message.body, keys: ends.publicKey, now: () => NOW };
    const pending = claimed.verify(verifying);
    Object.assign(verifying, { body: bytesOf('{}'), now: () => NOW + DAY });
    expect(await pending).toMatchObject({ method: 'POST', uri: REQUEST.uri });
  });
});
