import { runInNewContext } from 'node:vm';
import {
  createKeyRing,
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importP224Spki,
  importPrivateKey,
  importPublicKey,
  importRsaPkcs8,
  importRsaPrivateKey,
  importRsaPublicKey,
  importRsaSpki,
  isPrivateKey,
  isPublicKey,
  type Jwk,
} from '@apoint/keys';
import { checkSealingKeys, checkSigningKeys, checkVerificationKeys } from '@apoint/keys/internal/check-keys';
import { ApointError } from '@apoint/primitives/errors';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refused } from '../../../tools/testing/refusal.js';
import { portable } from './support/half.js';
import { der, ecPair, pem, pointOf, rsaPair, scalarOf, sec1WithoutPoint } from './support/keys.js';

const rsa = rsaPair();
const ec = ecPair();
const spki = der(rsa.publicKey, 'spki');
const pkcs8 = der(rsa.privateKey, 'pkcs8');
const publicPem = pem(rsa.publicKey, 'spki');
const rsaJwk = rsa.publicKey.export({ format: 'jwk' }) as Jwk;
const privateJwk = rsa.privateKey.export({ format: 'jwk' }) as Jwk;
const imported = await importPublicKey(publicPem);

const thrower = (): never => {
  throw new Error('not for you');
};
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const TRAPS = ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf'] as const;
const throwingProxies = TRAPS.map((trap) => new Proxy({}, { [trap]: thrower }));
const getters = ['kty', 'type', 'export', 'algorithm', 'ecdsa', 'rsaUnder2048Bits', 'keys', 'latest', 'bits'];
const withGetter = getters.map((name) => Object.defineProperty({}, name, { get: thrower, enumerable: true }));
const ofAnotherRealm = [
  '({})',
  '[]',
  '[1, 2]',
  'new Uint8Array([48, 0])',
  'new Uint8Array(0)',
  'new ArrayBuffer(8)',
  'new Map([["kty", "RSA"]])',
  'new Date(0)',
  '/a/',
  'new Error("x")',
  '(function () {})',
  '({ kty: "RSA", n: "AQAB", e: "AQAB" })',
  'Object.create(null)',
  'Symbol("a")',
  '10n',
].map((code) => runInNewContext(code) as unknown);
const detached = (): Uint8Array => {
  const bytes = Uint8Array.from(spki);
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
  return bytes;
};
const shared = new Uint8Array(new SharedArrayBuffer(spki.length));
shared.set(spki);

const OBJECTS: unknown[] = [
  ...throwingProxies,
  ...withGetter,
  ...ofAnotherRealm,
  revoked(),
  detached(),
  shared,
  shared.buffer,
  new DataView(new ArrayBuffer(8)),
  new Uint16Array(8),
  new Float64Array(1),
  Promise.resolve(publicPem),
  new Map([['rsaUnder2048Bits', 'allowed']]),
  new Set(['a']),
  new Date(0),
  new Date(Number.NaN),
  Symbol('a'),
  10n,
  thrower,
  class Key {},
  new String(publicPem),
  [publicPem],
  [spki],
  Object.create(CryptoKey.prototype),
  { [Symbol.toStringTag]: 'CryptoKey' },
  { [Symbol.toStringTag]: 'ArrayBuffer', length: 2 ** 40 },
  { [Symbol.toStringTag]: 'Uint8Array', length: 2 ** 40 },
  { type: 'public', export: thrower },
  { type: 'public', export: () => 'text' },
  { type: 'public', export: () => ({ kty: 'RSA' }) },
  { type: 'private', export: () => Promise.resolve(spki) },
  { toString: thrower, valueOf: thrower },
  { kty: 'RSA', n: new Proxy({}, { get: thrower }), e: 'AQAB' },
  { kty: 'RSA', n: { toString: () => rsaJwk['n'] }, e: 'AQAB' },
  { kty: 'RSA', ...rsaJwk, key_ops: new Proxy([], { get: thrower }) },
  { kty: 'RSA', ...rsaJwk, key_ops: new Proxy(['verify'], { getPrototypeOf: thrower }) },
  imported,
  JSON.parse('{"__proto__":{"kty":"RSA"}}'),
];

