import { inconsistent } from '../../inconsistent.js';
import type { Signs, Verifies } from '../../native-key.js';
import type { OpaqueMaterial, RsaPublicMaterial } from '../material.js';

/** The algorithm of RSA256 in WebCrypto. */
export const RSASSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

const algorithm = 'RSA256';

/** @throws {@link ApointError} `KEY_INCONSISTENT` for keys that the runtime does not import, or not use */
export async function accepted<Result>(operation: Promise<Result>): Promise<Result> {
  try {
    return await operation;
  } catch {
    throw inconsistent();
  }
}

export function signs({ cryptoKey }: OpaqueMaterial): Signs {
  return {
    algorithm,
    sign: async (content) =>
      new Uint8Array(await crypto.subtle.sign(RSASSA, cryptoKey, content as BufferSource)),
  };
}

export function verifies({ cryptoKey, modulus }: RsaPublicMaterial): Verifies {
  const { modulusLength } = cryptoKey.algorithm as RsaKeyAlgorithm;
  return {
    algorithm,
    verify: (content, signature) => {
      // RFC 8017 8.2.2 and 5.2.2. WebKitGTK does not check: it accepts other lengths, and numbers above the modulus.
      if (signature.length !== Math.ceil(modulusLength / 8)) return false;
      if (modulus && !isBelow(signature, modulus)) return false;
      return crypto.subtle.verify(RSASSA, cryptoKey, signature as BufferSource, content as BufferSource);
    },
  };
}

/** For public big-endian numbers of the same length. */
function isBelow(left: Uint8Array, right: Uint8Array): boolean {
  const at = left.findIndex((byte, i) => byte !== right[i]);
  return (left[at] ?? 0) < (right[at] ?? 0);
}
