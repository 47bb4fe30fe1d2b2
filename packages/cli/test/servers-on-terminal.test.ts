import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { application, FAILURE, SUCCESS } from './support/application.js';
import { endAll, startOnTerminal } from './support/processes.js';
import { apoint, apointOnTerminal } from './support/run-apoint.js';

const directory = await mkdtemp(join(tmpdir(), 'apoint-terminal-'));
const keys = join(directory, 'keys');
afterEach(endAll);
afterAll(() => rm(directory, { recursive: true }));

const GREEN = '\u001b[32m';
const RED = '\u001b[31m';
const YELLOW = '\u001b[33m';
const DIM = '\u001b[2m';
/** Nothing but colours: no line is moved, and none is cleared, so that the output can be copied. */
const OTHER_CONTROLS = new RegExp(`${String.fromCharCode(27)}(?!\\[\\d+m)`);

const issue = (bizNo: string, ...words: readonly string[]) =>
  apoint([
    'issue',
    '--keys',
    keys,
    '--user',
    'id=1',
    '--biz-no',
    bizNo,
    '--order',
    join(directory, bizNo),
    ...words,
  ]);

describe.each([80, 120])('on a terminal of %i columns', (columns) => {
  it('sandbox: a line for each request, coloured by its outcome, until Ctrl-C', async () => {
    const sandbox = startOnTerminal(['sandbox', '--keys', keys], columns);
    await sandbox.line(/listening/);
    await issue(`good-${columns}`);
    const good = await sandbox.line(new RegExp(`good-${columns}`));
    expect(good).toContain(`${GREEN}SUCCESS S`);
    expect(good.startsWith(DIM)).toBe(true);
    expect(stripVTControlCharacters(good)).toMatch(
      /^\d\d:\d\d:\d\d {2}POST \/api\/.* {2}good-\d+ {2}200 {2}SUCCESS S {2}[\d.]+ ms\r?$/,
    );
    await issue(`SANDBOX_RISK_REJECT_${columns}`);
    expect(await sandbox.line(/RISK_REJECT F/)).toContain(`${RED}RISK_REJECT F`);
    await issue(`other-${columns}`, '--client-id', 'NOBODY', '--attempts', '1');
    expect(await sandbox.line(/refused/)).toContain(`${RED}refused CLIENT_UNKNOWN`);
    expect(await sandbox.end()).toBe(0);
    expect(sandbox.lines.join('\n')).not.toMatch(OTHER_CONTROLS);
  });

  it('listen and trigger: the reasons of a refusal are folded to the width', async () => {
    const app = await application((_, number) => [200, number === 1 ? FAILURE : SUCCESS]);
    const words = ['listen', '--forward-to', app.url, '--keys', keys, '--calls', 'none'];
    const listener = startOnTerminal(words, columns);
    const url = /http:\/\/[\d.:]+/.exec(await listener.line(/listening/))?.[0] ?? '';
    const fast = ['--keys', keys, '--partner-url', url, '--times-faster', '1000000000'];
    const triggered = await apointOnTerminal(['trigger', 'points-notify', ...fast], { columns });
    expect(triggered.code).toBe(0);
    expect(triggered.stdout).toMatch(
      /attempt 1 [^\n]*PROCESS_FAIL F[^\n]*\n[^\n]*attempt 2 [^\n]*SUCCESS S[^\n]*\n[^\n]*delivered/,
    );
    expect(triggered.stdout).toContain(GREEN);
    expect(await listener.line(/PROCESS_FAIL/)).toContain(`${YELLOW}PROCESS_FAIL F`);
    expect(await listener.line(/SUCCESS/)).toContain(`${GREEN}SUCCESS S`);
    await fetch(url, { method: 'POST', body: '{}' });
    expect(await listener.line(/refused/)).toContain(`${RED}refused HEADER_MISSING`);
    await listener.line(/→/);
    expect(await listener.end()).toBe(0);
    const reasons = listener.lines.map(stripVTControlCharacters).filter((line) => line.startsWith('    '));
    expect(reasons.length).toBeGreaterThan(1);
    for (const line of reasons) expect(line.trimEnd().length).toBeLessThanOrEqual(columns);
    expect(listener.lines.join('\n')).not.toMatch(OTHER_CONTROLS);
  });
});
