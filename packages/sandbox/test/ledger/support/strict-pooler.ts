import { connect, createServer, type Server, type Socket } from 'node:net';

/** What PgBouncer takes when a connection starts; it refuses anything else as an unsupported startup parameter. */
const ACCEPTED = ['user', 'database', 'client_encoding', 'application_name', 'datestyle', 'timezone'];

/** Passes connections on to a PostgreSQL server, unless they start with parameters that poolers refuse. */
export async function strictPooler(url: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const target = new URL(url);
  const open = new Set<Socket>();
  const server: Server = createServer((client) => {
    open.add(client);
    client.on('error', () => undefined).on('close', () => open.delete(client));
    client.once('data', (start) => {
      const refused = parametersOf(start).find((name) => !ACCEPTED.includes(name.toLowerCase()));
      if (refused !== undefined) return client.end(refusalOf(refused));
      const upstream = connect(Number(target.port), target.hostname);
      upstream.on('error', () => client.destroy()).on('close', () => client.destroy());
      client.on('close', () => upstream.destroy());
      upstream.write(start);
      return client.pipe(upstream).pipe(client);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const pooled = new URL(url);
  const address = server.address();
  pooled.port = String(typeof address === 'object' && address ? address.port : 0);
  return {
    url: pooled.href,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** The names in a StartupMessage: a length, a version, and pairs of texts that end in a zero. */
function parametersOf(start: Buffer): string[] {
  return start
    .subarray(8)
    .toString('utf8')
    .split('\0')
    .filter((name, i) => i % 2 === 0 && name !== '');
}

/** An ErrorResponse. */
function refusalOf(name: string): Buffer {
  const fields = `SFATAL\0C08P01\0Munsupported startup parameter: ${name}\0\0`;
  const message = Buffer.alloc(5 + fields.length);
  message.write('E');
  message.writeInt32BE(4 + fields.length, 1);
  message.write(fields, 5);
  return message;
}
