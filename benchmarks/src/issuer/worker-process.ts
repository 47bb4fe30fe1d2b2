// One of several workers: it waits for its start, works on a campaign to the end, and tells how many orders it has issued.
import { once } from 'node:events';
import { createIssuer, fromPg } from '@apoint/issuer';
import { generateKeyPair } from '@apoint/keys';
import { Pool } from 'pg';
import { clientWithoutPlatform } from './client-without-platform.js';
import { AT_ONCE } from './worker.js';

const [, , connectionString, campaign] = process.argv;
const pool = new Pool({ connectionString });
const client = await clientWithoutPlatform(await generateKeyPair(), await generateKeyPair());
const issuer = createIssuer({ database: fromPg(pool), client });
await issuer.health();
process.send?.('ready');
await once(process, 'message');
const { issued } = await issuer.work({ campaign, until: 'settled', concurrency: AT_ONCE });
process.send?.(issued);
await pool.end();
process.disconnect();
