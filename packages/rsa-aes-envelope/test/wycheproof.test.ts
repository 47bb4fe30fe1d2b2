import { createDecipheriv } from 'node:crypto';
import { importPrivateKey, type KeyWrap, type PrivateKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { open } from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import { encryptEcb } from './support/independent.js';
import { seamOf } from './support/seam.js';
import { bytes, present, readVectors, type TestCase } from './support/wycheproof.js';

/*
 * There is no case that the files call acceptable. Three decisions are made here:
 * - A message that is no AES key (of 16, 24 or 32 bytes) has a padding that is right, and is no content encryption key: the
 *   raw operation and the padding are held against the file below the surface, and `open` refuses it.
 * - A label: this wire has none, so what is sealed under one is refused, though the file calls it valid.
 * - A second hash for MGF1: no profile has one, so what is sealed so opens under neither OAEP wrap, though the file calls it
 *   valid.
 * - AES in CBC mode: the padding is the same in ECB. The padded plaintext is taken out by node:crypto and put into ECB.
 */
const IS_KEY = [16, 24, 32];
const PLAINTEXT = '{"a":1}';

async function outcome(recipient: PrivateKey, keyWrap: KeyWrap, wrappedKey: Uint8Array, key: Uint8Array) {
  const contentKey = IS_KEY.includes(key.length) ? key : new Uint8Array(32);
  const body = encryptEcb(contentKey, Buffer.from(PLAINTEXT)).toString('base64');
  return open({
    header: { wrappedKey: Uint8Array.from(wrappedKey) },
    body,
    recipient,
    profile: { keyWrap },
  }).then(
    ({ plaintext }) => Buffer.from(plaintext).toString(),
    (error: unknown) => (error instanceof ApointError ? error.code : String(error)),
  );
}

/** RFC 8017 7.2.2, read off in the plainest way. */
function unpad(encoded: Uint8Array | undefined): string | undefined {
  if (encoded?.[0] !== 0 || encoded[1] !== 2) return undefined;
  const separator = encoded.indexOf(0, 2);
  return separator >= 10 ? Buffer.from(encoded.subarray(separator + 1)).toString('hex') : undefined;
}

async function unwrapBelow(
  key: PrivateKey,
  keyWrap: KeyWrap,
  wrapped: Uint8Array,
): Promise<string | undefined> {
  const { half, material } = seamOf(key, keyWrap);
  if (wrapped.length !== half.modulusLength(material)) return undefined;
  if (keyWrap === 'RSAES-PKCS1-v1_5') return unpad(await half.decryptRaw(material, wrapped));
  const message = await half.decryptOaep(material, keyWrap, wrapped);
  return message && Buffer.from(message).toString('hex');
}

describe.skipIf(!present)('Project Wycheproof: the key wrap', () => {
  it.each<[string, KeyWrap]>([
    ['rsa_pkcs1_2048', 'RSAES-PKCS1-v1_5'],
    ['rsa_pkcs1_3072', 'RSAES-PKCS1-v1_5'],
    ['rsa_pkcs1_4096', 'RSAES-PKCS1-v1_5'],
    ['rsa_oaep_2048_sha1_mgf1sha1', 'RSA-OAEP'],
    ['rsa_oaep_2048_sha256_mgf1sha256', 'RSA-OAEP-256'],
  ])('%s', async (name, keyWrap) => {
    const { numberOfTests, testGroups } = readVectors(name);
    const surprises: string[] = [];
    let count = 0;
    for (const { privateKeyPkcs8, tests } of testGroups) {
      const key = await importPrivateKey(bytes(privateKeyPkcs8));
      for (const test of tests) {
        count++;
        surprises.push(...(await surprisesOf(key, keyWrap, test)));
      }
    }
    expect(surprises).toEqual([]);
    expect(count).toBe(numberOfTests);
  });
});

describe.skipIf(!present)('Project Wycheproof: a key wrap with another hash in MGF1', () => {
  it.each<KeyWrap>(['RSA-OAEP', 'RSA-OAEP-256'])(
    'rsa_oaep_2048_sha256_mgf1sha1, under %s',
    async (keyWrap) => {
      const { numberOfTests, testGroups } = readVectors('rsa_oaep_2048_sha256_mgf1sha1');
      const surprises: string[] = [];
      let count = 0;
      for (const { privateKeyPkcs8, tests } of testGroups) {
        const key = await importPrivateKey(bytes(privateKeyPkcs8));
        for (const test of tests) {
          count++;
          surprises.push(...(await surprisesOf(key, keyWrap, { ...test, result: 'invalid' })));
        }
      }
      expect(surprises).toEqual([]);
      expect(count).toBe(numberOfTests);
    },
  );
});

async function surprisesOf(key: PrivateKey, keyWrap: KeyWrap, test: TestCase): Promise<string[]> {
  const { tcId, result, comment, msg, ct, label = '' } = test;
  const unwraps = result === 'valid' && label === '';
  const message = await unwrapBelow(key, keyWrap, bytes(ct));
  const opened = await outcome(key, keyWrap, bytes(ct), bytes(msg));
  const expected = unwraps && IS_KEY.includes(msg.length / 2) ? PLAINTEXT : 'ENVELOPE_OPEN_FAILED';
  const what = `${tcId} ${result} ${comment}`;
  return [
    ...(message === (unwraps ? msg : undefined) ? [] : [`${what}: unwraps to ${message}`]),
    ...(opened === expected ? [] : [`${what}: ${opened}`]),
  ];
}

describe.skipIf(!present)('Project Wycheproof: the padding of AES', () => {
  it('aes_cbc_pkcs5', async () => {
    const { numberOfTests, testGroups } = readVectors('aes_cbc_pkcs5');
    const surprises: string[] = [];
    let count = 0;
    for (const test of testGroups.flatMap(({ tests }) => tests)) {
      count++;
      const expected = test.result === 'valid' ? test.msg : 'ENVELOPE_OPEN_FAILED';
      const answer = await openPadded(bytes(test.key), paddedOf(test));
      if (answer !== expected) surprises.push(`${test.tcId} ${test.result} ${test.comment}: ${answer}`);
    }
    expect(surprises).toEqual([]);
    expect(count).toBe(numberOfTests);
  });
});

function paddedOf({ key, iv, ct }: TestCase): Buffer {
  const decipher = createDecipheriv(`aes-${key.length * 4}-cbc`, bytes(key), bytes(iv)).setAutoPadding(false);
  return Buffer.concat([decipher.update(bytes(ct)), decipher.final()]);
}

/** The key comes by a KeyUnwrapper, since these vectors are about AES alone. */
async function openPadded(key: Uint8Array, padded: Uint8Array): Promise<string> {
  const body = encryptEcb(key, padded, false).toString('base64');
  const recipient = { unwrap: async () => key };
  return open({ header: 'symmetricKey=AAAA', body, recipient }).then(
    ({ plaintext }) => Buffer.from(plaintext).toString('hex'),
    (error: unknown) => (error instanceof ApointError ? error.code : String(error)),
  );
}
