import { ecdsaAcceptedCases } from './ecdsa-accepted-cases.js';
import type { EcdsaCase } from './ecdsa-case.js';
import { makeEcdsaKeys } from './ecdsa-keys.js';
import { ecdsaRefusedCases } from './ecdsa-refused-cases.js';

/** All cases of `ecdsa-p224.json`. */
export function makeEcdsaCases(): EcdsaCase[] {
  const keys = makeEcdsaKeys();
  return [...ecdsaAcceptedCases(keys), ...ecdsaRefusedCases(keys)];
}
