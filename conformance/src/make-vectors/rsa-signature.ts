import { openssl } from './openssl.js';
import type { RsaKey } from './rsa-key.js';
import { verifies } from './verify.js';

/** RSASSA-PKCS1-v1_5 over a digest of the content; SHA-256 is the one the wire knows. */
export function signRsa(key: RsaKey, content: Uint8Array, hash = 'sha256'): Buffer {
  return openssl(['dgst', `-${hash}`, '-sign', key.privatePath], content);
}

/** RSASSA-PSS with SHA-256, which looks the same from outside. */
export function signPss(key: RsaKey, content: Uint8Array): Buffer {
  return openssl(['dgst', '-sha256', '-sigopt', 'rsa_padding_mode:pss', '-sign', key.privatePath], content);
}

/** PKCS#1 type 1 padding around bytes as they are, without a DigestInfo of OpenSSL's making. */
export function signWithoutDigestInfo(key: RsaKey, bytes: Uint8Array): Buffer {
  return openssl(
    ['pkeyutl', '-sign', '-inkey', key.privatePath, '-pkeyopt', 'rsa_padding_mode:pkcs1'],
    bytes,
  );
}

/** The bare private operation on a block as long as the modulus, which `pkeyutl` offers for decryption alone. */
export function signBlock(key: RsaKey, block: Uint8Array): Buffer {
  return openssl(
    ['pkeyutl', '-decrypt', '-inkey', key.privatePath, '-pkeyopt', 'rsa_padding_mode:none'],
    block,
  );
}

/** Whether OpenSSL takes the signature for RSA256 over the content. */
export function verifiesRsa(key: RsaKey, content: Uint8Array, signature: Uint8Array): boolean {
  return verifies(key.publicPath, 'sha256', content, signature);
}

export function sha256(content: Uint8Array): Buffer {
  return openssl(['dgst', '-sha256', '-binary'], content);
}
