import { expect, it } from 'vitest';
import { SERVERS } from '../dist/adapters/servers.js';
import { fuzzServer } from '../dist/fuzz-http/fuzz-server.js';

// A short slice of `pnpm fuzz:http`, the same in every run; `pnpm fuzz:http` looks for what is new.
const SEED = 1;

it.each(Object.entries(SERVERS))(
  `%s: any request ends in a refusal or a closed connection (seed ${SEED})`,
  async (name, { start }) => {
    const { failures } = await fuzzServer(start, name === 'node:http' ? 2000 : 400, SEED);
    expect(failures).toEqual([]);
  },
);
