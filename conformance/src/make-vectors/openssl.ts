import { execFileSync } from 'node:child_process';

const OUTPUT_LIMIT = 16 * 1024 * 1024;

/** Runs the OpenSSL command line, which checks every vector independently of these packages. */
export function openssl(args: readonly string[], input: Uint8Array = new Uint8Array()): Buffer {
  return execFileSync('openssl', args, { input, stdio: 'pipe', maxBuffer: OUTPUT_LIMIT });
}

/** The same for a command that may refuse; then the result is `undefined`. */
export function tryOpenssl(args: readonly string[], input?: Uint8Array): Buffer | undefined {
  try {
    return openssl(args, input);
  } catch (error) {
    if (wasRefusal(error)) return undefined;
    throw error;
  }
}

/** A command that ran and refused has an exit status. A command that could not run has none. */
function wasRefusal(error: unknown): boolean {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
