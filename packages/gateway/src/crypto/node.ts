import { createHash } from 'node:crypto';

/** In hexadecimal digits. At once: the answer to a client who has closed his half of the connection is in time only then. */
export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
