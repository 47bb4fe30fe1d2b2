// A campaign through a crash: 1000 users, a platform that loses answers, and a worker that is killed in the middle. The same command goes
// on, and in the end every user has the points once. docs/run-a-campaign.md is the guide.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportPrivateKey, exportPublicKey } from '@apoint/client';
import { createSandbox, type Sandbox } from '@apoint/sandbox';
import { commandLine } from '@apoint/tools/command-line';
import { Apoint } from './campaign/apoint.js';
import { faultyLine } from './campaign/faulty-line.js';
import { isEachOnce, timesInLedger, timesInReport } from './campaign/ledgers.js';
import { check, failures } from './quickstart/check.js';
import { heading, line } from './quickstart/print.js';

const USAGE = `Usage: pnpm campaign
gives points to 1000 users at a local AlipayHK that loses answers, kills the worker in the middle, and goes on.`;
const USERS = Array.from({ length: 1000 }, (_, i) => `user-${i + 1}`);
const POINTS = 10;
/** The worker is killed while the platform decides on this one. */
const LAST_BEFORE_THE_CRASH = 400;
commandLine(USAGE, {});

const folder = mkdtempSync(join(tmpdir(), 'apoint-campaign-'));
const apoint = new Apoint(folder);
const platform = faultyLine();
let decided = 0;
const sandbox: Sandbox = await createSandbox({
  pointsOf: () => {
    if (++decided === LAST_BEFORE_THE_CRASH) apoint.kill();
    return POINTS;
  },
  onRequest: () => platform.heard(sandbox),
});
await writeSettings();
writeFileSync(join(folder, 'users.csv'), `userId\n${USERS.join('\n')}\n`);

heading('apoint: a campaign of 1000 users, through a crash');
line('local AlipayHK', sandbox.url);
line('its faults', 'every fifth request: no answer, half of one, or an error in its place');
line('users', `users.csv: ${USERS[0]} to ${USERS.at(-1)}`);
line('settings', 'apoint.config.json: its URL, Client-Id and keys');

const store = ['--campaign', 'spring', '--data', 'points'];
const map = ['--points', String(POINTS), '--map', 'userId=providerUserInfo.memberId'];
// So that nobody waits long: many orders at a time, a short lease, and seconds between the attempts of what is unknown.
const fast = ['--concurrency', '40', '--lease', '5', '--ladder', '1,2,4'];
const work = ['campaign', 'work', ...store, ...fast, '--until', 'settled', '--yes'];

heading('1. The campaign, and its orders from a file');
await apoint.run('campaign', 'create', ...store, '--maximum-orders', String(USERS.length));
await apoint.run('campaign', 'enqueue', 'users.csv', ...store, ...map, '--yes');

heading('2. A worker is killed, as by kill -9');
const killed = await apoint.run(...work);
const { issues } = await sandbox.ledger.totals();
check(killed === 'SIGKILL', `it was killed when the platform had issued ${issues} of ${USERS.length}`);
check(issues >= LAST_BEFORE_THE_CRASH && issues < USERS.length, 'which is in the middle');
await apoint.run('campaign', 'status', ...store);

heading('3. The same command again goes on');
check((await apoint.run(...work)) === 0, 'it says that all have their points');

heading('4. The report, and the ledger of the platform');
await apoint.run('campaign', 'report', ...store, '--out', 'report.csv');
const reported = timesInReport(readFileSync(join(folder, 'report.csv'), 'utf8'));
const booked = await timesInLedger(sandbox);
const { points, refusals } = await sandbox.ledger.totals();
line('requests', `${platform.requests}, of which ${platform.faults} met a fault`);
line('orders', `${decided} issued, ${refusals} refused, ${points} points`);
check(isEachOnce(reported, USERS), 'in the report every user has the points once');
check(isEachOnce(booked, USERS), 'in the ledger of the platform, too');
check(points === USERS.length * POINTS, `which makes ${USERS.length * POINTS} points`);

await sandbox.close();
rmSync(folder, { recursive: true });
heading(failures() === 0 ? 'All as it should be.' : `What is off is marked by ✗ above: ${failures()}.`);
console.log('Next: docs/run-a-campaign.md is the guide to a campaign of your own.');
process.exitCode = failures() === 0 ? 0 : 1;

/** What a partner keeps beside the campaign. */
async function writeSettings(): Promise<void> {
  const { url, clientId, clientKeys, platformKeys } = sandbox;
  const settings = {
    clientId,
    url,
    signingKey: 'client.private.pem',
    platformKeys: { 1: 'platform.public.pem' },
  };
  const key = await exportPrivateKey(clientKeys.signing.privateKey, 'pem');
  writeFileSync(join(folder, settings.signingKey), key, { mode: 0o600 });
  writeFileSync(join(folder, settings.platformKeys[1]), await exportPublicKey(platformKeys.signing, 'pem'));
  writeFileSync(join(folder, 'apoint.config.json'), JSON.stringify(settings));
}
