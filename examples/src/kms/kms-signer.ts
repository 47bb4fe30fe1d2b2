// In place of a private key that signs: the key stays in the KMS, which is
// asked for each signature.
import { createHash } from 'node:crypto';
import type { Signer } from '@apoint/keys';
import type { Kms } from './kms.js';

export function kmsSigner(kms: Kms, keyId: string): Signer {
  return {
    algorithm: 'RSA256',
    sign: (content) => {
      const digest = createHash('sha256').update(content).digest();
      return kms.ask('sign', {
        keyId,
        algorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
        bytes: digest,
      });
    },
  };
}
