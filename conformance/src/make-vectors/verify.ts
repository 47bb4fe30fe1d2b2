import { tryOpenssl } from './openssl.js';
import { scratchFile } from './scratch.js';

/**
 * Whether OpenSSL accepts these bytes as a signature over the content. It uses `pkeyutl`, because `dgst -verify` reads
 * only as many bytes of a signature as it expects and ignores the rest.
 */
export function verifies(
  publicPath: string,
  digest: string,
  content: Uint8Array,
  signature: Uint8Array,
): boolean {
  const key = ['-pubin', '-inkey', publicPath];
  const input = ['-rawin', '-digest', digest, '-sigfile', scratchFile(signature)];
  return tryOpenssl(['pkeyutl', '-verify', ...key, ...input], content) !== undefined;
}