const anyObject = fc.nat(OBJECTS.length - 1);
const members = ['kty', 'n', 'e', 'crv', 'x', 'd', 'use', 'key_ops', 'alg', 'type', 'export', 'keys', 'hash'];

/** A value of any kind, behind a function: fast-check itself touches the values that it makes. */
const anything: fc.Arbitrary<() => unknown> = fc.oneof(
  fc
    .anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true })
    .map((value) => () => value),
  anyObject.map((at) => () => OBJECTS[at]),
  fc.dictionary(fc.constantFrom(...members), anyObject).map((places) => () => ({
    kty: 'RSA',
    n: rsaJwk['n'],
    e: rsaJwk['e'],
    ...Object.fromEntries(Object.entries(places).map(([name, at]) => [name, OBJECTS[at]])),
  })),
);

/** Works, or ends in a coded error: never in another, and never thrown where a promise is due. */
async function codedOrWorks(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!ApointError.is(error)) throw new Error('an error without a code', { cause: error });
  }
}

const IMPORTS: Record<string, (source: never, options?: never) => Promise<unknown>> = {
  importPublicKey,
  importPrivateKey,
  importRsaPublicKey,
  importRsaPrivateKey,
  importRsaSpki,
  importRsaPkcs8,
  importP224Spki,
};
const GOOD: Record<string, unknown> = {
  importPublicKey: spki,
  importPrivateKey: pkcs8,
  importRsaPublicKey: spki,
  importRsaPrivateKey: pkcs8,
  importRsaSpki: spki,
  importRsaPkcs8: pkcs8,
  importP224Spki: der(ec.publicKey, 'spki'),
};

describe.each(Object.entries(IMPORTS))('%s, given a value of any kind', (name, start) => {
  it('as its key: works, or throws a coded error', async () => {
    for (const value of OBJECTS) await codedOrWorks(() => start(value as never));
    await fc.assert(
      fc.asyncProperty(anything, (value) => codedOrWorks(() => start(value() as never))),
      { numRuns: 300 },
    );
  });

  it('as its options, or in them: works, or throws a coded error', async () => {
    const good = GOOD[name] as never;
    const within = (value: unknown): object[] => [
      { rsaUnder2048Bits: value },
      { ecdsa: value },
      { ecdsa: { hash: value } },
      { ecdsa: { encoding: value } },
    ];
    for (const value of OBJECTS)
      for (const options of [value, ...within(value)])
        await codedOrWorks(() => start(good, options as never));
    await fc.assert(
      fc.asyncProperty(anything, (value) => codedOrWorks(() => start(good, value() as never))),
      { numRuns: 100 },
    );
  });

  it('refuses options that are not a plain object', async () => {
    const values = [
      null,
      5,
      'a',
      true,
      [],
      ['ecdsa'],
      new Map([['ecdsa', {}]]),
      new Set(),
      new Date(0),
      thrower,
      revoked(),
    ];
    for (const value of values)
      expect(await refused(start(GOOD[name] as never, value as never))).toBe('OPTION_INVALID');
  });
});

