import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether the `openssl` command is there; certificates and encrypted keys are made with it. */
export const hasOpenssl: boolean = answers();

/** Runs `openssl`, its input from a string; what it tells on stderr is dropped. */
export function openssl(args: readonly string[], input: string | Buffer = ''): Buffer {
  return execFileSync('openssl', args, { input, stdio: ['pipe', 'pipe', 'ignore'] });
}

/** Runs `openssl req` with a key, which the command takes from a file only. */
export function opensslRequest(args: readonly string[], privateKey: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'apoint-test-'));
  try {
    const file = join(folder, 'key.pem');
    writeFileSync(file, privateKey);
    return String(openssl(['req', '-new', '-key', file, '-subj', '/CN=test', ...args]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function answers(): boolean {
  try {
    openssl(['version']);
    return true;
  } catch {
    return false;
  }
}
