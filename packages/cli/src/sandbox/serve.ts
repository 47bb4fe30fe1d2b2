import {
  createMemoryLedger,
  createSandbox,
  type Ledger,
  type Sandbox,
  type SandboxOptions,
} from '@apoint/sandbox';
import { readJsonObject } from '../read-json.js';
import { report } from '../report.js';
import { untilSignal } from '../until-signal.js';
import { removeControlFile, writeControlFile } from './control-file.js';
import { startControl } from './control-server.js';
import { keysIn, type SandboxKeys } from './key-files.js';
import type { SandboxCommandOptions } from './options.js';
import { tellReady } from './ready.js';
import { tellRequest } from './tell-request.js';

/**
 * Runs a sandbox until SIGTERM or SIGINT, and then finishes open requests. A second signal ends the process at once.
 *
 * @throws {@link ApointError} the codes of `createSandbox`, of the ledger and of `importPrivateKey`; the system's error
 */
export async function serve(options: SandboxCommandOptions): Promise<void> {
  const ledger = await openLedger(options);
  try {
    const keys = await keysIn(options.keys, options.keyFiles);
    const sandbox = await createSandbox(await sandboxOptions(options, keys, ledger));
    try {
      sandbox.faults.inject(...options.faults);
      await serveUntilSignal(options, keys, sandbox);
    } finally {
      await sandbox.close({ openRequests: 'finish' });
    }
  } finally {
    await ledger.close();
  }
}

async function serveUntilSignal(
  options: SandboxCommandOptions,
  keys: SandboxKeys,
  sandbox: Sandbox,
): Promise<void> {
  const control = await startControl(sandbox);
  const file = {
    sandbox: sandbox.url,
    clientId: sandbox.clientId,
    control: control.url,
    token: control.token,
  };
  // Mounted files are not ours to add to.
  const isWritten = options.keyFiles === 'own';
  try {
    if (isWritten) await writeControlFile(options.keys, file);
    // Listen before the ready line is printed: a signal may come right after it.
    const stopped = untilSignal();
    await tellReady(options, keys, sandbox);
    await stopped;
  } finally {
    if (isWritten) await removeControlFile(options.keys, file);
    await control.close();
  }
}

async function sandboxOptions(
  { sandbox, answers, json, quiet }: SandboxCommandOptions,
  { clientKeys, platformKeys }: SandboxKeys,
  ledger: Ledger,
): Promise<SandboxOptions> {
  const endpoints: Record<string, NonNullable<SandboxOptions['endpoints']>[string]> = {};
  for (const [path, file] of Object.entries(answers)) {
    const answer = await readJsonObject({ path: file, option: '--answer' });
    // The gateway checks that it has a result.
    endpoints[path] = () => answer as never;
  }
  const common = { ...sandbox, clientKeys, platformKeys, ledger, endpoints };
  const onFailure = (error: unknown): void => void report(error, []);
  return quiet
    ? { ...common, onFailure }
    : { ...common, onFailure, onRequest: (one) => tellRequest(one, json) };
}

async function openLedger({ data, database }: SandboxCommandOptions): Promise<Ledger> {
  if (data === undefined && database === undefined) return createMemoryLedger();
  const { createSqlLedger, openPglite, openPostgres } = await import('@apoint/sandbox/sql');
  return createSqlLedger(await (data === undefined ? openPostgres(database ?? '') : openPglite(data)));
}