describe('the other functions, given a value of any kind', () => {
  const CALLS: Record<string, (value: never) => unknown> = {
    'exportPublicKey, the key': (value) => exportPublicKey(value, 'pem'),
    'exportPublicKey, the format': (value) => exportPublicKey(imported, value),
    'exportPrivateKey, the key': (value) => exportPrivateKey(value, 'pem'),
    isPublicKey: (value) => isPublicKey(value),
    isPrivateKey: (value) => isPrivateKey(value),
    createKeyRing: (value) => createKeyRing(value),
    'createKeyRing, keys': (value) => createKeyRing({ keys: value }),
    'createKeyRing, latest': (value) => createKeyRing({ keys: { 1: imported }, latest: value }),
    'KeyRing.resolve': (value) => createKeyRing({ keys: { 1: imported } }).resolve(value),
    checkSigningKeys: (value) => checkSigningKeys('keys', value),
    checkVerificationKeys: (value) => checkVerificationKeys('keys', value),
    checkSealingKeys: (value) => checkSealingKeys('keys', value),
    'generateKeyPair, bits': (value) => generateKeyPair({ bits: value, algorithm: 'none' as 'RSA' }),
    'generateKeyPair, algorithm': (value) => generateKeyPair({ algorithm: value, bits: 3 }),
    'generateKeyPair, ecdsa': (value) => generateKeyPair({ ecdsa: value, bits: 3 }),
  };

  it.each(Object.entries(CALLS))('%s', async (_, call) => {
    for (const value of OBJECTS) await codedOrWorks(() => call(value as never));
    await fc.assert(
      fc.asyncProperty(anything, (value) => codedOrWorks(() => call(value() as never))),
      { numRuns: 200 },
    );
  });

  it.each<[string, unknown]>([
    ['a text', 'abc'],
    ['an array', [imported]],
    ['a Map', new Map([['1', imported]])],
    ['a promise', Promise.resolve({ 1: imported })],
    ['a bare key', imported],
    ['null', null],
    ['a key that is undefined', { 1: undefined }],
    ['a key that is null', { 1: null }],
  ])('a key ring is not made of %s', (_, keys) => {
    expect(() => createKeyRing({ keys: keys as never })).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
  });
});

describe('bytes and objects of another realm', () => {
  const inRealm = (code: string, values: object = {}): unknown => runInNewContext(code, values);
  const bytes = [...spki];

  it.each<[string, unknown]>([
    ['bytes', inRealm('Uint8Array.from(bytes)', { bytes })],
    ['the bytes of a PEM file', inRealm('Uint8Array.from(bytes)', { bytes: [...Buffer.from(publicPem)] })],
    ['an ArrayBuffer', inRealm('Uint8Array.from(bytes).buffer', { bytes })],
    ['a JWK', inRealm(`(${JSON.stringify(rsaJwk)})`)],
    ['shared memory', shared],
    ['a shared buffer', shared.buffer],
  ])('%s', async (_, source) => {
    expect((await importPublicKey(source as Uint8Array)).fingerprint).toBe(imported.fingerprint);
  });

  it('bytes, for the imports of one form', async () => {
    const source = inRealm('Uint8Array.from(bytes)', { bytes }) as Uint8Array;
    expect((await importRsaSpki(source)).fingerprint).toBe(imported.fingerprint);
    expect((await importRsaSpki(shared)).fingerprint).toBe(imported.fingerprint);
  });

  it('options', async () => {
    const options = inRealm('({ ecdsa: { hash: "sha224" }, rsaUnder2048Bits: "allowed" })') as object;
    const weak = pem(rsaPair(1024).publicKey, 'spki');
    expect(await importPublicKey(weak, options)).toMatchObject({ bits: 1024 });
    expect(await refused(importPublicKey(weak, inRealm('({ ecdsa: { hash: "md5" } })') as object))).toBe(
      'OPTION_INVALID',
    );
  });
});

describe('shared memory', () => {
  it('is copied before it is read', async () => {
    const memory = new Uint8Array(new SharedArrayBuffer(spki.length));
    memory.set(spki);
    const key = importPublicKey(memory);
    memory.fill(0);
    expect((await key).fingerprint).toBe(imported.fingerprint);
  });
});

