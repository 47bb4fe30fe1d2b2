import type { HashName } from '../crypto/hashes.js';
import { readDigestInfo } from './digest-info.js';
import { type PssEncoding, readPss } from './pss.js';

/** What the owner of an RSA key has signed. */
export type EncodedMessage =
  | {
      /** PKCS#1 v1.5 with a DigestInfo: what this wire asks for. `pkcs1-no-null` has one without its NULL. */
      readonly padding: 'pkcs1' | 'pkcs1-no-null';
      readonly hash: HashName;
      readonly digest: Uint8Array;
    }
  | {
      /** PKCS#1 v1.5 around bare data, or no padding at all. */
      readonly padding: 'pkcs1-bare' | 'none';
      readonly data: Uint8Array;
    }
  | PssEncoding;

/** Below that, the padding could be there by chance. RFC 8017 wants 8. */
const LEAST_PADDING = 8;
/** That many zeros in front are no chance. */
const LEAST_ZEROS = 8;

/** Every way to read the number under a signature. None if the key does not fit; hardly ever more than one. */
export function readEncoded(encoded: Uint8Array, bits: number): readonly EncodedMessage[] {
  const pkcs1 = readPkcs1(encoded);
  if (pkcs1) return [pkcs1];
  const bare = readUnpadded(encoded);
  return bare ? [bare] : readPss(encoded, bits);
}

function readPkcs1(encoded: Uint8Array): EncodedMessage | undefined {
  if (encoded[0] !== 0 || encoded[1] !== 1) return undefined;
  const end = encoded.findIndex((byte, i) => i > 1 && byte !== 0xff);
  if (end < LEAST_PADDING + 2 || encoded[end] !== 0) return undefined;
  const data = encoded.slice(end + 1);
  const info = readDigestInfo(data);
  if (!info) return { padding: 'pkcs1-bare', data };
  const { hash, digest, hasNull } = info;
  return { padding: hasNull ? 'pkcs1' : 'pkcs1-no-null', hash, digest };
}

/** The bare RSA operation puts the digest at the end, after zeros. */
function readUnpadded(encoded: Uint8Array): EncodedMessage | undefined {
  const start = encoded.findIndex((byte) => byte !== 0);
  if (start < LEAST_ZEROS) return undefined;
  return { padding: 'none', data: encoded.slice(start) };
}
