import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Order } from '@apoint/client';
import { exportPrivateKey, exportPublicKey } from '@apoint/keys';
import { createSandbox, type Sandbox } from '@apoint/sandbox';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { REQUEST } from './support/bodies.js';
import { sandboxClient } from './support/clients.js';

const CWD = new URL('..', import.meta.url);

/** Where the process is killed. */
const CRASHES = ['before the request is sent', 'before the answer is read', 'before the outcome is recorded'];

/** A partner: prepares an order, stores it, submits it, and dies at one of the moments. */
const PARTNER = `
  import { writeFileSync } from 'node:fs';
  import { createClient, importPrivateKey, importPublicKey } from '@apoint/client';
  const { clientId, url, signingKey, platformKey, request, store, crash } = INPUT;
  const die = (moment) => crash === moment && process.kill(process.pid, 'SIGKILL');
  const client = createClient({
    clientId,
    baseUrl: url,
    signingKey: await importPrivateKey(signingKey),
    platformKeys: await importPublicKey(platformKey),
    fetch: async (...words) => {
      die('before the request is sent');
      const response = await fetch(...words);
      die('before the answer is read');
      return response;
    },
  });
  const order = client.prepare(request);
  writeFileSync(store, JSON.stringify(order), { flush: true });
  await client.submit(order);
  die('before the outcome is recorded');
  console.log('not killed');
`;

let sandbox: Sandbox;
let folder: string;
let store: string;
beforeAll(async () => {
  sandbox = await createSandbox();
  folder = mkdtempSync(join(tmpdir(), 'apoint-crash-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sandbox.close();
});
beforeEach(() => {
  store = join(folder, 'order.json');
});

/** Lets a partner run until it is killed; resolves to the signal. */
async function crashed(crash: string, request: object): Promise<string | null> {
  const { clientId, url, clientKeys, platformKeys } = sandbox;
  const signingKey = await exportPrivateKey(clientKeys.signing.privateKey, 'pem');
  const platformKey = await exportPublicKey(platformKeys.signing, 'pem');
  const input = { clientId, url, signingKey, platformKey, request, store, crash };
  const script = `const INPUT = ${JSON.stringify(input)};\n${PARTNER}`;
  const words = ['--input-type=module', '--eval', script];
  return promisify(execFile)(process.execPath, words, { cwd: CWD }).then(
    () => null,
    (error: { signal: string | null }) => error.signal,
  );
}

it.each(CRASHES)(
  'protocol 10: a process that dies %s loses no points, and issues none twice',
  async (crash) => {
    const { bizNo: _, ...request } = REQUEST;
    const before = await sandbox.ledger.totals();
    expect(await crashed(crash, request)).toBe('SIGKILL');

    const order = JSON.parse(readFileSync(store, 'utf8')) as Order;
    const sent = crash !== CRASHES[0];
    expect((await sandbox.ledger.totals()).issues - before.issues).toBe(sent ? 1 : 0);

    // The wrong way: the request made anew, under its bizNo. It must not be told that nothing was issued.
    if (sent) {
      const anew = { ...request, bizNo: order.bizNo, extendInfo: { anew: 1 } };
      const outcome = await sandboxClient(sandbox).issueBenefit(anew);
      expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'RESULT_ABOUT_REPETITION' } });
    }

    // The right way: the stored order.
    const outcome = await sandboxClient(sandbox).submit(order);
    expect(outcome).toMatchObject({ status: 'issued', bizNo: order.bizNo });
    expect((await sandbox.ledger.totals()).issues - before.issues).toBe(1);
  },
);
