import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { testPair } from '../../../test-keys/index.js';
import { explainMessage, openMessage, verifyMessage } from '../../dist/playground/check.js';
import { headersOf } from '../../dist/playground/header-lines.js';
import { contentOf, makeMessage } from '../../dist/playground/make.js';
import type { PageKeys } from '../../dist/playground/page-keys.js';
import { playSample, SAMPLES, type Sample, testKeys } from '../../dist/playground/samples.js';

const NOW = Date.parse('2024-05-22T06:42:21Z');
const PAIRS = JSON.parse(readFileSync(new URL('../../../test-keys/keys.json', import.meta.url), 'utf8'));
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

let keys: PageKeys;
beforeAll(async () => {
  keys = await testKeys(PAIRS);
});

function sampleOf(title: string): Sample {
  const sample = SAMPLES.find((one) => one.title === title);
  if (!sample) throw new Error(`There is no sample ${title}.`);
  return sample;
}
const play = (title: string) => playSample(sampleOf(title), keys, NOW);

const GENUINE = SAMPLES.filter(({ onTheWay }) => !onTheWay).map(({ title }) => title);

describe('the samples of the playground', () => {
  it.each(GENUINE)('%s: verifies, opens, and is explained as genuine', async (title) => {
    const { make, check } = await play(title);
    await verifyMessage(check, keys);
    expect(text(await openMessage(check, keys))).toBe(make.body.text);
    expect((await explainMessage(check, keys)).verdict).toBe('verifies');
  });

  it.each([
    ['A request whose path a proxy changed', 'URI_DIFFERS'],
    ['A request whose body was written again', 'BODY_REWRITTEN'],
  ])('%s: does not verify, and the explanation finds what was signed', async (title, cause) => {
    const { make, check } = await play(title);
    await expect(verifyMessage(check, keys)).rejects.toMatchObject({ code: 'SIGNATURE_MISMATCH' });
    const { findings, content, arrived } = await explainMessage(check, keys);
    expect(findings[0]?.cause).toBe(cause);
    expect(content).toEqual(contentOf(make).bytes);
    expect(arrived).not.toEqual(content);
  });

  it.each(SAMPLES.map(({ title }) => title))('%s: fills every field', async (title) => {
    const { make, check } = await play(title);
    const empty = Object.entries({ ...make, ...check }).filter(([, value]) => value === '');
    const mayBeEmpty = make.sealFor === '' ? ['sealFor', 'openWith'] : [];
    expect(empty.map(([name]) => name)).toEqual(mayBeEmpty);
  });
});

describe('a message that was made', () => {
  it('has a signature that node:crypto accepts, over the content that is shown', async () => {
    const { make } = await play('A request, signed');
    const { headers, content, body } = await makeMessage(make, keys);
    const { uri, clientId, time } = make;
    expect(text(content.bytes)).toBe(`POST ${uri}\n${clientId}.${time}.${text(body)}`);
    const header = new Map(headersOf(headers)).get('Signature') ?? '';
    const signature = decodeURIComponent(/signature=([^,]*)/.exec(header)?.[1] ?? '');
    const key = createPublicKey({
      key: Buffer.from(testPair('RSA-2048', 0).publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    expect(verify('sha256', content.bytes, key, Buffer.from(signature, 'base64'))).toBe(true);
  });

  it('names the bytes of each field', async () => {
    const { make } = await play('A request, signed');
    const { bytes, parts } = contentOf(make);
    let from = 0;
    const named = parts.map(({ name, length }) => {
      from += length;
      return [name, text(bytes.subarray(from - length, from))];
    });
    expect(Object.fromEntries(named.filter(([name]) => name !== 'mark'))).toEqual({
      method: make.method,
      uri: make.uri,
      client: make.clientId,
      time: make.time,
      body: make.body.text,
    });
    expect(from).toBe(bytes.length);
  });
});

describe('a check', () => {
  it('refuses what is too old, unless it was recorded', async () => {
    const { check } = await play('A request, signed');
    const late = { ...check, arrivedAt: '2024-05-22T07:42:21Z' };
    await expect(verifyMessage(late, keys)).rejects.toMatchObject({ code: 'TIME_TOO_OLD' });
    await verifyMessage({ ...late, freshness: 'unchecked' }, keys);
  });

  it('takes the moment of now where no arrival is given', async () => {
    const { check } = await play('A request, signed');
    await expect(verifyMessage({ ...check, arrivedAt: '' }, keys)).rejects.toMatchObject({
      code: 'TIME_TOO_OLD',
    });
  });

  it('opens nothing that it did not verify', async () => {
    const { check } = await play('A request, sealed and signed');
    const forged = { ...check, uri: '/other' };
    await expect(openMessage(forged, keys)).rejects.toMatchObject({ code: 'SIGNATURE_MISMATCH' });
  });

  it('explains a message without the headers of one', async () => {
    const { check } = await play('A request, signed');
    const { arrived, verdict } = await explainMessage({ ...check, headers: 'Host: a.example' }, keys);
    expect(verdict).toBe('mismatch');
    expect(arrived).toBeUndefined();
  });

  it('finds that another key of the page was taken', async () => {
    const { check } = await play('A request, signed');
    const [, other] = keys;
    const { findings } = await explainMessage({ ...check, verifyWith: other?.name ?? '' }, keys);
    expect(findings[0]?.cause).toBe('SIGNED_WITH_OTHER_KEY');
  });
});

describe('the keys for tests', () => {
  it('are those of the repository, and say so', () => {
    const fingerprints = [testPair('RSA-2048', 0), testPair('RSA-2048', 1), testPair('P-224', 0)].map(
      (pair) => createHash('sha256').update(Buffer.from(pair.publicKey, 'base64')).digest('hex'),
    );
    expect(keys.map(({ publicKey }) => publicKey.fingerprint)).toEqual(fingerprints);
    for (const { name, forTests } of keys)
      expect([name.startsWith('test key'), forTests]).toEqual([true, true]);
  });
});
