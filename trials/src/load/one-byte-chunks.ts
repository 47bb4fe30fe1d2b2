import { once } from 'node:events';
import { connect } from 'node:net';
import type { OutgoingMessage } from '@apoint/message';
import { MESSAGE } from '@apoint/tools/message';

/** Bytes in each body, and so the number of its chunks. */
export const CHUNKS = 100_000;
export const CONNECTIONS = 12;

const AT_ONCE = 1000;
const SOME_CHUNKS = Buffer.from('1\r\nx\r\n'.repeat(AT_ONCE));
const END = '0\r\n\r\n';

/**
 * Sends bodies in chunks of one byte, on several connections at the same time, and waits for the answers. The headers are those of a
 * genuine request, so that the bodies are read; then the signature does not fit them.
 */
export async function sendOneByteChunks(port: number, message: OutgoingMessage): Promise<void> {
  await Promise.all(Array.from({ length: CONNECTIONS }, () => sendOne(port, message)));
}

async function sendOne(port: number, { headers }: OutgoingMessage): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  const answered = once(socket, 'data');
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(
    `${MESSAGE.method} ${MESSAGE.uri} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n${lines.join('')}\r\n`,
  );
  for (let sent = 0; sent < CHUNKS; sent += AT_ONCE)
    if (!socket.write(SOME_CHUNKS)) await once(socket, 'drain');
  socket.write(END);
  const [answer] = await answered;
  socket.destroy();
  if (!/SIGNATURE_MISMATCH/.test(String(answer)))
    throw new Error(`The body was not read to its end: ${String(answer).slice(0, 200)}`);
}
