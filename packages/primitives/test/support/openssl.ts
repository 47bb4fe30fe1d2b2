import { execFileSync } from 'node:child_process';

/** Whether the `openssl` command is there; certificates and encrypted keys are made with it. */
export const hasOpenssl: boolean = answers();

/** Runs `openssl`, its input from a string; what it tells on stderr is dropped. */
export function openssl(args: readonly string[], input: string | Buffer = ''): Buffer {
  return execFileSync('openssl', args, { input, stdio: ['pipe', 'pipe', 'ignore'] });
}

function answers(): boolean {
  try {
    openssl(['version']);
    return true;
  } catch {
    return false;
  }
}
