import { searchFor } from './check.js';
import { type EcdsaKey, makeEcdsaKey, scalarOf, withCurveNamedTwice } from './ecdsa-key.js';

/** The few keys that all ECDSA cases share. */
export interface EcdsaKeys {
  readonly usual: EcdsaKey;
  readonly ecparam: EcdsaKey;
  readonly curveNamedTwice: EcdsaKey;
  readonly shortScalar: EcdsaKey;
}

export function makeEcdsaKeys(): EcdsaKeys {
  return {
    usual: makeEcdsaKey('genpkey'),
    ecparam: makeEcdsaKey('ecparam'),
    curveNamedTwice: withCurveNamedTwice(makeEcdsaKey('genpkey')),
    shortScalar: makeShortScalar(),
  };
}

function makeShortScalar(): EcdsaKey {
  return searchFor(() => {
    const key = makeEcdsaKey('ecparam');
    return scalarOf(key)[0] === 0 ? key : undefined;
  }, 'a private key that begins with a zero byte');
}
