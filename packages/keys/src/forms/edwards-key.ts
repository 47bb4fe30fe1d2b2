import { ApointError } from '@apoint/primitives/errors';

/** For keys of the curves of RFC 8410. They are met often, because tools of today make them by default. */
export function edwardsKey(): ApointError {
  return new ApointError(
    'KEY_ALGORITHM_UNSUPPORTED',
    'This is an Ed25519 key or one of its family, which this wire does not use and nothing converts. Make an RSA key: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem.',
  );
}
