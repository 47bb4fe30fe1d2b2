// After a crash: a partner's process is killed while the points are being issued. The next one finds the order in the store,
// submits it again, and gets the first answer. docs/after-a-crash.md is the guide.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportPrivateKey, exportPublicKey } from '@apoint/client';
import { createSandbox } from '@apoint/sandbox';
import { openOrderStore } from './after-a-crash/order-store.js';
import type { PartnerTask } from './after-a-crash/partner.js';
import { check, failures } from './quickstart/check.js';
import { heading } from './quickstart/print.js';

const folder = mkdtempSync(join(tmpdir(), 'apoint-orders-'));
const store = join(folder, 'orders.jsonl');
let crash = (): void => undefined;
const sandbox = await createSandbox({
  // This is asked in the middle of the decision, when the request has arrived and nothing is answered yet.
  pointsOf: () => {
    crash();
    return 100;
  },
});
const task: PartnerTask = {
  url: sandbox.url,
  clientId: sandbox.clientId,
  signingKey: await exportPrivateKey(sandbox.clientKeys.signing.privateKey, 'pem'),
  platformKey: await exportPublicKey(sandbox.platformKeys.signing, 'pem'),
  store,
};

heading('The first process is killed before it hears the answer');
const first = fork(fileURLToPath(new URL('after-a-crash/partner.js', import.meta.url)));
crash = () => first.kill('SIGKILL');
first.send({ ...task, memberId: 'member-1' });
const [, signal] = await once(first, 'exit');
const [open] = openOrderStore(store).open();
check(signal === 'SIGKILL' && open !== undefined, 'it is gone, and its order is in the store');

heading('The second process submits what is open');
const second = fork(fileURLToPath(new URL('after-a-crash/partner.js', import.meta.url)));
second.send(task);
await once(second, 'exit');
const { issues, points } = await sandbox.ledger.totals();
check(openOrderStore(store).open().length === 0, 'the outcome is certain');
check(issues === 1 && points === 100, 'the points are issued, and once');

await sandbox.close();
rmSync(folder, { recursive: true });
process.exitCode = failures() === 0 ? 0 : 1;
