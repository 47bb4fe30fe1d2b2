import { createPrivateKey, createPublicKey, sign as nodeSign, verify as nodeVerify } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import {
  createKeyRing,
  exportPrivateKey,
  exportPublicKey,
  importPrivateKey,
  importPublicKey,
  type KeyPair,
  type PublicKey,
  type Signer,
} from '@apoint/keys';
import {
  type EcdsaOptions,
  formatSignatureHeader,
  parseSignatureHeader,
  type SignatureHeader,
  sign,
  verify,
} from '@apoint/signature-header';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { testKeyPair } from '../../../test-keys/index.js';
import { refused } from '../../../tools/testing/refusal.js';

const importers = { importPrivateKey, importPublicKey };
const rsa = await testKeyPair(importers, 'RSA-2048', 0);
const otherRsa = await testKeyPair(importers, 'RSA-2048', 1);
const ec = await testKeyPair(importers, 'P-224', 0);
const otherEc = await testKeyPair(importers, 'P-224', 1);
const content = new TextEncoder().encode('POST /api/a\nclient.2024-05-22T06:42:21+05:30.{"bizNo":"1"}');

// The independent side: node:crypto with the exported keys.
const nodePrivate = async ({ privateKey }: KeyPair) =>
  createPrivateKey(await exportPrivateKey(privateKey, 'pem'));
const nodePublic = async ({ publicKey }: KeyPair) => createPublicKey(await exportPublicKey(publicKey, 'pem'));

const ECDSA: Required<EcdsaOptions>[] = [
  { hash: 'sha256', encoding: 'der' },
  { hash: 'sha256', encoding: 'p1363' },
  { hash: 'sha224', encoding: 'der' },
  { hash: 'sha224', encoding: 'p1363' },
];
const dsaEncoding = ({ encoding }: Required<EcdsaOptions>): 'der' | 'ieee-p1363' =>
  encoding === 'der' ? 'der' : 'ieee-p1363';

describe('protocol 4: RSA256 is RSASSA-PKCS1-v1_5 with SHA-256', () => {
  it('signs what node:crypto signs, byte for byte', async () => {
    const key = await nodePrivate(rsa);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { signature, ...rest } = await sign({ content: bytes, key: rsa.privateKey });
        expect(rest).toEqual({ algorithm: 'RSA256' });
        expect(Buffer.from(signature)).toEqual(nodeSign('sha256', bytes, key));
      }),
      { numRuns: 30 },
    );
  });

  it('verifies what node:crypto signs, and takes no other hash', async () => {
    const key = await nodePrivate(rsa);
    const header = (hash: string): SignatureHeader => ({
      algorithm: 'RSA256',
      signature: Uint8Array.from(nodeSign(hash, content, key)),
    });
    expect(await verify({ content, header: header('sha256'), key: rsa.publicKey })).toEqual(header('sha256'));
    for (const hash of ['md5', 'sha1', 'sha224', 'sha384', 'sha512']) {
      expect(await refused(verify({ content, header: header(hash), key: rsa.publicKey }))).toBe(
        'SIGNATURE_MISMATCH',
      );
    }
  });

  it('gives plain bytes that fill their buffer', async () => {
    const { signature } = await sign({ content, key: rsa.privateKey });
    expectTypeOf(signature).toEqualTypeOf<Uint8Array<ArrayBuffer>>();
    expect(Object.getPrototypeOf(signature)).toBe(Uint8Array.prototype);
    expect(signature).toHaveLength(256);
  });

  it('a signature of another length does not verify', async () => {
    const { signature } = await sign({ content, key: rsa.privateKey });
    const lengths = [
      signature.slice(1),
      signature.slice(0, -1),
      Uint8Array.of(0, ...signature),
      Uint8Array.of(...signature, 0),
    ];
    for (const wrong of [...lengths, new Uint8Array(), new Uint8Array(256), new Uint8Array(256).fill(255)]) {
      const header: SignatureHeader = { algorithm: 'RSA256', signature: wrong };
      expect(await refused(verify({ content, header, key: rsa.publicKey }))).toBe('SIGNATURE_MISMATCH');
    }
  });
});

/** The pair again, to sign and verify in another way. */
async function ecPair(ecdsa: EcdsaOptions): Promise<KeyPair> {
  const privateKey = await importPrivateKey(await exportPrivateKey(ec.privateKey, 'der'), { ecdsa });
  const publicKey = await importPublicKey(await exportPublicKey(ec.publicKey, 'der'), { ecdsa });
  return { privateKey, publicKey };
}

