import type { EnvelopeCase } from './envelope-case.js';
import { envelopeCipherCases } from './envelope-cipher-cases.js';
import { envelopePlaintextCases } from './envelope-plaintext-cases.js';
import { envelopeTextCases } from './envelope-text-cases.js';
import { makeEnvelopeKeys } from './envelope-workbench.js';
import { envelopeWrapCases } from './envelope-wrap-cases.js';

/** All cases of `envelope-rsa-aes.json`. */
export function makeEnvelopeCases(): EnvelopeCase[] {
  const keys = makeEnvelopeKeys();
  const groups = [envelopePlaintextCases, envelopeTextCases, envelopeWrapCases, envelopeCipherCases];
  return groups.flatMap((makeCases) => makeCases(keys));
}
