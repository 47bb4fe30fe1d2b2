import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomHex } from '@apoint/primitives/internal/random-hex';

/** A socket in a directory, which the system answers for as long as its process lives. */
export interface LifeSign {
  /** The name of the socket in the directory. */
  readonly name: string;
  /** Closes and removes the socket. */
  end(): Promise<void>;
}

const NAME = /^alive\.[0-9a-f]{32}$/;
/** Systems take 104 to 108 bytes for the path of a socket, and some cut a longer one. */
const LONGEST_PATH = 100;

/** Starts to listen on a socket in a directory. It does not keep the process alive. */
export async function giveLifeSign(folder: string): Promise<LifeSign> {
  const name = `alive.${randomHex()}`;
  const server = createServer((socket) => socket.destroy());
  await withAddress(folder, name, (path) => listen(server, path));
  server.unref();
  return {
    name,
    end: async () => {
      server.close();
      await rm(join(folder, name), { force: true });
    },
  };
}

/** Whether a text is the name of a life sign. */
export function isLifeSign(name: string): boolean {
  return NAME.test(name);
}

/**
 * Whether the process behind a life sign may live. The system refuses the connection only if nobody listens any more. The answer
 * is the same for processes of other namespaces (containers), and for a process that hangs. Every other failure proves nothing.
 */
export function mayLive(folder: string, name: string): Promise<boolean> {
  return withAddress(folder, name, async (path) => {
    const socket = connect(path);
    try {
      await once(socket, 'connect');
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code !== DEAD;
    } finally {
      socket.destroy();
    }
  });
}

const WINDOWS = process.platform === 'win32';
/** A pipe of Windows is gone with its process; a socket in a directory stays. */
const DEAD = WINDOWS ? 'ENOENT' : 'ECONNREFUSED';

async function listen(server: Server, path: string): Promise<void> {
  // Exclusive: the primary of a cluster would otherwise hold the socket. For all: another user must be able to ask.
  server.listen({ path, exclusive: true, readableAll: true, writableAll: true });
  await once(server, 'listening');
}

/** Runs an action with the path of a socket. A long path is shortened by a link that is there meanwhile. */
async function withAddress<Result>(
  folder: string,
  name: string,
  action: (path: string) => Promise<Result>,
): Promise<Result> {
  if (WINDOWS) return action(`\\\\.\\pipe\\apoint-${name}`);
  const path = join(folder, name);
  if (Buffer.byteLength(path) <= LONGEST_PATH) return action(path);
  const short = await mkdtemp(join(tmpdir(), 'apoint-'));
  try {
    await symlink(folder, join(short, 'd'));
    return await action(join(short, 'd', name));
  } finally {
    await rm(short, { recursive: true, force: true });
  }
}
