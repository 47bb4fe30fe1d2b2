import { makeRsaKey, type RsaKey } from './rsa-key.js';

/** The few keys that all signature cases share. */
export interface SignatureKeys {
  readonly usual: RsaKey;
  readonly other: RsaKey;
  readonly bits3072: RsaKey;
  readonly bits4096: RsaKey;
  readonly tooSmall: RsaKey;
}

export function makeSignatureKeys(): SignatureKeys {
  return {
    usual: makeRsaKey(2048),
    other: makeRsaKey(2048),
    bits3072: makeRsaKey(3072),
    bits4096: makeRsaKey(4096),
    tooSmall: makeRsaKey(1024),
  };
}
