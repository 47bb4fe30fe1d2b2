import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { importPrivateKey, importPublicKey } from '@apoint/keys';
import type { Sandbox } from '@apoint/sandbox';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** A command that runs, once it has printed its first line. */
export interface Running {
  readonly line: string;
  readonly url: string;
  /** Sends a signal, and resolves to how the process ended. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
  readonly process: ChildProcess;
}

/** How a command ended that was not to run. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function launch(words: readonly string[]) {
  return spawn(process.execPath, [MAIN, 'sandbox', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
}

export async function start(...words: readonly string[]): Promise<Running> {
  const child = launch(words);
  const complaint = text(child.stderr);
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line') as Promise<[string]>,
    once(child, 'exit').then(async () => Promise.reject(new Error(await complaint))),
  ]);
  const end = async (signal: NodeJS.Signals): Promise<number | NodeJS.Signals> => {
    child.kill(signal);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return (child.exitCode ?? child.signalCode) as number | NodeJS.Signals;
  };
  return { line, url: /http:[^"]+/.exec(line)?.[0] ?? '', end, process: child };
}

export async function run(...words: readonly string[]): Promise<Ended> {
  const child = launch(words);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, stdout, stderr };
}

/** What a partner knows of a sandbox process: its address, and the keys in its files. */
export async function partnerOf(url: string, keys: string): Promise<Sandbox> {
  const privateKey = await importPrivateKey(await readFile(`${keys}/client.private.pem`, 'utf8'));
  const publicKey = await importPublicKey(await readFile(`${keys}/client.public.pem`, 'utf8'));
  const platform = await importPublicKey(await readFile(`${keys}/platform.public.pem`, 'utf8'));
  const pair = { privateKey, publicKey };
  return {
    url,
    clientId: 'SANDBOX_CLIENT_0001',
    clientKeys: { signing: pair, encryption: pair },
    platformKeys: { signing: platform, encryption: platform },
  } as Sandbox;
}
