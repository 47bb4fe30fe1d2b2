import { bodyCases } from './body-cases.js';
import { fieldCases } from './field-cases.js';
import { headerCases } from './header-cases.js';
import { signatureBytesCases } from './signature-bytes-cases.js';
import type { SignatureCase } from './signature-case.js';
import { makeSignatureKeys } from './signature-keys.js';
import { tamperingCases } from './tampering-cases.js';
import { timeCases } from './time-cases.js';

/** All cases of `signature-rsa256.json`. */
export function makeSignatureCases(): SignatureCase[] {
  const keys = makeSignatureKeys();
  const groups = [headerCases, fieldCases, timeCases, bodyCases, tamperingCases, signatureBytesCases];
  return groups.flatMap((makeCases) => makeCases(keys));
}
