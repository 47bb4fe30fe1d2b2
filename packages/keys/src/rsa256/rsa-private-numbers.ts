import { toHex } from '@apoint/primitives/hex';
import { demand } from '../inconsistent.js';
import type { RsaPrivateParts } from './write-rsa.js';

type EightIntegers = [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];

/**
 * The rules of RFC 8017 3.2 for two primes. OpenSSL accepts primes that do not belong to the modulus, and computes with them
 * however large they are. That they are primes is not tested here: the runtime makes one signature afterwards.
 *
 * @throws {@link ApointError} `KEY_INCONSISTENT`
 */
export function checkRsaPrivateNumbers(integers: RsaPrivateParts): void {
  const unequal =
    'The primes and exponents of the RSA private key do not belong to its modulus; export the key again.';
  const longest = integers[0]?.length ?? 0;
  demand(
    integers.every(({ length }) => length <= longest),
    unequal,
  );
  const [n, e, d, p, q, dP, dQ, qInv] = integers.map(toBigInt) as EightIntegers;
  demand(p > 2n && q > 2n && p * q === n, unequal);
  demand(
    [d, dP].every((exponentOfP) => (e * exponentOfP) % (p - 1n) === 1n),
    unequal,
  );
  demand(
    [d, dQ].every((exponentOfQ) => (e * exponentOfQ) % (q - 1n) === 1n),
    unequal,
  );
  demand((q * qInv) % p === 1n, unequal);
}

function toBigInt(unsigned: Uint8Array): bigint {
  return BigInt(`0x${toHex(unsigned)}`);
}
