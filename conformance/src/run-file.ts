import { runEcdsaCase } from './ecdsa-case.js';
import { runEnvelopeCase } from './envelope-case.js';
import { Failure } from './expectation.js';
import { runExplainCase } from './explain-case.js';
import type { Library } from './library.js';
import { runSignatureCase } from './signature-case.js';
import type { ExpectedExplanation, VectorCase, VectorFile } from './vector-file.js';

export interface FailedCase {
  readonly vector: VectorCase;
  readonly reason: string;
}

export interface FileResult {
  readonly passed: number;
  readonly failed: readonly FailedCase[];
}

/** Runs every case of a file against a library. */
export async function runFile(file: VectorFile, library: Library): Promise<FileResult> {
  const failed: FailedCase[] = [];
  for (const vector of file.cases) {
    try {
      await runCase(vector, library);
    } catch (error) {
      failed.push({ vector, reason: error instanceof Failure ? error.message : `unexpected: ${error}` });
    }
  }
  return { passed: file.cases.length - failed.length, failed };
}

/** Whether a case is of a kind that can be run. */
export function isKnown({ expect }: VectorCase): boolean {
  return expect === 'accept' || expect === 'reject' || isExplanation(expect);
}

function isExplanation(expect: VectorCase['expect']): expect is ExpectedExplanation {
  return typeof expect === 'object' && expect !== null && 'verdict' in expect;
}

function runCase(vector: VectorCase, library: Library): Promise<void> {
  const { expect } = vector;
  if (isExplanation(expect)) return runExplainCase(vector, expect, library);
  if (!isKnown(vector)) throw new Failure('it expects neither accept nor reject');
  if ('signatureDerHex' in vector || 'signatureP1363Hex' in vector) return runEcdsaCase(vector, library);
  if ('recipientPrivateKeyPkcs8Base64' in vector) return runEnvelopeCase(vector, library);
  if ('uri' in vector) return runSignatureCase(vector, library);
  throw new Failure('its kind is not known');
}