describe('a polluted Object.prototype', () => {
  const point = pointOf(ec.publicKey);
  const ecJwk = {
    kty: 'EC',
    crv: 'P-224',
    x: point.subarray(1, 29).toString('base64url'),
    y: point.subarray(29).toString('base64url'),
    d: scalarOf(ec.privateKey).toString('base64url'),
  };
  const weak = der(rsaPair(1024).publicKey, 'spki');
  const sec1 = sec1WithoutPoint(scalarOf(ec.privateKey));
  const ecSpki = der(ec.publicKey, 'spki');

  /** All that can be seen of an import, or its code. */
  async function results(): Promise<unknown[]> {
    const calls = [
      () => importPublicKey(spki),
      () => importPrivateKey(pkcs8),
      () => importPublicKey(rsaJwk),
      () => importPrivateKey(privateJwk),
      () => importPrivateKey(ecJwk),
      () => importPrivateKey(sec1),
      () => importPrivateKey(rsa.privateKey),
      () => importRsaSpki(spki),
      // Node's own WebCrypto reads a JWK through Object.prototype, and refuses it then.
      ...(portable ? [] : [() => importRsaPkcs8(pkcs8)]),
      () => importP224Spki(ecSpki),
      () => importPublicKey(weak),
      () => importPublicKey(weak, {}),
      () => importRsaSpki(weak),
      () => importPublicKey({} as Jwk),
      () => importPublicKey({ n: rsaJwk['n'], e: rsaJwk['e'] } as Jwk),
      () => importPublicKey({ kty: 'EC', x: ecJwk.x, y: ecJwk.y }),
    ];
    return Promise.all(
      calls.map((call) =>
        call().then(
          ({ type, algorithm, bits, fingerprint, usages }) => ({
            type,
            algorithm,
            bits,
            fingerprint,
            usages,
          }),
          (error: { code?: string }) => error.code ?? String(error),
        ),
      ),
    );
  }

  const added: [string, unknown][] = [
    ['rsaUnder2048Bits', 'allowed'],
    ['ecdsa', { hash: 'sha224' }],
    ['hash', 'md5'],
    ['encoding', 'none'],
    ['kty', 'RSA'],
    ['crv', 'P-224'],
    ['d', 'AQAB'],
    ['n', rsaJwk['n']],
    ['oth', []],
    ['use', 'enc'],
    ['key_ops', []],
    ['alg', 'none'],
    ['ext', false],
    ['usages', []],
    ['keyWrap', 'RSA-OAEP'],
    ['point', Uint8Array.of(4)],
    ['publicKey', Uint8Array.of(4)],
    ['type', 'private'],
    ['export', () => spki],
    ['label', 'PRIVATE KEY'],
    ['parameters', { tag: 6, contents: Uint8Array.of(1) }],
  ];
  afterEach(() => {
    for (const [name] of added) Reflect.deleteProperty(Object.prototype, name);
  });

  it.each(added)('%s decides nothing', async (name, value) => {
    const before = await results();
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
    const after = await results();
    Reflect.deleteProperty(Object.prototype, name);
    expect(after).toEqual(before);
  });

  it('nor does it in a key ring', () => {
    Object.defineProperty(Object.prototype, 'latest', { value: '1', configurable: true, writable: true });
    try {
      expect(createKeyRing({ keys: { 1: imported, 2: imported } }).latest).toBe('2');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'latest');
    }
  });
});

describe.runIf(portable)('without crypto.subtle, as on a page of http:', () => {
  const LIKE_A_CRYPTO_KEY = {
    [Symbol.toStringTag]: 'CryptoKey',
    ...{ type: 'public', extractable: true, usages: [], algorithm: { name: 'RSA-OAEP' } },
  };
  const SOURCES: Record<string, () => Promise<unknown>> = {
    'an RSA public key': () => importPublicKey(spki),
    'an RSA private key': () => importPrivateKey(pkcs8),
    'a P-224 public key': () => importPublicKey(der(ec.publicKey, 'spki')),
    'a P-224 private key': () => importPrivateKey(der(ec.privateKey, 'pkcs8')),
    importRsaSpki: () => importRsaSpki(spki),
    importRsaPkcs8: () => importRsaPkcs8(pkcs8),
    importP224Spki: () => importP224Spki(der(ec.publicKey, 'spki')),
    'generateKeyPair, RSA': () => generateKeyPair(),
    'generateKeyPair, P-224': () => generateKeyPair({ algorithm: 'P-224' }),
    'an object called CryptoKey': () => importPublicKey(LIKE_A_CRYPTO_KEY),
  };
  const { crypto: whole } = globalThis;
  afterEach(() => vi.unstubAllGlobals());

  it.each(Object.entries(SOURCES))('%s: the error says what to do', async (_, start) => {
    for (const crypto of [undefined, {}, { getRandomValues: whole.getRandomValues.bind(whole) }]) {
      vi.stubGlobal('crypto', crypto);
      const error = await start().then(
        () => undefined,
        (reason: unknown) => reason as Error & { code: string },
      );
      expect(error).toMatchObject({ code: 'WEBCRYPTO_UNAVAILABLE' });
      expect(error?.message).toContain('https:');
    }
  });
});
