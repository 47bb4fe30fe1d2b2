import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importPublicKey, type PublicKey } from '@apoint/keys';
import { type EcdsaOptions, type SignatureHeader, verify } from '@apoint/signature-header';
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
  readonly testGroups: readonly { readonly publicKeyPem: string; readonly tests: readonly TestCase[] }[];
}

const FOLDER = fileURLToPath(new URL('../../../../shared/wycheproof/', import.meta.url));
const present = existsSync(FOLDER);
if (!present) process.stdout.write('Project Wycheproof vectors are not here; their tests are skipped.\n');

const FILES: [string, SignatureHeader['algorithm'], EcdsaOptions][] = [
  ['rsa_signature_2048_sha256_test.json', 'RSA256', {}],
  ['rsa_signature_3072_sha256_test.json', 'RSA256', {}],
  ['rsa_signature_4096_sha256_test.json', 'RSA256', {}],
  ['ecdsa_secp224r1_sha224_test.json', 'ECC224', { hash: 'sha224' }],
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
