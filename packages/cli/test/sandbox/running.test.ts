import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { endAll, type Running, start } from '../support/processes.js';
import { apoint } from '../support/run-apoint.js';

const directory = await mkdtemp(join(tmpdir(), 'apoint-running-'));
const keys = join(directory, 'keys');
afterEach(endAll);
afterAll(() => rm(directory, { recursive: true }));

async function sandbox(...words: readonly string[]): Promise<Running & { readonly url: string }> {
  const one = start(['sandbox', '--keys', keys, ...words]);
  const line = await one.line(/listening/);
  return { ...one, url: /http:\/\/[\d.:]+/.exec(line)?.[0] ?? '' };
}

function issue(bizNo: string) {
  const words = [
    '--user',
    'id=user-1',
    '--biz-no',
    bizNo,
    '--attempts',
    '1',
    '--order',
    join(directory, `${bizNo}.json`),
  ];
  return apoint(['issue', '--keys', keys, ...words]);
}

async function state() {
  return JSON.parse((await apoint(['sandbox', 'state', '--keys', keys, '--json'])).stdout);
}

describe('what it says when it is ready', () => {
  it('names the Client-Id and the key files, which are there', async () => {
    const one = await sandbox();
    await one.line(/Client-Id +SANDBOX_CLIENT_0001/);
    for (const what of [
      'sign requests',
      'verify answers',
      "verify the platform's calls",
      'sign your answers to them',
    ]) {
      const line = await one.line(new RegExp(`${what} with`));
      await expect(stat(line.trim().split(/ {2,}/)[1] ?? '')).resolves.toBeTruthy();
    }
  });

  it('gives a curl command line that verifies and that issues', async () => {
    const one = await sandbox();
    await one.line(/^ +--data-binary '/);
    const all = one.lines.join('\n');
    const curl = all.slice(all.indexOf('curl -i')).trim();
    const file = join(directory, 'request.sh');
    await writeFile(file, curl);
    const publicKey = join(keys, 'client.public.pem');
    expect((await apoint(['verify', file, '--platform-key', publicKey])).code).toBe(0);
    expect(await sentAsItStands(curl)).toContain('"resultCode":"SUCCESS"');
    await one.line(/POST .*sample-[0-9a-f]{12} {2}200 {2}SUCCESS S/);
  });

  it('signs another request at any time, for curl, as .http and as JSON', async () => {
    await sandbox('--quiet');
    const publicKey = join(keys, 'client.public.pem');
    for (const [words, name] of [
      [[], 'again.sh'],
      [['--http'], 'again.http'],
    ] as const) {
      const { stdout, code } = await apoint(['sandbox', 'request', '--keys', keys, ...words]);
      await writeFile(join(directory, name), stdout);
      expect(code).toBe(0);
      expect((await apoint(['verify', join(directory, name), '--platform-key', publicKey])).code).toBe(0);
    }
    const { stdout } = await apoint(['sandbox', 'request', '--keys', keys, '--json']);
    expect(Object.keys(JSON.parse(stdout))).toEqual(['url', 'headers', 'body']);
  });
});

/** The same as `curl` makes of it, which is not on every machine. */
function sentAsItStands(curl: string): Promise<string> {
  const [, url = ''] = /curl -i '([^']+)'/.exec(curl) ?? [];
  const headers = [...curl.matchAll(/-H '([^:]+): ([^']*)'/g)].map(
    ([, name, value]) => [name, value] as [string, string],
  );
  const [, body = ''] = /--data-binary '([^']+)'/.exec(curl) ?? [];
  return fetch(url, { method: 'POST', headers, body }).then((response) => response.text());
}

