import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.js';
import { endAll, start } from '../support/processes.js';
import { apoint, apointOnTerminal, MAIN, onTerminal, type Ran } from '../support/run-apoint.js';

const { APOINT_TEST_POSTGRES_URL: SERVER } = process.env;
// biome-ignore lint/suspicious/noConsole: what was left out has to be said.
if (!SERVER) console.log('Skipped: campaigns on PostgreSQL need a server in APOINT_TEST_POSTGRES_URL.');

const USERS = 60;
const MINUTES = 600_000;
const rows = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `u${from + i},5\n`).join('');

afterAll(endAll);

/** A store of its own, and what its tests leave behind is removed. */
async function postgresStore(): Promise<readonly string[]> {
  const name = `apoint_cli_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: SERVER });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  afterAll(async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  });
  const url = new URL(SERVER ?? '');
  url.pathname = `/${name}`;
  return ['--database', url.href];
}

describe.each(SERVER ? ['pglite', 'postgres'] : ['pglite'])('a campaign on %s', (kind) => {
  let folder: string;
  let store: readonly string[] = ['--data', 'points'];

  beforeAll(async () => {
    const { mkdtemp, writeFile } = await import('node:fs/promises');
    const { tmpdir } = await import('node:os');
    folder = await mkdtemp(join(tmpdir(), 'apoint-campaign-'));
    await writeFile(join(folder, 'users.csv'), `userId,points\n${rows(0, USERS)}`);
    await writeFile(join(folder, 'more.csv'), `userId,points\n${rows(USERS, USERS + 10)}`);
    if (kind === 'postgres') store = await postgresStore();
    const sandbox = start(
      ['sandbox', '--keys', 'keys', '--json', '--fault', 'drop-after-commit', '--fault', 'truncated'],
      folder,
    );
    await sandbox.line(/listening/);
  });

  const campaign = (name: string, ...words: readonly string[]): Promise<Ran> =>
    apoint(['campaign', name, ...store, ...words], { folder });
  const enqueue = (file: string, ...words: readonly string[]): Promise<Ran> =>
    campaign('enqueue', file, '--campaign', 'spring', '--map', 'userId=providerUserInfo.memberId', ...words);
  const spring = ['--campaign', 'spring'];
  const here = ['--points-column', 'points', '--keys', 'keys'];
  const issued = async (): Promise<unknown> => {
    const { stdout } = await apoint(['sandbox', 'state', '--keys', 'keys', '--json'], { folder });
    return JSON.parse(stdout).totals.issues;
  };

  it('is made, filled, sent, told and compared', { timeout: MINUTES }, async () => {
    const limits = ['--maximum-orders', String(USERS + 1), '--rate', '1000'];
    expect(await campaign('create', ...spring, ...limits)).toEqual({
      code: 0,
      stdout: 'spring is there\n',
      stderr: '',
    });
    const tooMany = `userId,points\n${rows(0, USERS + 2)}`;
    const refused = await apoint(
      ['campaign', 'enqueue', '-', ...store, ...spring, '--map', 'userId=providerUserInfo.memberId', '--yes'],
      { folder, input: tooMany },
    );
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('CAMPAIGN_LIMIT')]);

    const first = await enqueue('users.csv', ...here);
    expect([first.code, first.stdout]).toEqual([
      0,
      expect.stringContaining(`${USERS} orders are new, 0 were`),
    ]);
    const second = await enqueue('users.csv', ...here, '--json');
    expect(JSON.parse(second.stdout.trim().split('\n').at(-1) ?? '')).toEqual({
      enqueued: { added: 0, repeated: USERS },
    });
    const other = await enqueue('users.csv', '--keys', 'keys');
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringMatching(
        /Lines 2 to 61[\s\S]*ORDER_CONFLICT[\s\S]*\n {2}line 2: is stored with[^\n]*\n {2}line 3: /,
      ),
    ]);

    const sent = await campaign('work', '--keys', 'keys', '--until', 'settled', '--concurrency', '4');
    expect([sent.code, sent.stderr]).toEqual([0, '']);
    expect(sent.stdout).toMatch(
      new RegExp(
        `ended: nothing is left to do without a person\nspring\n {2}state +running, nothing left to send\n {2}issued +${USERS}\n {2}open +0\n {2}points +300 of 300 issued\n {2}rate +[\\d.]+/s, on average\n$`,
      ),
    );
    expect(await issued()).toBe(USERS);

    const status = JSON.parse(
      (await campaign('status', '--json', '--watch')).stdout.trim().split('\n').at(-1) ?? '',
    );
    expect(status).toMatchObject({ campaign: 'spring', open: 0, orders: { issued: USERS } });

    const out = await campaign('report', ...spring, '--out', 'report.csv');
    expect(out).toEqual({ code: 0, stdout: '', stderr: '' });
    const report = await readFile(join(folder, 'report.csv'), 'utf8');
    const [header, ...lines] = report.trim().split('\n');
    expect(header).toBe('key,bizNo,outcome,state,points,code,tracerId,attempts,enqueuedAt,sentAt,endedAt');
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(USERS);
    for (const line of lines)
      expect(line).toMatch(/^u\d+,[0-9a-f]{48},issued,issued,5,SUCCESS,[0-9a-f]{32},\d,(\d{4}-.{18}Z,?){3}$/);
    expect((await stat(join(folder, 'report.csv'))).mode & 0o777).toBe(0o600);
    const twice = await campaign('report', ...spring, '--out', 'report.csv');
    expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('nothing is overwritten')]);

    const reconciled = (input: string, ...words: readonly string[]): Promise<Ran> =>
      apoint(['campaign', 'report', ...store, ...spring, '--reconcile', '-', ...words], { folder, input });
    const all = lines.map((line) => line.split(',')[1] ?? '');
    const same = await reconciled(`bizNo;points\n${all.map((one) => `${one};5\n`).join('')}`);
    expect([same.code, same.stdout]).toEqual([0, `rows    ${USERS}\nagreed  ${USERS}\n`]);
    const theirs = [{ bizNo: 'x1' }, ...all.slice(1).map((bizNo) => ({ bizNo, status: 'issued' }))];
    const differs = await reconciled(theirs.map((one) => JSON.stringify(one)).join('\n'), '--json');
    expect([differs.code, JSON.parse(differs.stdout).counts]).toMatchObject([
      1,
      { 'not-ours': 1, 'issued-here-only': 1, 'issued-there-only': 0 },
    ]);
    const bad = await reconciled('bizNo,status\na,issued\nb,perhaps\n');
    expect([bad.code, bad.stderr]).toEqual([2, expect.stringContaining('line 3: has a status other than')]);
  });

  it('is paused, resumed, cancelled', { timeout: MINUTES }, async () => {
    expect((await campaign('create', '--campaign', 'autumn')).code).toBe(0);
    const autumn = ['--campaign', 'autumn'];
    const filled = await campaign(
      'enqueue',
      'more.csv',
      ...autumn,
      '--map',
      'userId=providerUserInfo.memberId',
      '--yes',
    );
    expect(filled.code).toBe(0);
    expect((await campaign('pause', ...autumn, '--because', 'a look \u001b[31mfirst')).stdout).toBe(
      'autumn is paused\n',
    );
    const held = await campaign('work', ...autumn, '--keys', 'keys', '--until', 'settled');
    expect([held.code, held.stdout]).toEqual([1, expect.stringContaining('paused: a look \\u{1b}[31mfirst')]);
    expect((await campaign('resume', ...autumn, '--json')).stdout).toBe('{"resumed":"autumn"}\n');
    expect((await campaign('retry', ...autumn)).stdout).toBe('0 orders are tried again\n');
    const unasked = await campaign('cancel', ...autumn);
    expect([unasked.code, unasked.stderr]).toEqual([2, expect.stringContaining('add --yes')]);
    expect((await campaign('cancel', ...autumn, '--yes')).stdout).toBe('10 orders are cancelled\n');
    const again = await campaign(
      'enqueue',
      'more.csv',
      ...autumn,
      '--map',
      'userId=providerUserInfo.memberId',
      '--yes',
    );
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('CAMPAIGN_CANCELLED')]);
    const none = await campaign('status', '--campaign', 'winter');
    expect([none.code, none.stderr]).toEqual([
      2,
      expect.stringMatching(/CAMPAIGN_UNKNOWN[\s\S]*lists the campaigns/),
    ]);
    const differs = await campaign('create', ...autumn, '--rate', '3');
    expect([differs.code, differs.stderr]).toEqual([2, expect.stringContaining('CAMPAIGN_DIFFERS')]);
    expect(await issued()).toBe(USERS);
  });

  it('parks what stays unknown, which is exit code 3, and retries it', { timeout: MINUTES }, async () => {
    const summer = ['--campaign', 'summer'];
    await campaign('create', ...summer);
    await apoint(
      ['campaign', 'enqueue', '-', ...store, ...summer, '--map', 'id=providerUserInfo.memberId', '--yes'],
      { folder, input: '{"id":"u1"}\n' },
    );
    // It is not where the sandbox of these keys listens, so it is asked about, although it is an address of this machine.
    const dead = ['--url', 'http://127.0.0.1:9', '--keys', 'keys', '--attempts', '1', '--ladder', '0'];
    const unasked = await campaign('work', ...summer, ...dead, '--until', 'settled');
    expect([unasked.code, unasked.stderr]).toEqual([2, expect.stringContaining('add --yes')]);
    const parked = await campaign('work', ...summer, ...dead, '--until', 'settled', '--yes');
    expect([parked.code, parked.stdout]).toEqual([3, expect.stringMatching(/parked +1\n/)]);
    expect((await campaign('retry', ...summer, '--json')).stdout).toBe('{"retried":1}\n');
    // On a terminal, with a bar.
    const words = ['campaign', 'work', ...store, ...summer, '--keys', 'keys', '--until', 'settled'];
    const sent = await apointOnTerminal(words, { folder });
    expect(sent.stdout).toMatch(/\[\.{24}\] 0 of 1/);
    expect(sent.stdout).toContain('ended: nothing is left to do');
    expect(sent.code).toBe(0);
  });

  it('stops gracefully at a signal, and goes on by the same command', { timeout: MINUTES }, async () => {
    const winter = ['--campaign', 'winter'];
    await campaign('create', ...winter);
    await campaign('enqueue', 'users.csv', ...winter, '--map', 'userId=providerUserInfo.memberId', '--yes');
    const words = ['campaign', 'work', ...store, ...winter, '--keys', 'keys', '--json'];
    // Without --until it does not end by itself.
    const worker = start([...words, '--rate', '0.5'], folder);
    await worker.line(/"issued":[1-9]/);
    if (kind === 'pglite') {
      const busy = await campaign('pause', ...winter);
      expect([busy.code, busy.stderr]).toEqual([
        2,
        expect.stringMatching(/STORE_IN_USE[\s\S]*one command at a time/),
      ]);
    }
    expect(await worker.end('SIGINT')).toBe(0);
    const { summary, campaigns } = JSON.parse(worker.lines.at(-1) ?? '');
    expect([summary.because, summary.lost, campaigns[0].orders.sending]).toEqual(['stopped', 0, 0]);
    const rest = await apoint([...words, '--until', 'settled'], { folder });
    expect(rest.code).toBe(0);
    expect(JSON.parse(rest.stdout.trim().split('\n').at(-1) ?? '').summary.issued).toBe(
      USERS - summary.issued,
    );
  });
});

describe('what cannot be done is said in words', () => {
  it.each([
    [['create', '--data', 'd'], /--campaign is required/],
    [['create', '--campaign', 'a b', '--data', 'd'], /name/],
    [['create', '--campaign', 'a', '--data', 'd', '--rate', 'fast'], /--rate must be a number/],
    [['create', '--campaign', 'a', '--data', 'd', '--starts-at', '2026-12-01'], /with its offset/],
    [['create', '--campaign', 'a'], /--data DIR/],
    [['create', '--campaign', 'a', '--data', 'd', '--database', 'postgres://x'], /--data DIR/],
    [['create', '--campaign', 'a', '--database', 'mysql://x'], /postgres:\/\//],
    [['create', '--campaign', 'a', '--database', 'postgres://nobody@127.0.0.1:1/x'], /STORE_UNAVAILABLE/],
    [['create', '--campaign', 'a', '--data', '/dev/null/x'], /STORE_UNAVAILABLE/],
    [
      ['enqueue', 'none.csv', '--campaign', 'a', '--data', 'd', '--map', 'a=b', '--key', 'a'],
      /cannot be read/,
    ],
    [['enqueue', '.', '--campaign', 'a', '--data', 'd', '--map', 'a=b', '--key', 'a'], /not a file/],
    [['enqueue', '--campaign', 'a', '--data', 'd', '--map', 'a=providerUserInfo.b'], /A file must be named/],
    [['enqueue', 'x', '--campaign', 'a', '--data', 'd'], /--map is required/],
    [['enqueue', 'x', '--campaign', 'a', '--data', 'd', '--map', 'a'], /--map is a column/],
    [['enqueue', 'x', '--campaign', 'a', '--data', 'd', '--map', 'a=__proto__.b'], /--map is a column/],
    [['enqueue', 'x', '--campaign', 'a', '--data', 'd', '--map', 'a=extendInfo.b'], /by --key/],
    [['enqueue', 'x', '--campaign', 'a', '--data', 'd', '--map', 'a=bizNo', '--key', 'a'], /bizNo is made/],
    [['work', '--data', 'd'], /where to send to/],
    [['work', '--data', 'd', '--ladder', '1,x'], /--ladder is a list/],
    [['work', '--data', 'd', '--lease', '1'], /--lease must be/],
    [['work', '--data', 'd', '--until', 'done'], /--until must be one of/],
    [['report', '--data', 'd'], /--campaign is required/],
    [['report', '--data', 'd', '--campaign', 'a'], /There is no store/],
    [['status', '--data', 'd'], /There is no store/],
  ])('%j', async (words, message) => {
    const folder = folderWith();
    const { code, stdout, stderr } = await apoint(['campaign', ...words], { folder });
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('a full disk, as for every output of a command', async () => {
    const command = `exec '${process.execPath}' '${MAIN}' --help > /dev/full`;
    const program = `process.exitCode = require('node:child_process').spawnSync('sh', ['-c', ${JSON.stringify(command)}], { stdio: 'inherit' }).status`;
    const { code, stdout } = await onTerminal(['-e', program]);
    expect([code, stdout]).toEqual([
      2,
      expect.stringMatching(/^The output cannot be written: ENOSPC[^\n]*\n$/),
    ]);
  });

  it.each(['create', 'enqueue', 'work', 'status', 'pause', 'resume', 'cancel', 'retry', 'report'])(
    '%s --help has an example and the exit codes',
    async (name) => {
      const { code, stdout } = await apoint(['campaign', name, '--help']);
      expect([code, stdout]).toEqual([
        0,
        expect.stringMatching(/^Usage: apoint campaign [\s\S]*--json[\s\S]*Exit code: 0[\s\S]*Example: /),
      ]);
    },
  );
});
