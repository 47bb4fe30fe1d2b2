import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAll, type Running, start, startOnTerminal } from '../support/processes.js';
import { apoint, apointOnTerminal } from '../support/run-apoint.js';

const MINUTES = 600_000;
const USERS = 60;
const CTRL_C = '\u0003';
const CLEAR_LINE = `\r${String.fromCharCode(0x1b)}[2K`;
const MAP = ['--map', 'userId=providerUserInfo.memberId', '--points', '10'];

let folder: string;
let sandbox: Running;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apoint-campaign-'));
  const rows = Array.from({ length: USERS }, (_, i) => `u${i}\n`);
  await writeFile(join(folder, 'users.csv'), `userId\n${rows.join('')}`);
  sandbox = start(['sandbox', '--keys', 'keys', '--json'], folder);
  await sandbox.line(/listening/);
}, MINUTES);

afterAll(async () => {
  await endAll();
  await rm(folder, { recursive: true, force: true });
});

/** What a person reads: without colours, and each state of a line that changes as a line. */
function read(text: string): readonly string[] {
  return stripVTControlCharacters(text.replaceAll(CLEAR_LINE, '\n').replaceAll('\r', '')).split('\n');
}

describe.each([80, 120])('at a terminal of %i columns a campaign', { timeout: MINUTES }, (columns) => {
  const store = ['--data', `points-${columns}`];
  const spring = ['--campaign', 'spring', ...store];
  const next = (words: string): string => `next: apoint campaign ${words}`;
  const on = (...words: readonly string[]): Running => {
    const [name = '', ...others] = words;
    return startOnTerminal(['campaign', name, ...store, ...others], columns, folder);
  };
  const whole = async (...words: readonly string[]) => {
    const [name = '', ...others] = words;
    const { code, stdout } = await apointOnTerminal(['campaign', name, ...store, ...others], {
      folder,
      columns,
    });
    return { code, lines: read(stdout) };
  };

  it('is made and filled, and each step names the next', async () => {
    const made = await whole('create', '--campaign', 'spring');
    expect([made.code, made.lines]).toEqual([
      0,
      [
        'spring is there',
        next(`enqueue FILE --campaign spring --data points-${columns} --map COLUMN=MEMBER`),
        '',
      ],
    ]);
    expect((await whole('status')).lines).toContain('  state  running, without orders yet');

    for (const [keys, code, said] of [
      ['n\r', 1, 'Nothing is enqueued.'],
      [CTRL_C, 1, 'Nothing is enqueued.'],
      ['y\r', 0, `${USERS} orders are new, 0 were there already`],
    ] as const) {
      const asking = on('enqueue', 'users.csv', '--campaign', 'spring', ...MAP);
      await asking.shows(/Workers will send them to wherever their settings say\.\r?\n/);
      await asking.shows(/Enqueue 60 orders of 600 points\? \[y\/N\] /);
      asking.type(keys);
      expect(await asking.ended).toBe(code);
      expect(read(asking.output)).toContain(said);
    }
    const open = await whole('status');
    expect(open.lines).toContain('  waiting  60');
    expect(open.lines).toContain(
      `${next(`work --campaign spring --data points-${columns}`)}   sends what is open`,
    );
  });

  it('is sent with a bar, stopped by Ctrl-C, and told of by status beside the worker', async () => {
    const worker = on('work', '--keys', 'keys', '--rate', '0.2');
    await worker.shows(/Ctrl-C stops it, and loses nothing\./);
    await worker.shows(/[1-9]\d* issued/);
    const beside = await apoint(['campaign', 'status', ...store], { folder });
    expect([beside.code, beside.stderr]).toEqual([0, '']);
    expect(beside.stdout).toMatch(
      /^a worker runs on this folder, and noted this at \d{4}-\S+Z\nspring\n {2}state/,
    );
    const other = await apoint(['campaign', 'status', ...store, '--campaign', 'none'], { folder });
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('CAMPAIGN_UNKNOWN')]);
    const watching = start(['campaign', 'status', ...spring, '--watch'], folder);
    await watching.line(/of 60/);
    worker.type(CTRL_C);
    expect(await worker.ended).toBe(0);
    const said = read(worker.output);
    expect(said).toContain('Stopping when what is being sent has its answer. Ctrl-C again ends it at once.');
    expect(said).toContain('stopped; the same command again goes on');
    for (const bar of said.filter((line) => line.startsWith('['))) expect(bar.length).toBeLessThan(columns);
    expect(said.some((line) => /^\[[#.]{24}\] \d+ of 60, /.test(line))).toBe(true);
    // The worker is gone, so it goes on with what the store says, until it is stopped itself.
    expect(await watching.end('SIGINT')).toBe(0);
    expect(watching.output).toMatch(/spring\n {2}state +running\n {2}waiting/);
  });

  it('is paused, which the worker says, and resumed', async () => {
    await whole('pause', '--campaign', 'spring', '--because', 'wrong benefit, ask Ann');
    const held = await whole('work', '--keys', 'keys', '--until', 'settled');
    expect(held.code).toBe(1);
    expect(held.lines).toContain('spring is paused: wrong benefit, ask Ann');
    expect(held.lines).toContain('ended: nothing is left to do without a person');
    expect(held.lines).toContain(
      `${next(`resume --campaign spring --data points-${columns}`)}   lets it go on`,
    );
    expect((await whole('resume', '--campaign', 'spring')).lines.slice(0, 2)).toEqual([
      'spring goes on',
      `${next(`work --campaign spring --data points-${columns}`)}   if no worker runs`,
    ]);
  });

  it('has parked orders, which the report names, and which are tried again', async () => {
    const dead = [
      '--url',
      'http://127.0.0.1:9',
      '--keys',
      'keys',
      '--yes',
      '--attempts',
      '1',
      '--ladder',
      '0',
    ];
    const parked = await whole('work', ...dead, '--until', 'settled');
    expect(parked.code).toBe(3);
    const says = next(`report --campaign spring --data points-${columns} --state parked`);
    expect(parked.lines).toContain(`${says}   says who and why`);
    const { stdout } = await apoint(['campaign', 'report', ...spring, '--state', 'parked'], { folder });
    const [, ...rows] = stdout.trim().split('\n');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/^u\d+,[0-9a-f]{48},unknown,parked,10,NETWORK_FAILED,/);

    expect((await whole('retry', '--campaign', 'spring')).lines[0]).toBe(
      `${rows.length} orders are tried again`,
    );
    const sent = await whole('work', '--keys', 'keys', '--until', 'settled');
    expect(sent.code).toBe(0);
    expect(sent.lines).toContain('  state   running, nothing left to send');
    expect(sent.lines).toContain(
      `${next(`report --campaign spring --data points-${columns} --out report.csv`)}   says what came of each`,
    );
  });

  it('is cancelled only after a yes', async () => {
    const asking = on('cancel', '--campaign', 'spring');
    await asking.shows(/Cancel all orders that were never sent, for good\? \[y\/N\] /);
    asking.type('\r');
    expect(await asking.ended).toBe(1);
    expect(read(asking.output)).toContain('Nothing is cancelled.');
  });
});
