import { mkdirSync } from 'node:fs';
import { commandLine } from '@apoint/tools/command-line';
import { makeEcdsaCases } from './ecdsa-cases.js';
import { makeEnvelopeCases } from './envelope-cases.js';
import { makeExplainCases } from './explain-cases.js';
import { openssl } from './openssl.js';
import { removeScratchFiles } from './scratch.js';
import { makeSignatureCases } from './signature-cases.js';
import { type VectorFile, writeVectorFile } from './vector-file.js';

const USAGE = `Usage: pnpm conformance:vectors
makes the vectors anew, with new keys, by the OpenSSL command line (3.0 or later), and writes them to packages/vectors/vectors,
and those of explanations to conformance/vectors.`;
const KEYS =
  'All keys are throw-away test keys, made for this file and published in it: never use them for anything else.';

/** Both from `conformance/dist/make-vectors/`, where this file runs. */
const PUBLISHED = new URL('../../../packages/vectors/vectors/', import.meta.url);
/** These are about `@apoint/explain`, and no other implementation has to say the same. */
const OF_EXPLAIN = new URL('../../vectors/', import.meta.url);

const FILES: readonly VectorFile[] = [
  {
    name: 'signature-rsa256.json',
    description: `The Signature header with RSA256 (RSASSA-PKCS1-v1_5 with SHA-256), made and checked with the OpenSSL command line. ${KEYS}`,
    make: makeSignatureCases,
  },
  {
    name: 'envelope-rsa-aes.json',
    description: `The Encrypt header and body with RSA_AES (AES/ECB, the key wrapped as keyWrap says), made and checked with the OpenSSL command line. ${KEYS}`,
    make: makeEnvelopeCases,
  },
  {
    name: 'ecdsa-p224.json',
    description: `Signatures with ECC224 (ECDSA on secp224r1) in DER and P1363, made and checked with the OpenSSL command line. ${KEYS}`,
    make: makeEcdsaCases,
  },
  {
    directory: OF_EXPLAIN,
    name: 'explain.json',
    description: `Messages as they arrived, the keys that the receiver has, and why they do not verify or open, made with node:crypto alone. ${KEYS}`,
    make: makeExplainCases,
  },
];

function main(): void {
  console.error(openssl(['version']).toString().trim());
  const summary = FILES.map(({ directory = PUBLISHED, ...file }) => {
    mkdirSync(directory, { recursive: true });
    return writeVectorFile(directory, file);
  });
  console.log(summary.join('\n'));
}

commandLine(USAGE, {});
try {
  main();
} finally {
  removeScratchFiles();
}
