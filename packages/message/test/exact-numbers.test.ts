import {
  claimRequest,
  importPrivateKey,
  importPublicKey,
  parseVerifiedJson,
  writeRequest,
} from '@apoint/message';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testKeyPair } from '../../../test-keys/index.js';
import { isExactNumber } from '../dist/exact-number.js';

const keys = await testKeyPair({ importPrivateKey, importPublicKey }, 'RSA-2048');
const LINE = { method: 'POST', uri: '/path' };

/** The JSON of a verified body, or the code of the refusal. */
async function read(text: string): Promise<unknown> {
  const { headers, body } = await writeRequest({
    ...LINE,
    clientId: 'CLIENT_1',
    body: text,
    signingKey: keys.privateKey,
  });
  const verified = await claimRequest({ ...LINE, headers }).verify({ body, keys: keys.publicKey });
  try {
    return parseVerifiedJson(verified.body);
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('protocol 9: a number of a signed body is read as it was signed, or not at all', () => {
  it.each([
    '9007199254740993',
    '-9007199254740993',
    '12345678901234567890',
    '20881234567890123456',
    '1e400',
    '-1e400',
    '1e-400',
    '0.10000000000000001',
    '0.1000000000000000055511151231257827',
    '3.14159265358979323846',
    '123456789.12345678901',
    '9007199254740991.5',
    '1e99999999999999999999',
    '2.4703282292062327e-324',
  ])('%s is refused, also deep inside and behind other numbers', async (number) => {
    expect(await read(`{"a":${number}}`)).toBe('JSON_NUMBER_INEXACT');
    expect(await read(`[1,{"a":[{"b": ${number} }]},2]`)).toBe('JSON_NUMBER_INEXACT');
    expect(await read(number)).toBe('JSON_NUMBER_INEXACT');
  });

  it.each([
    ['0', 0],
    ['-0', -0],
    ['0.0', 0],
    ['0e99999', 0],
    ['1.0', 1],
    ['1.50e1', 15],
    ['100e-2', 1],
    ['0.1', 0.1],
    ['-0.25', -0.25],
    ['9007199254740991', 9007199254740991],
    ['-9007199254740991', -9007199254740991],
    ['9.007199254740991e15', 9007199254740991],
    ['9007199254740992', 2 ** 53],
    ['9007199254740994', 2 ** 53 + 2],
    ['1E+300', 1e300],
    ['100000000000000000000', 1e20],
    ['1716340941000', 1716340941000],
    ['0.30000000000000004', 0.1 + 0.2],
    ['5e-324', 5e-324],
    ['1e-7', 1e-7],
    ['0.00000000000000000001', 1e-20],
    ['1.00000000000000000000', 1],
  ])('%s is read', async (text, number) => {
    expect(await read(`{"a":${text}}`)).toEqual({ a: number });
  });

  it.each(['{"a":"12345678901234567890"}', '{"12345678901234567890":1}', '{"a":"1e400 \\" 1e400"}'])(
    'a text of digits is no number: %s',
    async (text) => {
      expect(await read(text)).toEqual(JSON.parse(text));
    },
  );

  it.each(['{"a":1.2.3}', '{"a":1e}', '{"a":01}', '{"a":12345678901234567890', '{"a":1-1}'])(
    'what is no JSON stays JSON_INVALID: %s',
    async (text) => {
      expect(await read(text)).toBe('JSON_INVALID');
    },
  );

  it('takes no longer for a number of a mebibyte', async () => {
    expect(await read(`{"a":${'1'.repeat(500_000)}.${'0'.repeat(500_000)}1}`)).toBe('JSON_NUMBER_INEXACT');
  });
});

it('every double is exact as JSON writes it', () => {
  const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(doubles, (number) => isExactNumber(JSON.stringify(Math.abs(number)))),
    { numRuns: 1000 },
  );
});

it('one more digit behind the seventeenth is never exact', () => {
  const digits = fc.integer({ min: 1, max: 9 });
  const whole = fc.integer({ min: 1, max: 8 });
  fc.assert(
    fc.property(whole, digits, (first, last) => !isExactNumber(`${first}.0000000000000000000${last}`)),
    { numRuns: 100 },
  );
});
