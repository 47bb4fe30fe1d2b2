import { connect, type Socket } from 'node:net';

/** What a server sent on a connection, up to its end. */
export interface Received {
  readonly text: string;
  readonly status: number;
  /** Names as they were spelt. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Writes to a server, and reads until it closes the connection. */
export function talk(
  url: string,
  bytes: string | Uint8Array,
  then?: (socket: Socket) => void,
): Promise<Received> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true }, () => {
      socket.write(bytes);
      then?.(socket);
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    // The server has closed its half: nothing else will come.
    socket.on('end', () => socket.destroy());
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (!['ECONNRESET', 'EPIPE'].includes(error.code ?? '')) reject(error);
    });
    socket.on('close', () => resolve(receivedOf(Buffer.concat(chunks).toString('latin1'))));
  });
}

/** Writes to a server and is gone, once the server has had the bytes. */
export function breakOff(url: string, bytes: string): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes, () => socket.resetAndDestroy()));
    socket.on('error', () => undefined).on('close', () => resolve());
  });
}

function receivedOf(text: string): Received {
  const [top = '', body = ''] = text.split('\r\n\r\n', 2);
  const [first = '', ...lines] = top.split('\r\n');
  const headers = new Map(lines.map((line) => line.split(': ', 2) as [string, string]));
  return { text, status: Number(first.split(' ')[1] ?? 0), headers, body };
}
