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

/** Runs `openssl` with a file at the place of `FILE`: some commands read what they need from files only. */
export function opensslFile(args: readonly string[], contents: string | Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'apoint-test-'));
  try {
    const file = join(folder, 'input');
    writeFileSync(file, contents);
    return openssl(args.map((argument) => (argument === 'FILE' ? file : argument)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs `openssl req` with a key. */
export function opensslRequest(args: readonly string[], privateKey: string): string {
  return String(opensslFile(['req', '-new', '-key', 'FILE', '-subj', '/CN=test', ...args], privateKey));
}

function answers(): boolean {
  try {
    openssl(['version']);
    return true;
  } catch {
    return false;
  }
}
