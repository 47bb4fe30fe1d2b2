import { readdir, readFile, readlink } from 'node:fs/promises';

/** In hexadecimal, as `/proc/net/tcp` tells states. */
const LISTEN = '0A';

/** Whether this very process listens at the port. To connect would not do: it could be somebody else's. */
export async function listensAt(pid: number, port: number): Promise<boolean> {
  const sockets = await listeningSockets(port);
  if (sockets.length === 0) return false;
  const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
  const links = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')));
  return sockets.some((socket) => links.includes(`socket:[${socket}]`));
}

async function listeningSockets(port: number): Promise<string[]> {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = (await readFile('/proc/net/tcp', 'utf8')).split('\n').slice(1);
  return rows.flatMap((row) => {
    const columns = row.trim().split(/\s+/);
    const [, local = '', , state] = columns;
    return state === LISTEN && local.endsWith(wanted) ? (columns[9] ?? []) : [];
  });
}
