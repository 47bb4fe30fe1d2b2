import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { owned } from './owned.js';

const COMMAND = fileURLToPath(new URL('dist/main.js', import.meta.resolve('@apoint/cli/package.json')));
const BROKEN = fileURLToPath(new URL('broken-sandbox.js', import.meta.url));

export interface SandboxProcess {
  readonly port: number;
  readonly clientId: string;
  readonly child: ChildProcess;
}

/** Starts the process without waiting for it. */
export function launchSandbox(idempotency: 'kept' | 'broken', words: readonly string[]): ChildProcess {
  const start = idempotency === 'kept' ? [COMMAND, 'sandbox', '--quiet'] : [BROKEN];
  return owned(
    spawn(process.execPath, [...start, '--json', ...words], { stdio: ['ignore', 'pipe', 'pipe'] }),
  );
}

/** Resolves when it is ready. */
export async function startSandbox(
  idempotency: 'kept' | 'broken',
  words: readonly string[],
): Promise<SandboxProcess> {
  const child = launchSandbox(idempotency, words);
  const complaints: string[] = [];
  child.stderr?.on('data', (chunk) => complaints.push(String(chunk)));
  const line = await Promise.race([firstLine(child), once(child, 'exit').then(() => undefined)]);
  if (line === undefined) throw new Error(`The sandbox did not start: ${complaints.join('')}`);
  const { listening, clientId } = JSON.parse(line);
  return { port: Number(new URL(listening).port), clientId, child };
}

export async function endProcess(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The process has no stdout.');
  const [line] = await once(createInterface(child.stdout), 'line');
  return line;
}
