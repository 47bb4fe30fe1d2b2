import { type WeierstrassPointCons, weierstrass } from '@noble/curves/abstract/weierstrass.js';

export type Curve = WeierstrassPointCons<bigint>;

let made: Curve | undefined;

/** P-224, secp224r1 (SEC 2, 2.2.1). Made on first use: bundlers can drop a module without side effects. */
export function p224(): Curve {
  made ??= weierstrass({
    p: 0xffffffffffffffffffffffffffffffff000000000000000000000001n,
    a: 0xfffffffffffffffffffffffffffffffefffffffffffffffffffffffen,
    b: 0xb4050a850c04b3abf54132565044b0b7d7bfd8ba270b39432355ffb4n,
    n: 0xffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3dn,
    h: 1n,
    Gx: 0xb70e0cbd6bb4bf7f321390b94a03c1d356c21122343280d6115c1d21n,
    Gy: 0xbd376388b5f723fb4c22dfe6cd4375a05a07476444d5819985007e34n,
  });
  return made;
}
