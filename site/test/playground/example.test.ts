import { readFileSync } from 'node:fs';
import { exportPrivateKey } from '@apoint/keys';
import { beforeAll, describe, expect, it } from 'vitest';
import { testPair } from '../../../test-keys/index.js';
import { type Example, exampleOf, fragmentOf } from '../../dist/playground/example.js';
import { importKey, type PageKeys } from '../../dist/playground/page-keys.js';
import { playSample, SAMPLES, testKeys } from '../../dist/playground/samples.js';

const PAIRS = JSON.parse(readFileSync(new URL('../../../test-keys/keys.json', import.meta.url), 'utf8'));
const OWN = testPair('RSA-2048', 3);

let keys: PageKeys;
let example: Example;
beforeAll(async () => {
  keys = [...(await testKeys(PAIRS)), await importKey('my own', OWN.privateKey)];
  const [sample] = SAMPLES;
  if (!sample) throw new Error('There is no sample.');
  const { make, check } = await playSample(sample, keys, Date.parse('2024-05-22T06:42:21Z'));
  example = {
    pane: 'check',
    make: { ...make, signWith: 'my own' },
    check: { ...check, verifyWith: 'my own' },
  };
});

const decoded = (fragment: string) => Buffer.from(fragment.replace('#example=', ''), 'base64url').toString();
const encoded = (text: string) => `#example=${Buffer.from(text).toString('base64url')}`;

describe('a link to an example', () => {
  it('brings the fields, and of the keys that they name the public halves', async () => {
    const { keys: brought, ...fields } = (await exampleOf(await fragmentOf(example, keys))) ?? { keys: [] };
    expect(fields).toEqual(example);
    expect(await fragmentOf(example, keys)).toMatch(/^#example=[\w-]+$/);
    expect(brought.map(({ name, privateKey }) => [name, privateKey])).toEqual([['my own', undefined]]);
    expect(brought[0]?.publicKey.fingerprint).toBe(keys.at(-1)?.publicKey.fingerprint);
  });

  it('holds no private key of the page, in no form', async () => {
    const text = decoded(await fragmentOf(example, keys));
    for (const { privateKey } of keys) {
      if (!privateKey) throw new Error('The test needs pairs.');
      const { d } = await exportPrivateKey(privateKey, 'jwk');
      const lines = (await exportPrivateKey(privateKey, 'pem'))
        .split('\n')
        .filter((line) => line.length === 64);
      for (const piece of [d, ...lines]) expect(text).not.toContain(piece);
    }
  });

  it('leaves out keys that the fields do not name', async () => {
    const { make, check } = example;
    const other = { ...example, make: { ...make, signWith: '' }, check: { ...check, verifyWith: '' } };
    expect((await exampleOf(await fragmentOf(other, keys)))?.keys).toEqual([]);
  });

  it.each(['-----BEGIN PRIVATE KEY-----', '-----BEGIN RSA PRIVATE KEY-----', '{"kty":"RSA", "d" : "x"}'])(
    'is not made while a field holds %s',
    async (text) => {
      const careless = { ...example, check: { ...example.check, body: { text, encoding: 'text' as const } } };
      await expect(fragmentOf(careless, keys)).rejects.toThrow('Take it out');
    },
  );

  it('is not made longer than programs take', async () => {
    const text = 'a'.repeat(40_000);
    const long = { ...example, make: { ...example.make, body: { text, encoding: 'text' as const } } };
    await expect(fragmentOf(long, keys)).rejects.toThrow('too long');
  });

  it.each(['', '#what-it-does'])('is none: %j', async (fragment) => {
    expect(await exampleOf(fragment)).toBeUndefined();
  });

  it.each([
    ['cut', (fragment: string) => fragment.slice(0, -9)],
    ['no text', () => '#example=%'],
    ['another shape', () => '#example={}'],
    ['a field more', (fragment: string) => encoded(decoded(fragment).replace('"pane"', '"more":1,"pane"'))],
    [
      'a private key',
      (fragment: string) => encoded(decoded(fragment).replace('"publicKey"', '"privateKey"')),
    ],
  ])('is refused if it is %s', async (_, damage) => {
    await expect(exampleOf(damage(await fragmentOf(example, keys)))).rejects.toThrow('is damaged');
  });
});
