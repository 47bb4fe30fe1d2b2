// In place of a private key that opens envelopes: the KMS decrypts the AES key
// of each, and nothing else of it.
import { ApointError, type KeyUnwrapper } from '@apoint/keys';
import { type Kms, KmsDown } from './kms.js';

export function kmsUnwrapper(kms: Kms, keyId: string): KeyUnwrapper {
  return {
    unwrap: async (wrappedKey, keyWrap) => {
      if (keyWrap !== 'RSA-OAEP-256')
        throw new Error('This KMS unwraps RSA-OAEP with SHA-256 only.');
      try {
        return await kms.ask('decrypt', {
          keyId,
          algorithm: 'RSAES_OAEP_SHA_256',
          bytes: wrappedKey,
        });
      } catch (cause) {
        // Whatever else it is, it becomes ENVELOPE_OPEN_FAILED.
        if (!(cause instanceof KmsDown)) throw cause;
        throw new ApointError(
          'KEY_UNAVAILABLE',
          'The KMS cannot be reached.',
          { cause },
        );
      }
    },
  };
}
