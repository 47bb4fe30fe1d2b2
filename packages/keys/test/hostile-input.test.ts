import { importPrivateKey, importPublicKey, type Jwk, type KeySource } from '@apoint/keys';
import { decodeBase64 } from '@apoint/primitives/base64';
import { ApointError } from '@apoint/primitives/errors';
import { parseKeyedHeader } from '@apoint/primitives/internal/keyed-header';
import { parsePairList } from '@apoint/primitives/internal/pair-list';
import { decodePercent } from '@apoint/primitives/percent';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { der, ecPair, rsaPair } from './support/keys.js';

/** Any code units, lone surrogates among them. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));

const rsa = rsaPair();
const ec = ecPair();

const PARSERS: [string, (text: string) => unknown][] = [
  ['decodeBase64', decodeBase64],
  ['decodePercent', decodePercent],
  ['parsePairList', parsePairList],
  ['parseKeyedHeader', (text) => parseKeyedHeader(text, 'signature')],
];

function passesOrRefuses(call: () => unknown): void {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(ApointError);
  }
}

async function importsOrRefuses(source: unknown): Promise<void> {
  const options = { rsaUnder2048Bits: 'allowed' } as const;
  const imports = [
    importPublicKey(source as KeySource, options),
    importPrivateKey(source as KeySource, options),
  ];
  for (const result of await Promise.allSettled(imports)) {
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(ApointError);
  }
}

/** Texts that are near to a header, and any other. */
const text = fc.oneof(
  anyText,
  fc.string({ unit: fc.constantFrom(...'aA1+/=%,.- \n\t', 'signature=', 'keyVersion=', '%2B', '\ud800') }),
);

describe.each(PARSERS)('%s', (_, parse) => {
  it('throws nothing but an ApointError', () => {
    fc.assert(
      fc.property(text, (input) => passesOrRefuses(() => parse(input))),
      { numRuns: 300 },
    );
  });

  // A parser that takes quadratic time would run for an hour here, into the time limit of the test.
  it.each([...'A=%, \n+', '%2', 'a=,', ' =', ', ', '%20', 'é'])(
    'is not slow on a million times %j',
    (unit) => {
      passesOrRefuses(() => parse(unit.repeat(1_000_000)));
      passesOrRefuses(() => parse(`signature=${unit.repeat(4000)}!`));
    },
  );
});

describe('importPublicKey and importPrivateKey', () => {
  it('throw nothing but an ApointError for any text', async () => {
    const pemLike = fc.string({
      unit: fc.constantFrom(
        '-----BEGIN ',
        '-----END ',
        '-----',
        'PRIVATE KEY',
        'CERTIFICATE',
        'MIIB',
        '\n',
        '\\n',
        '=',
        'ENCRYPTED',
        'AAAA',
      ),
    });
    await fc.assert(fc.asyncProperty(fc.oneof(text, pemLike), importsOrRefuses), { numRuns: 500 });
  });

  it('throw nothing but an ApointError for any bytes', async () => {
    const derLike = fc.array(fc.constantFrom(0x30, 2, 3, 4, 5, 6, 0, 1, 8, 0x80, 0x81, 0x82, 0xa0, 0xff), {
      maxLength: 40,
    });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      derLike.map((list) => Uint8Array.of(0x30, ...list)),
    );
    await fc.assert(fc.asyncProperty(bytes, importsOrRefuses), { numRuns: 500 });
  });

  it.each([
    ['RSA SubjectPublicKeyInfo', der(rsa.publicKey, 'spki')],
    ['RSA PKCS#8', der(rsa.privateKey, 'pkcs8')],
    ['P-224 SubjectPublicKeyInfo', der(ec.publicKey, 'spki')],
    ['P-224 PKCS#8', der(ec.privateKey, 'pkcs8')],
    ['P-224 SEC1', der(ec.privateKey, 'sec1')],
  ])('throw nothing but an ApointError for a key with a byte changed: %s', async (_, key) => {
    // The structure is at the front; the rest is numbers.
    const place = fc.oneof(fc.nat(Math.min(60, key.length - 1)), fc.nat(key.length - 1));
    await fc.assert(
      fc.asyncProperty(place, fc.nat(255), async (at, value) => {
        const changed = Uint8Array.from(key);
        changed[at] = value;
        await importsOrRefuses(changed);
      }),
      { numRuns: 150 },
    );
  });

  it('throw nothing but an ApointError for whatever looks like a JWK', async () => {
    const member = fc.oneof(
      fc.base64String({ maxLength: 60 }),
      fc.constantFrom('AQAB', 'AQ', ''),
      fc.anything(),
    );
    const names = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi', 'x', 'y', 'use', 'key_ops', 'oth'] as const;
    const jwk = fc.record(
      {
        kty: fc.constantFrom('RSA', 'EC', 'OKP', 'oct', undefined, 5),
        crv: fc.constantFrom('P-224', 'P-256', undefined),
        ...Object.fromEntries(names.map((name) => [name, member])),
      },
      { requiredKeys: ['kty'] },
    );
    const shortened = fc.record({ ...Object.fromEntries(names.map((name) => [name, fc.option(member)])) });
    const real = [rsa.privateKey, rsa.publicKey].map((key) => key.export({ format: 'jwk' }) as Jwk);
    const spoilt = fc.tuple(fc.constantFrom(...real), shortened).map(([whole, parts]) => ({
      ...whole,
      ...Object.fromEntries(
        Object.entries(parts)
          .filter(([, value]) => value !== null)
          .slice(0, 2),
      ),
    }));
    await fc.assert(fc.asyncProperty(fc.oneof(jwk, spoilt), importsOrRefuses), { numRuns: 500 });
  });

  it('throw nothing but an ApointError for anything else', async () => {
    await fc.assert(fc.asyncProperty(fc.anything(), importsOrRefuses), { numRuns: 300 });
  });

  it.each(['-----BEGIN ', '-----', 'A', ' ', '\\n', '-----BEGIN A-----', '\ufeff', '-----END '])(
    'are not slow on a million times %j',
    async (unit) => {
      await importsOrRefuses(unit.repeat(1_000_000));
      await importsOrRefuses(unit.repeat(Math.floor(65_000 / unit.length)));
    },
  );

  it('are not slow on as many blocks or elements as fit', async () => {
    await importsOrRefuses('-----BEGIN A KEY-----\nMAA=\n-----END A KEY-----\n'.repeat(1200));
    await importsOrRefuses(Buffer.concat([Buffer.from('3082fff0', 'hex'), Buffer.alloc(65_520, 0x05)]));
    await importsOrRefuses(Buffer.concat([Buffer.from('3083800000', 'hex'), Buffer.alloc(8_388_608, 0)]));
  });

  it('are not slow on numbers as large as a JWK can hold', async () => {
    const huge = Buffer.alloc(3_000_000, 255).toString('base64url');
    const jwk = rsa.privateKey.export({ format: 'jwk' }) as Jwk;
    for (const name of ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'])
      await importsOrRefuses({ ...jwk, [name]: huge });
    await importsOrRefuses({ kty: 'EC', crv: 'P-224', x: huge, y: huge });
  });
});