describe('a line for each request', () => {
  it('tells what became of it, also in --json, and nothing with --quiet', async () => {
    const one = await sandbox('--fault', 'unsigned');
    await issue('told-1');
    await one.line(
      /^\d\d:\d\d:\d\d {2}POST \/api\/open\/.* {2}told-1 {2}200 {2}SUCCESS S {2}fault unsigned {2}[\d.]+ ms$/,
    );
    await issue('SANDBOX_RISK_REJECT_1');
    await one.line(/SANDBOX_RISK_REJECT_1 {2}200 {2}RISK_REJECT F/);
    await fetch(one.url, { method: 'POST', body: '{}' });
    await one.line(/POST \/ {2}400 {2}refused HEADER_MISSING/);
    await one.end();

    const json = await sandbox('--json');
    await issue('told-2');
    expect(JSON.parse(await json.line(/"request"/))).toEqual({
      request: {
        method: 'POST',
        uri: '/api/open/alipay/v1/promotion/benefit/issue',
        tracerId: expect.stringMatching(/^[0-9a-f]{32}$/),
        clientId: 'SANDBOX_CLIENT_0001',
        encrypted: false,
        bizNo: 'told-2',
        resultCode: 'SUCCESS',
        resultStatus: 'S',
        httpStatus: 200,
        durationMilliseconds: expect.any(Number),
      },
    });
    await json.end();

    const quiet = await sandbox('--quiet', '--json');
    await issue('told-3');
    await quiet.end();
    expect(quiet.lines).toHaveLength(1);
  });

  it('what a stranger writes does nothing to a terminal', async () => {
    const one = await sandbox();
    const { hostname, port } = new URL(one.url);
    await new Promise((resolve) => {
      const path = '/%1b]0;x?\u0080';
      request({ hostname, port, path: encodeURI(path), method: 'POST' }, resolve).end();
    });
    const line = await one.line(/refused/);
    expect(line).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('it is told things while it runs', () => {
  it('faults of the next requests, and their end', async () => {
    await sandbox('--fault', 'delay:1', '--fault', 'truncated');
    expect((await state()).faults).toEqual([{ kind: 'delay', milliseconds: 1 }, { kind: 'truncated' }]);
    expect((await apoint(['sandbox', 'fault', '--clear', '--keys', keys])).stdout).toMatch(
      /faults that wait +none/,
    );
    const told = await apoint(['sandbox', 'fault', 'unsigned', 'delay:5', '--keys', keys]);
    expect([told.code, told.stdout]).toEqual([
      0,
      expect.stringMatching(/faults that wait +unsigned, delay:5/),
    ]);
    expect((await issue('faulty-1')).code).toBe(3);
    expect((await issue('faulty-2')).code).toBe(0);
  });

  it('budgets', async () => {
    await sandbox('--total-budget', '1');
    expect((await issue('budget-1')).code).toBe(0);
    expect((await issue('budget-2')).code).toBe(1);
    const { code, stdout } = await apoint([
      'sandbox',
      'budget',
      '--total-budget',
      '2',
      '--current-budget',
      'none',
      '--keys',
      keys,
    ]);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/total budget +2\ncurrent budget +none\npoints issued +1/),
    ]);
    expect((await issue('budget-3')).stdout).toContain('NO_BUDGET_RIGHT_NOW');
  });

  it('another interface, by --answer', async () => {
    const file = join(directory, 'answer.json');
    await writeFile(
      file,
      '{"result":{"resultCode":"SUCCESS","resultStatus":"S"},"accountBenefitModel":{"points":7}}',
    );
    await sandbox('--answer', `/api/open/v1/alipayhk/promotion/benefit/userPromoBenefitQuery=${file}`);
    const { code, stdout } = await apoint(['call', 'inquire', '--keys', keys, '--set', 'accessToken=x']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('"accountBenefitModel":{"points":7}')]);
  });

  it('only by who has the token: control.json is for the owner alone, and gone in the end', async () => {
    const one = await sandbox();
    const path = join(keys, 'control.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const { control, token } = JSON.parse(await readFile(path, 'utf8'));
    const post = (headers: Record<string, string>) =>
      fetch(control, { method: 'POST', headers, body: '{"do":"inject","faults":[{"kind":"unsigned"}]}' });
    const wrong = ['', 'Bearer', `Bearer ${token}x`, `Bearer ${token.slice(1)}`, `bearer ${token}`, token];
    for (const authorization of wrong) expect((await post({ authorization })).status).toBe(403);
    expect((await state()).faults).toEqual([]);
    for (const body of ['', '[]', '{', '{"do":"x"}', `{"do":"${'x'.repeat(1_100_000)}"}`]) {
      const answer = await fetch(control, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body,
      });
      expect(await answer.text()).toContain('"error":{"code":"OPTION_INVALID"');
    }
    expect(await one.end()).toBe(0);
    expect(await readdir(keys)).not.toContain('control.json');
    const { code, stderr } = await apoint(['sandbox', 'state', '--keys', keys]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('No sandbox runs with the keys')]);
  });

  it('a sandbox that was killed leaves a file that says so, and the next one takes its place', async () => {
    await (await sandbox()).end('SIGKILL');
    const { code, stderr } = await apoint(['sandbox', 'state', '--keys', keys]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('does not answer any more')]);
    await sandbox();
    expect((await apoint(['sandbox', 'state', '--keys', keys])).code).toBe(0);
  });

  it('a control.json that no sandbox wrote leads nowhere', async () => {
    for (const text of [
      '',
      '{}',
      'null',
      '{"control":"http://stranger.example","token":"x"}',
      'x'.repeat(5000),
    ]) {
      await writeFile(join(keys, 'control.json'), text);
      const { code, stderr } = await apoint(['sandbox', 'state', '--keys', keys]);
      expect([code, stderr]).toEqual([2, expect.stringMatching(/^INPUT_INVALID: control.json/)]);
    }
    await rm(join(keys, 'control.json'));
  });
});

describe('options', () => {
  it.each([
    [['sandbox', '--keys', keys, '--fault', 'nonsense'], /fault.kind must be one of/],
    [['sandbox', '--keys', keys, '--answer', 'x'], /--answer is a path/],
    [['sandbox', '--keys', keys, '--answer', '/x=none.json'], /--answer names cannot be read/],
    [['sandbox', 'fault', '--keys', keys], /Name the kinds/],
    [['sandbox', 'fault', 'unsigned', '--clear', '--keys', keys], /Name the kinds/],
    [['sandbox', 'fault', 'unsigned'], /--keys is required/],
    [['sandbox', 'budget', '--keys', keys], /--total-budget/],
    [['sandbox', 'budget', '--keys', keys, '--total-budget', 'none'], /whole number/],
    [['sandbox', 'request'], /--keys is required/],
  ])('%j is refused in words', async (words, message) => {
    const { code, stdout, stderr } = await apoint(words);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
  });

  it.each(['sandbox', 'sandbox fault', 'sandbox budget', 'sandbox state', 'sandbox request'])(
    '%s --help has an example',
    async (name) => {
      const { code, stdout } = await apoint([...name.split(' '), '--help']);
      expect([code, stdout]).toEqual([
        0,
        expect.stringMatching(/^Usage: apoint sandbox[\s\S]*--json[\s\S]*Example: /),
      ]);
    },
  );
});

it('a directory of keys that others can read is refused by the commands that sign, too', async () => {
  await (await sandbox()).end();
  await chmod(join(keys, 'client.private.pem'), 0o644);
  const { code } = await apoint(['sandbox', '--keys', keys]);
  await chmod(join(keys, 'client.private.pem'), 0o600);
  expect(code).toBe(2);
});