describe.each(ECDSA)('protocol 4: ECC224 with %j', async (ecdsa) => {
  const { privateKey, publicKey } = await ecPair(ecdsa);

  it('node:crypto verifies what it signs', async () => {
    const key = await nodePublic(ec);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { algorithm, signature } = await sign({ content: bytes, key: privateKey });
        expect(algorithm).toBe('ECC224');
        if (ecdsa.encoding === 'p1363') expect(signature).toHaveLength(56);
        expect(nodeVerify(ecdsa.hash, bytes, { key, dsaEncoding: dsaEncoding(ecdsa) }, signature)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('it verifies what node:crypto signs, low s or not', async () => {
    const key = await nodePrivate(ec);
    for (let i = 0; i < 20; i++) {
      const signature = Uint8Array.from(
        nodeSign(ecdsa.hash, content, { key, dsaEncoding: dsaEncoding(ecdsa) }),
      );
      const header: SignatureHeader = { algorithm: 'ECC224', signature };
      expect(await verify({ content, header, key: publicKey })).toEqual(header);
    }
  });

  it('no other choice of hash and encoding verifies it', async () => {
    const header = await sign({ content, key: privateKey });
    for (const other of ECDSA) {
      const result = verify({ content, header, key: (await ecPair(other)).publicKey });
      if (other === ecdsa) expect(await result).toEqual(header);
      else expect(await refused(result)).toBe('SIGNATURE_MISMATCH');
    }
  });

  it('a signature that is no such encoding does not verify', async () => {
    const { signature } = await sign({ content, key: privateKey });
    const wrong = [
      signature.slice(1),
      signature.slice(0, -1),
      Uint8Array.of(...signature, 0),
      new Uint8Array(56),
      Uint8Array.of(0x30, 0),
    ];
    for (const bytes of wrong) {
      const header: SignatureHeader = { algorithm: 'ECC224', signature: bytes };
      expect(await refused(verify({ content, header, key: publicKey }))).toBe('SIGNATURE_MISMATCH');
    }
  });
});

describe('protocol 4: the options of ECC224', () => {
  it('default to SHA-256 and DER', async () => {
    const header = await sign({ content, key: ec.privateKey });
    expect(header.signature[0]).toBe(0x30);
    expect(nodeVerify('sha256', content, await nodePublic(ec), header.signature)).toBe(true);
    expect(await verify({ content, header, key: ec.publicKey })).toEqual(header);
  });

  it('protocol 11: both s and n - s verify', async () => {
    const { privateKey, publicKey } = await ecPair({ encoding: 'p1363' });
    const n = 0xffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3dn;
    const { signature } = await sign({ content, key: privateKey });
    const s = BigInt(`0x${Buffer.from(signature.subarray(28)).toString('hex')}`);
    const mirrored = Buffer.from((n - s).toString(16).padStart(56, '0'), 'hex');
    const header: SignatureHeader = {
      algorithm: 'ECC224',
      signature: Uint8Array.of(...signature.subarray(0, 28), ...mirrored),
    };
    expect(await verify({ content, header, key: publicKey })).toEqual(header);
  });

  it.each([
    { hash: 'sha1' },
    { hash: 'SHA256' },
    { hash: null },
    { encoding: 'DER' },
    { encoding: 'ieee-p1363' },
    { hashes: 'sha256' },
    null,
  ])('OPTION_INVALID for %j', async (ecdsa) => {
    expect(await refused(ecPair(ecdsa as EcdsaOptions))).toBe('OPTION_INVALID');
  });
});

describe.each([
  ['RSA256', rsa, otherRsa],
  ['ECC224', ec, otherEc],
])('tampering, %s', (_, pair, other) => {
  it('one bit of the content or of the signature', async () => {
    const header = await sign({ content, key: pair.privateKey });
    const flip = (bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> => {
      const copy = Uint8Array.from(bytes);
      copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7));
      return copy;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.nat(content.length * 8 - 1),
        fc.nat(header.signature.length * 8 - 1),
        async (a, b) => {
          const key = pair.publicKey;
          expect(await refused(verify({ content: flip(content, a), header, key }))).toBe(
            'SIGNATURE_MISMATCH',
          );
          const spoilt = { ...header, signature: flip(header.signature, b) };
          expect(await refused(verify({ content, header: spoilt, key }))).toBe('SIGNATURE_MISMATCH');
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['the method', 'POST /api/a', 'PUT /api/a'],
    ['the path', '/api/a', '/api/b'],
    ['the client', 'client.', 'other.'],
    ['the time', '06:42:21', '06:42:22'],
    ['the zone, at the same moment', '06:42:21+05:30', '01:12:21+00:00'],
    ['the body', '"1"', '"2"'],
    ['blanks in the body', '":"', '": "'],
  ])('%s', async (_field, from, to) => {
    const header = await sign({ content, key: pair.privateKey });
    const changed = new TextEncoder().encode(new TextDecoder().decode(content).replace(from, to));
    expect(await refused(verify({ content: changed, header, key: pair.publicKey }))).toBe(
      'SIGNATURE_MISMATCH',
    );
  });

  it("protocol 4: the signer's own key, or any other, does not verify the platform's signature", async () => {
    const header = await sign({ content, key: pair.privateKey });
    expect(await refused(verify({ content, header, key: other.publicKey }))).toBe('SIGNATURE_MISMATCH');
  });
});

describe('algorithm confusion', () => {
  it('the key decides, and a header that names another algorithm is refused', async () => {
    const signatures = [
      await sign({ content, key: rsa.privateKey }),
      await sign({ content, key: ec.privateKey }),
    ];
    for (const { signature } of signatures) {
      const asEc: SignatureHeader = { algorithm: 'ECC224', signature };
      expect(await refused(verify({ content, header: asEc, key: rsa.publicKey }))).toBe(
        'SIGNATURE_ALGORITHM_MISMATCH',
      );
      const asRsa: SignatureHeader = { algorithm: 'RSA256', signature };
      expect(await refused(verify({ content, header: asRsa, key: ec.publicKey }))).toBe(
        'SIGNATURE_ALGORITHM_MISMATCH',
      );
    }
  });

  it('an absent algorithm is RSA256 and no choice of the verifier', async () => {
    const { signature } = await sign({ content, key: ec.privateKey });
    const text = formatSignatureHeader({ algorithm: 'ECC224', signature }).replace('algorithm=ECC224,', '');
    expect(await refused(verify({ content, header: text, key: ec.publicKey }))).toBe(
      'SIGNATURE_ALGORITHM_MISMATCH',
    );
  });

  it.each(['none', 'rsa256', 'RS256', undefined])(
    'a parsed header made by hand that says %j is refused',
    async (algorithm) => {
      const { signature } = await sign({ content, key: rsa.privateKey });
      const header = { algorithm, signature } as unknown as SignatureHeader;
      expect(await refused(verify({ content, header, key: rsa.publicKey }))).toBe(
        'SIGNATURE_ALGORITHM_MISMATCH',
      );
    },
  );
});

describe('verify', () => {
  it('takes the header as text and gives it back parsed', async () => {
    const header = await sign({ content, key: rsa.privateKey, keyVersion: '7' });
    const text = formatSignatureHeader(header);
    expect(await verify({ content, header: text, key: rsa.publicKey })).toEqual(header);
    expect(await verify({ content, header: text.replaceAll('%2B', '+'), key: rsa.publicKey })).toEqual(
      header,
    );
    expect(parseSignatureHeader(text)).toEqual(header);
  });

  it('passes the codes of the parser on', async () => {
    const key = rsa.publicKey;
    expect(await refused(verify({ content, header: '', key }))).toBe('HEADER_MALFORMED');
    expect(await refused(verify({ content, header: 'algorithm=none,signature=AQID', key }))).toBe(
      'SIGNATURE_ALGORITHM_UNKNOWN',
    );
  });

  it('never answers with a boolean', () => {
    expectTypeOf(verify).returns.resolves.toEqualTypeOf<SignatureHeader>();
  });

  it('refuses what is not a public key for it', async () => {
    const header = await sign({ content, key: rsa.privateKey });
    const attempt = (key: unknown): Promise<string> =>
      refused(verify({ content, header, key: key as PublicKey }));
    expect(await attempt(rsa.privateKey)).toBe('KEY_USAGE_REFUSED');
    for (const key of [undefined, null, {}, 'PEM', await exportPublicKey(rsa.publicKey, 'pem')]) {
      expect(await attempt(key)).toBe('KEY_HANDLE_INVALID');
    }
    const jwk = await exportPublicKey(rsa.publicKey, 'jwk');
    expect(await attempt(await importPublicKey({ ...jwk, use: 'enc' }))).toBe('KEY_USAGE_REFUSED');
  });

  it('says what to check, and echoes neither content nor signature', async () => {
    const header = await sign({ content, key: otherRsa.privateKey });
    const error = await verify({ content, header, key: rsa.publicKey }).catch((reason: unknown) => reason);
    expect(String(error)).toContain('not your own');
    expect(String(error)).not.toContain('bizNo');
    expect(String(error)).not.toContain(Buffer.from(header.signature).toString('base64').slice(0, 12));
  });
});

describe('key rings', () => {
  const signing = createKeyRing({ keys: { '1': otherRsa.privateKey, '2': rsa.privateKey } });
  const verifying = createKeyRing({ keys: { '1': otherRsa.publicKey, '2': rsa.publicKey } });

  it('protocol 2.1: sign with the latest, and name it', async () => {
    const header = await sign({ content, key: signing });
    expect(header.keyVersion).toBe('2');
    expect(await verify({ content, header, key: rsa.publicKey })).toEqual(header);
  });

  it('sign with the version that is asked for', async () => {
    const header = await sign({ content, key: signing, keyVersion: '1' });
    expect(header.keyVersion).toBe('1');
    expect(await verify({ content, header, key: verifying })).toEqual(header);
    expect(await refused(sign({ content, key: signing, keyVersion: '3' }))).toBe('KEY_VERSION_UNKNOWN');
  });

  it('protocol 2.1: an absent version means the latest, and the result names it', async () => {
    const header = await sign({ content, key: rsa.privateKey });
    expect(header).toHaveProperty('keyVersion', undefined);
    expect(await verify({ content, header, key: verifying })).toEqual({ ...header, keyVersion: '2' });
    const old = await sign({ content, key: otherRsa.privateKey });
    expect(await refused(verify({ content, header: old, key: verifying }))).toBe('SIGNATURE_MISMATCH');
  });

  it('an unknown version is an error and no fallback; a known one is not tried with another key', async () => {
    const { signature } = await sign({ content, key: rsa.privateKey });
    for (const keyVersion of ['3', '__proto__', 'constructor']) {
      const header: SignatureHeader = { algorithm: 'RSA256', keyVersion, signature };
      expect(await refused(verify({ content, header, key: verifying }))).toBe('KEY_VERSION_UNKNOWN');
    }
    const wrong: SignatureHeader = { algorithm: 'RSA256', keyVersion: '1', signature };
    expect(await refused(verify({ content, header: wrong, key: verifying }))).toBe('SIGNATURE_MISMATCH');
  });

  it('a bare key answers to every version', async () => {
    const header = await sign({ content, key: rsa.privateKey, keyVersion: '42' });
    expect(header.keyVersion).toBe('42');
    expect(await verify({ content, header, key: rsa.publicKey })).toEqual(header);
  });

  it('may hold both algorithms', async () => {
    const mixed = createKeyRing({ keys: { '1': rsa.publicKey, '2': ec.publicKey } });
    const byRsa = await sign({ content, key: rsa.privateKey, keyVersion: '1' });
    const byEc = await sign({ content, key: ec.privateKey, keyVersion: '2' });
    expect(await verify({ content, header: byRsa, key: mixed })).toEqual(byRsa);
    expect(await verify({ content, header: byEc, key: mixed })).toEqual(byEc);
    const crossed = { ...byRsa, keyVersion: '2' };
    expect(await refused(verify({ content, header: crossed, key: mixed }))).toBe(
      'SIGNATURE_ALGORITHM_MISMATCH',
    );
  });
});

describe('a Signer in place of a key', () => {
  const signer = (answer: (bytes: Uint8Array) => unknown, algorithm = 'RSA256'): Signer =>
    ({ algorithm, sign: async (bytes: Uint8Array) => answer(bytes) }) as Signer;

  it('signs the content that it is given', async () => {
    const key = await nodePrivate(rsa);
    const header = await sign({
      content,
      key: signer((bytes) => nodeSign('sha256', bytes, key)),
      keyVersion: '5',
    });
    expect(header).toEqual(await sign({ content, key: rsa.privateKey, keyVersion: '5' }));
    expect(Object.getPrototypeOf(header.signature)).toBe(Uint8Array.prototype);
    expect(await verify({ content, header, key: rsa.publicKey })).toEqual(header);
  });

  it('may stand in a key ring, and for ECC224', async () => {
    const key = await nodePrivate(ec);
    const ring = createKeyRing<Signer>({
      keys: { '1': signer((bytes) => nodeSign('sha256', bytes, key), 'ecc224') },
    });
    const header = await sign({ content, key: ring });
    expect(header).toMatchObject({ algorithm: 'ECC224', keyVersion: '1' });
    expect(await verify({ content, header, key: ec.publicKey })).toEqual(header);
  });

  it('keeps what it throws as the cause of SIGNER_FAILED', async () => {
    const cause = new Error('the HSM is asleep');
    const fails = [
      signer(() => Promise.reject(cause)),
      {
        algorithm: 'RSA256',
        sign: () => {
          throw cause;
        },
      } as unknown as Signer,
    ];
    for (const key of fails) {
      await expect(sign({ content, key })).rejects.toMatchObject({ code: 'SIGNER_FAILED', cause });
    }
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['no bytes', new Uint8Array()],
    ['base64 text', 'AQIDBA=='],
    ['a list of numbers', [1, 2, 3]],
    ['an ArrayBuffer', new ArrayBuffer(256)],
    ['an object around it', { Signature: Uint8Array.of(1) }],
  ])('SIGNER_FAILED when it returns %s', async (_, answer) => {
    expect(await refused(sign({ content, key: signer(() => answer) }))).toBe('SIGNER_FAILED');
  });

  it('must name its algorithm', async () => {
    for (const algorithm of ['none', 'RS256', '']) {
      const key = signer(() => Uint8Array.of(1), algorithm);
      expect(await refused(sign({ content, key }))).toBe('SIGNATURE_ALGORITHM_UNKNOWN');
    }
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['an object without sign', {}],
    ['a PEM text', '-----BEGIN PRIVATE KEY-----'],
    ['a public key', rsa.publicKey],
  ])('KEY_HANDLE_INVALID for %s', async (_, key) => {
    expect(await refused(sign({ content, key: key as Signer }))).toBe('KEY_HANDLE_INVALID');
  });

  it('a key that is not for signing is refused', async () => {
    const jwk = await exportPrivateKey(rsa.privateKey, 'jwk');
    const key = await importPrivateKey({ ...jwk, use: 'enc' });
    expect(await refused(sign({ content, key }))).toBe('KEY_USAGE_REFUSED');
  });
});

describe('many at once', () => {
  const message = (i: number): Uint8Array => new TextEncoder().encode(`message ${i}`);

  it('sixteen signatures in flight belong to their contents', async () => {
    const numbers = Array.from({ length: 16 }, (_, i) => i);
    const headers = await Promise.all(
      numbers.map((i) =>
        sign({ content: message(i), key: (i % 2 ? ec : rsa).privateKey, keyVersion: String(i) }),
      ),
    );
    for (const [i, header] of headers.entries()) {
      const key = (i % 2 ? ec : rsa).publicKey;
      expect(header.keyVersion).toBe(String(i));
      expect(await verify({ content: message(i), header, key })).toEqual(header);
      expect(await refused(verify({ content: message(i + 1), header, key }))).toBe('SIGNATURE_MISMATCH');
    }
  });

  it('later ones asked for while others are under way', async () => {
    const first = Promise.all([0, 1, 2].map((i) => sign({ content: message(i), key: rsa.privateKey })));
    await turn();
    const later = sign({ content: message(3), key: rsa.privateKey });
    for (const [i, header] of [...(await first), await later].entries()) {
      expect(await verify({ content: message(i), header, key: rsa.publicKey })).toEqual(header);
    }
    const alone = await sign({ content: message(4), key: rsa.privateKey });
    expect(await verify({ content: message(4), header: alone, key: rsa.publicKey })).toEqual(alone);
  });

  it.each([1, 2])('%i at once are signed as they were given', async (count) => {
    const given = message(0);
    const headers = Array.from({ length: count }, () => sign({ content: given, key: rsa.privateKey }));
    await Promise.resolve();
    structuredClone(given.buffer, { transfer: [given.buffer as ArrayBuffer] });
    for (const header of await Promise.all(headers))
      expect(await verify({ content: message(0), header, key: rsa.publicKey })).toEqual(header);
  });

  it('more than one turn takes', async () => {
    const numbers = Array.from({ length: 40 }, (_, i) => i);
    const headers = await Promise.all(numbers.map((i) => sign({ content: message(i), key: rsa.privateKey })));
    for (const [i, header] of headers.entries())
      expect(await verify({ content: message(i), header, key: rsa.publicKey })).toEqual(header);
  });

  it('under a clock that a test has stopped', async () => {
    vi.useFakeTimers();
    const headers = Promise.all([0, 1].map((i) => sign({ content: message(i), key: rsa.privateKey })));
    expect(await headers.finally(() => vi.useRealTimers())).toHaveLength(2);
  });

  it('one that fails takes no other with it', async () => {
    const broken = 'not bytes' as unknown as Uint8Array;
    const results = await Promise.allSettled([
      sign({ content: message(0), key: rsa.privateKey }),
      sign({ content: { broken } as unknown as Uint8Array, key: rsa.privateKey }),
      sign({ content: message(2), key: ec.privateKey }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const header = await sign({ content: message(5), key: rsa.privateKey });
    expect(await verify({ content: message(5), header, key: rsa.publicKey })).toEqual(header);
  });
});
