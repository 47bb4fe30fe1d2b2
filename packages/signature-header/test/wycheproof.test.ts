import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  importPrivateKey,
  importPublicKey,
  importRsaPkcs8,
  type PrivateKey,
  type PublicKey,
} from '@apoint/keys';
import { type EcdsaOptions, type SignatureHeader, sign, verify } from '@apoint/signature-header';
import { describe, expect, it } from 'vitest';

interface TestCase {
  readonly tcId: number;
  readonly comment: string;
  readonly msg: string;
  readonly sig: string;
  readonly result: 'valid' | 'acceptable' | 'invalid';
  readonly flags: readonly string[];
}

interface TestFile {
  readonly testGroups: readonly {
    readonly publicKeyPem: string;
    /** Of signature generation. */
    readonly privateKeyPkcs8: string;
    readonly sha: string;
    readonly tests: readonly TestCase[];
  }[];
}

const FOLDER = fileURLToPath(new URL('../../../../shared/wycheproof/', import.meta.url));
const present = existsSync(FOLDER);
if (!present) process.stdout.write('Project Wycheproof vectors are not here; their tests are skipped.\n');

const FILES: [string, SignatureHeader['algorithm'], EcdsaOptions][] = [
  ['rsa_signature_2048_sha256_test.json', 'RSA256', {}],
  ['rsa_signature_3072_sha256_test.json', 'RSA256', {}],
  ['rsa_signature_4096_sha256_test.json', 'RSA256', {}],
  ['ecdsa_secp224r1_sha224_test.json', 'ECC224', { hash: 'sha224' }],
  ['ecdsa_secp224r1_sha224_p1363_test.json', 'ECC224', { hash: 'sha224', encoding: 'p1363' }],
  ['ecdsa_secp224r1_sha256_test.json', 'ECC224', { hash: 'sha256' }],
  ['ecdsa_secp224r1_sha256_p1363_test.json', 'ECC224', { hash: 'sha256', encoding: 'p1363' }],
];

const bytes = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(hex, 'hex'));

/**
 * `acceptable` is one case for each RSA size: a DigestInfo without the NULL parameter. RFC 8017 lets a verifier take
 * it; OpenSSL and we do not, so that each content and key has one signature.
 */
function mustPass({ result }: TestCase): boolean {
  return result === 'valid';
}

async function verdict(header: SignatureHeader, msg: string, key: PublicKey): Promise<string> {
  return verify({ content: bytes(msg), header, key }).then(
    () => 'passes',
    (error: unknown) => String(Object(error).code),
  );
}

async function surprisesOf(
  test: TestCase,
  keys: readonly PublicKey[],
  algorithm: SignatureHeader['algorithm'],
): Promise<string[]> {
  const header: SignatureHeader = { algorithm, signature: bytes(test.sig) };
  const prescribed = mustPass(test) ? 'passes' : 'SIGNATURE_MISMATCH';
  const answers = await Promise.all(keys.map((key) => verdict(header, test.msg, key)));
  const wrong = answers.filter((answer) => answer !== prescribed);
  return wrong.map((answer) => `${test.tcId} ${test.result} ${test.comment}: ${answer}`);
}

describe.skipIf(!present)('Project Wycheproof', () => {
  it.each(FILES)('%s', async (name, algorithm, ecdsa) => {
    const { testGroups } = JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')) as TestFile;
    const surprises: string[] = [];
    let count = 0;
    for (const { publicKeyPem, tests } of testGroups) {
      // A key that was used before is verified with in another way on the portable half.
      const usedAgain = await importPublicKey(publicKeyPem, { ecdsa });
      for (const test of tests) {
        count++;
        const keys = [await importPublicKey(publicKeyPem, { ecdsa }), usedAgain];
        surprises.push(...(await surprisesOf(test, keys, algorithm)));
      }
    }
    expect(surprises).toEqual([]);
    expect(count).toBeGreaterThan(200);
  });
});

/*
 * RSASSA-PKCS1-v1_5 has one signature for a content and a key. This wire has SHA-256 alone, so the signatures by other hashes,
 * valid ones too, must be none of ours.
 */
describe.skipIf(!present)('Project Wycheproof: signatures made', () => {
  it.each([
    [2048, 10, 33],
    [3072, 9, 17],
    [4096, 8, 16],
  ])('rsa_pkcs1_%i_sig_gen_test.json', async (bits, same, other) => {
    const name = `rsa_pkcs1_${bits}_sig_gen_test.json`;
    const { testGroups } = JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')) as TestFile;
    const answers = await Promise.all(
      testGroups.map(async ({ privateKeyPkcs8, sha, tests }) => {
        const pkcs8 = bytes(privateKeyPkcs8);
        const keys = [await importPrivateKey(pkcs8), await importRsaPkcs8(pkcs8)];
        return Promise.all(tests.map(async (test) => `${sha}: ${await compared(test, keys)}`));
      }),
    );
    const count = (pattern: RegExp): number => answers.flat().filter((answer) => pattern.test(answer)).length;
    expect(count(/^SHA-256: same,same$/)).toBe(same);
    expect(count(/^SHA-(1|224|384|512): other,other$/)).toBe(other);
    expect(answers.flat()).toHaveLength(same + other);
  });
});

async function compared({ msg, sig }: TestCase, keys: readonly PrivateKey[]): Promise<string> {
  const signatures = await Promise.all(keys.map((key) => sign({ content: bytes(msg), key })));
  return signatures
    .map(({ signature }) => (Buffer.from(signature).toString('hex') === sig ? 'same' : 'other'))
    .join();
}
