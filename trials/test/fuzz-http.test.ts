import { expect, it } from 'vitest';
import { SERVERS } from '../dist/adapters/servers.js';
import { fuzzServer } from '../dist/fuzz-http/fuzz-server.js';

// A short slice of `pnpm fuzz:http`.
const { APOINT_TEST_SEED = '1' } = process.env;
const SEED = Number(APOINT_TEST_SEED);

it.each(Object.entries(SERVERS))(
  `%s: any request ends in a refusal or a closed connection (seed ${SEED})`,
  { timeout: 120_000 },
  async (name, { start }) => {
    const { failures } = await fuzzServer(start, name === 'node:http' ? 2000 : 400, SEED);
    expect(failures).toEqual([]);
  },
);
