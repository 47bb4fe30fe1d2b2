import { connect } from 'node:net';
import type { Mutation } from './mutations.js';

/** Much longer than every time-out of the server: a connection that still waits then hangs. */
const LONGEST_MILLISECONDS = 120_000;

/** Sends bytes, and reads until the server closes the connection. `undefined` if it does not close it. */
export function talk(
  url: string,
  bytes: Uint8Array,
  ending: Mutation['ending'],
): Promise<string | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true }, () => {
      if (ending === 'end') socket.end(bytes);
      else socket.write(bytes, () => ending === 'reset' && socket.resetAndDestroy());
    });
    const timer = setTimeout(() => done(undefined), LONGEST_MILLISECONDS);
    const done = (text: string | undefined): void => {
      clearTimeout(timer);
      resolve(text);
      socket.destroy();
    };
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => socket.destroy());
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (!['ECONNRESET', 'EPIPE'].includes(error.code ?? '')) reject(error);
    });
    socket.on('close', () => done(Buffer.concat(chunks).toString('latin1')));
  });
}
