import { openssl } from './openssl.js';
import type { RsaKey } from './rsa-key.js';
import { verifies } from './verify.js';

/** RSASSA-PKCS1-v1_5 over a digest of the content; the wire uses only SHA-256. */
export function signRsa(key: RsaKey, content: Uint8Array, hash = 'sha256'): Buffer {
  return openssl(['dgst', `-${hash}`, '-sign', key.privatePath], content);
}

/** RSASSA-PSS with SHA-256, which has the same form. */
export function signPss(key: RsaKey, content: Uint8Array): Buffer {
  return openssl(['dgst', '-sha256', '-sigopt', 'rsa_padding_mode:pss', '-sign', key.privatePath], content);
}

/** PKCS#1 type 1 padding around the given bytes, without a DigestInfo from OpenSSL. */
export function signWithoutDigestInfo(key: RsaKey, bytes: Uint8Array): Buffer {
  return openssl(
    ['pkeyutl', '-sign', '-inkey', key.privatePath, '-pkeyopt', 'rsa_padding_mode:pkcs1'],
    bytes,
  );
}

/** The raw private operation on a block as long as the modulus. `pkeyutl` offers it only as decryption. */
export function signBlock(key: RsaKey, block: Uint8Array): Buffer {
  return openssl(
    ['pkeyutl', '-decrypt', '-inkey', key.privatePath, '-pkeyopt', 'rsa_padding_mode:none'],
    block,
  );
}

/** Whether OpenSSL accepts the signature as RSA256 over the content. */
export function verifiesRsa(key: RsaKey, content: Uint8Array, signature: Uint8Array): boolean {
  return verifies(key.publicPath, 'sha256', content, signature);
}

export function sha256(content: Uint8Array): Buffer {
  return openssl(['dgst', '-sha256', '-binary'], content);
}
