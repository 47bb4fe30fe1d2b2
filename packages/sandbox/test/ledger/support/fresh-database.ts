import { randomUUID } from 'node:crypto';
import { openPostgres } from '@apoint/sandbox/sql';

/** Makes a database of its own on a server; `drop` ends all connections to it. */
export async function freshDatabase(
  serverUrl: string,
): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const server = await openPostgres(serverUrl);
  const name = `apoint_test_${randomUUID().replaceAll('-', '')}`;
  await server.query(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.close();
    },
  };
}
