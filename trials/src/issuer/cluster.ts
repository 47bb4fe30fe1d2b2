import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { owned } from '../chaos/owned.js';
import { endProcess } from '../chaos/sandbox-process.js';

/** A PostgreSQL server of the trial's own, which it may end as it likes. It listens on loopback. */
export interface Cluster {
  readonly port: number;
  /** Ends the server without letting it finish anything, and starts it again. */
  restart(): Promise<void>;
  remove(): Promise<void>;
}

/** Debian keeps the programs of the server outside of the path. */
const DEBIAN = '/usr/lib/postgresql';
const READY = /database system is ready to accept connections/;

/** Who runs the server, which refuses to run as root. */
interface Owner {
  readonly uid?: number;
  readonly gid?: number;
  readonly cwd: string;
}

export async function startCluster(): Promise<Cluster> {
  const directory = mkdtempSync(join(tmpdir(), 'apoint-cluster-'));
  const owner = ownerOf(directory);
  const data = join(directory, 'data');
  const programs = programsOf();
  const words = ['--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8'];
  await promisify(execFile)(join(programs, 'initdb'), words, owner);
  const port = await freePort();
  const start = () => startServer(join(programs, 'postgres'), data, port, owner);
  let server = await start();
  return {
    port,
    restart: async () => {
      // As if the machine of the server had failed: no transaction is finished, and the log is replayed.
      server.kill('SIGQUIT');
      await once(server, 'exit');
      server = await start();
    },
    remove: async () => {
      await endProcess(server, 'SIGTERM');
      await rm(directory, { recursive: true });
    },
  };
}

async function startServer(program: string, data: string, port: number, owner: Owner) {
  // Without flushing, the data survives the end of the processes all the same.
  const settings = [
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    '-k',
    '',
    '-c',
    'fsync=off',
    '-c',
    'lc_messages=C',
  ];
  const child = owned(
    spawn(program, ['-D', data, ...settings], { ...owner, stdio: ['ignore', 'ignore', 'pipe'] }),
  );
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface(child.stderr).on('line', (line) => {
      said.push(line);
      if (READY.test(line)) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said.join('\n')}`)));
  });
  return child;
}

function ownerOf(directory: string): Owner {
  if (process.getuid?.() !== 0) return { cwd: directory };
  const [uid, gid] = ['-u', '-g'].map((word) => Number(execFileSync('id', [word, 'postgres'])));
  chownSync(directory, Number(uid), Number(gid));
  return { uid: Number(uid), gid: Number(gid), cwd: directory };
}

function programsOf(): string {
  const found = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((left, right) => Number(right) - Number(left))
    : [];
  const folders = [
    ...found.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  const folder = folders.find((one) => existsSync(join(one, 'initdb')) && existsSync(join(one, 'postgres')));
  if (folder !== undefined) return folder;
  throw new Error('There is no PostgreSQL server on this machine; give the URL of one.');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
