import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPrivateKey } from '@apoint/keys';
import { writeRequest } from '@apoint/message';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { application, FAILURE, SUCCESS } from '../support/application.js';
import { endAll, start } from '../support/processes.js';
import { apoint } from '../support/run-apoint.js';

const directory = await mkdtemp(join(tmpdir(), 'apoint-listen-'));
const keys = join(directory, 'keys');
afterEach(endAll);
afterAll(() => rm(directory, { recursive: true }));

async function sandbox() {
  const one = start(['sandbox', '--keys', keys, '--quiet']);
  await one.line(/listening/);
  return one;
}

async function listen(forwardTo: string, ...words: readonly string[]) {
  const calls = await mkdtemp(join(directory, 'calls-'));
  const one = start(['listen', '--forward-to', forwardTo, '--keys', keys, '--calls', calls, ...words]);
  const line = await one.line(/listening/);
  return { ...one, calls, url: /http:\/\/[\d.:]+/.exec(line)?.[0] ?? '' };
}

function trigger(name: string, url: string, ...words: readonly string[]) {
  const fast = ['--times-faster', '1000000000'];
  return apoint(['trigger', name, '--keys', keys, '--partner-url', `${url}/my-tag`, ...fast, ...words]);
}

describe('sandbox, trigger, listen and an application, in four processes', () => {
  it('a call is delivered, with the own data, as plain JSON and with the facts', async () => {
    const app = await application();
    await sandbox();
    const listener = await listen(app.url);
    const words = ['--set', 'billNo=bill-7', '--set', 'orderAmount.value=500', '--set', 'pmsLabel:=[1]'];
    const { code, stdout } = await trigger('points-notify', listener.url, ...words);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^attempt 1 .* 200 {2}SUCCESS S .*\ndelivered\n$/),
    ]);
    expect(app.asked).toHaveLength(1);
    const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = app.asked;
    expect(path).toBe('/my-tag/points/bill/notify');
    expect(headers).toMatchObject({ 'apoint-client-id': 'SANDBOX_CLIENT_0001', 'apoint-encrypted': 'false' });
    expect(JSON.parse(body)).toMatchObject({
      userId: '2160220000000001',
      billNo: 'bill-7',
      orderAmount: { currency: 'HKD', value: '500' },
      pmsLabel: [1],
    });
    await listener.line(/000001 {2}POST \/my-tag\/points\/bill\/notify {2}SUCCESS S {2}[\d.]+ ms$/);
    expect(await listener.end()).toBe(0);
  });

  it('it is repeated by the ladder, compressed in time, until the answer is SUCCESS', async () => {
    const app = await application((_, number) =>
      number === 1
        ? [500, 'oops']
        : number === 2
          ? [200, 'no JSON']
          : number === 3
            ? [200, FAILURE]
            : [200, SUCCESS],
    );
    await sandbox();
    const listener = await listen(app.url);
    const { code, stdout } = await trigger('points-notify', listener.url);
    const lines = stdout.trim().split('\n');
    expect([code, lines.length, lines.at(-1)]).toEqual([0, 5, 'delivered']);
    expect(lines[0]).toContain('UNKNOWN_EXCEPTION U: HANDLER_FAILED');
    expect(lines[1]).toMatch(/UNKNOWN_EXCEPTION U.*after 2 min, 1000000000 times faster$/);
    expect(lines[2]).toMatch(/PROCESS_FAIL F.*after 10 min/);
    expect(lines[3]).toMatch(/SUCCESS S.*after 10 min/);
    expect(new Set(app.asked.map(({ body }) => body)).size).toBe(1);
    await listener.line(/refused HANDLER_FAILED/);
    await listener.line(/RESPONSE_INVALID: The application answered with another HTTP status/);
  });

  it('it is given up after the last attempt', async () => {
    const app = await application(() => [200, FAILURE]);
    await sandbox();
    const listener = await listen(app.url);
    const { code, stdout } = await trigger('membercard-create', listener.url, '--attempts', '2', '--json');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(lines).toEqual([
      {
        attempt: expect.objectContaining({
          number: 1,
          waitMilliseconds: 0,
          outcome: 'answered',
          resultCode: 'PROCESS_FAIL',
        }),
      },
      { attempt: expect.objectContaining({ number: 2, waitMilliseconds: 120_000 }) },
      { outcome: { status: 'given-up', because: 'attempts-used-up' } },
    ]);
    expect(app.asked).toHaveLength(2);
  });

  it('sealed both ways', async () => {
    const app = await application();
    await sandbox();
    const listener = await listen(app.url);
    const sealed = ['--seal-for', join(keys, 'client.public.pem'), '--set', 'userId=2160'];
    expect((await trigger('membercard-create', listener.url, ...sealed)).code).toBe(0);
    expect(app.asked.map(({ body }) => body)).toEqual(['{"userId":"2160"}']);
    expect(app.asked[0]?.headers['apoint-encrypted']).toBe('true');
    await listener.line(/encrypted {2}SUCCESS S/);
  });

  it('without a sandbox that runs, trigger calls in its place', async () => {
    const app = await application();
    const listener = await listen(app.url);
    expect((await trigger('points-notify', listener.url)).code).toBe(0);
    expect(app.asked).toHaveLength(1);
  });

  it('a body from a file or the standard input; one that breaks a rule is refused before anything is sent', async () => {
    const app = await application();
    const listener = await listen(app.url);
    const words = [
      'trigger',
      'membercard-create',
      '--keys',
      keys,
      '--partner-url',
      listener.url,
      '--data',
      '-',
    ];
    expect((await apoint(words, { input: '{"a":{"b":1}}' })).code).toBe(0);
    expect(app.asked[0]).toMatchObject({ path: '/points/membercard/create', body: '{"a":{"b":1}}' });
    const refused = [2, expect.stringContaining('userId')];
    const here = await trigger('points-notify', listener.url, '--set', 'userId=1');
    expect([here.code, here.stderr]).toEqual(refused);
    await sandbox();
    const there = await trigger('points-notify', listener.url, '--set', 'userId=1');
    expect([there.code, there.stderr]).toEqual(refused);
    expect(app.asked).toHaveLength(1);
  });
});

describe('what does not verify', () => {
  const uri = '/my-tag/points/bill/notify';

  async function signed(file: string, body = '{"a":1}') {
    const signingKey = await importPrivateKey(await readFile(join(keys, file), 'utf8'));
    return writeRequest({ method: 'POST', uri, clientId: 'SANDBOX_CLIENT_0001', body, signingKey });
  }

  async function send(url: string, file: string, changed?: string) {
    const { headers, body } = await signed(file);
    const response = await fetch(url + uri, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: changed ?? body,
    });
    return response.text();
  }

  it('is explained here, and its caller gets a code and no more', async () => {
    const app = await application();
    const listener = await listen(app.url);
    const answer = await send(listener.url, 'client.private.pem');
    expect(JSON.parse(answer)).toEqual({
      result: { resultCode: 'UNKNOWN_EXCEPTION', resultStatus: 'U', resultMessage: 'SIGNATURE_MISMATCH' },
    });
    await listener.line(/refused SIGNATURE_MISMATCH/);
    expect(await listener.line(/proven/)).toMatch(/^ {4}SIGNED_WITH_OTHER_KEY \(proven\): /);
    expect(await listener.line(/→/)).toMatch(/^ {4}→ \w/);
    expect(app.asked).toEqual([]);
  });

  it('also a body that was written anew', async () => {
    const listener = await listen((await application()).url, '--json');
    await send(listener.url, 'platform-requests.private.pem', '{ "a": 1 }');
    const { call } = JSON.parse(await listener.line(/"call"/));
    expect(call).toMatchObject({ id: '000001', refused: { code: 'SIGNATURE_MISMATCH' } });
    expect(call.findings[0]).toMatchObject({ cause: 'BODY_REWRITTEN', certainty: 'proven' });
  });

  it('a stranger and a replay are told in the words of their codes', async () => {
    const listener = await listen((await application()).url);
    const { headers, body } = await signed('platform-requests.private.pem');
    const post = (more: Record<string, string> = {}) =>
      fetch(listener.url + uri, {
        method: 'POST',
        headers: { ...(headers as Record<string, string>), ...more },
        body,
      });
    await post();
    await post();
    await listener.line(/refused REQUEST_REPLAYED/);
    await post({ 'Client-Id': 'NOBODY' });
    await listener.line(/refused CLIENT_UNKNOWN/);
    await listener.line(/^ {4}→/);
  });

  it('several at once are told one after the other, each under an ID of its own', async () => {
    const listener = await listen((await application()).url, '--json');
    await Promise.all([1, 2, 3, 4].map(() => send(listener.url, 'client.private.pem')));
    for (const id of ['000001', '000002', '000003', '000004'])
      expect(JSON.parse(await listener.line(/"call"/)).call).toMatchObject({
        id,
        refused: { code: 'SIGNATURE_MISMATCH' },
      });
  });
});

describe('calls that are kept', () => {
  it('are for the owner alone, and can be resent to the application', async () => {
    const app = await application((_, number) => [200, number === 2 ? FAILURE : SUCCESS]);
    const listener = await listen(app.url);
    await trigger('membercard-create', listener.url, '--set', 'n=1');
    await listener.line(/000001/);
    expect((await stat(join(listener.calls, '000001.json'))).mode & 0o777).toBe(0o600);
    const resend = (...words: string[]) => apoint(['resend', '--calls', listener.calls, ...words]);
    expect(await resend()).toMatchObject({ code: 1, stdout: expect.stringContaining('PROCESS_FAIL F') });
    expect(await resend('1')).toMatchObject({ code: 0, stdout: expect.stringContaining('SUCCESS S') });
    expect(await resend('000001', '--json')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('"answer":{"result"'),
    });
    expect(app.asked.map(({ body }) => body)).toEqual(Array(4).fill('{"n":"1"}'));
    expect(app.asked[1]?.headers).toMatchObject({ 'apoint-client-id': 'SANDBOX_CLIENT_0001' });
    expect((await resend('--list')).stdout).toMatch(
      /^000001 .*\/my-tag\/points\/membercard\/create {2}SUCCESS S\n$/,
    );
  });

  it('are the last 100', async () => {
    const app = await application();
    const listener = await listen(app.url);
    const old = Array.from({ length: 100 }, (_, i) => `${String(i + 1).padStart(6, '0')}.json`);
    for (const name of old) await writeFile(join(listener.calls, name), '{}');
    await writeFile(join(listener.calls, 'mine.txt'), '');
    await trigger('membercard-create', listener.url);
    await listener.line(/000101/);
    const names = (await readdir(listener.calls)).sort();
    expect(names).toEqual([...old.slice(1), '000101.json', 'mine.txt']);
  });

  it('none with --calls none', async () => {
    const app = await application();
    const one = start(['listen', '--forward-to', app.url, '--keys', keys, '--calls', 'none'], directory);
    const url = /http:\/\/[\d.:]+/.exec(await one.line(/listening/))?.[0] ?? '';
    await trigger('membercard-create', url);
    expect(await one.line(/POST/)).not.toMatch(/000001/);
    expect(await readdir(directory)).not.toContain('none');
  });

  it('what was refused, or is not there, is not resent', async () => {
    const app = await application();
    const listener = await listen(app.url);
    await fetch(listener.url, { method: 'POST', body: '{}' });
    await listener.line(/refused/);
    for (const words of [[], ['1'], ['2'], ['../x'], ['x']]) {
      const { code, stderr } = await apoint(['resend', '--calls', listener.calls, ...words]);
      expect([code, stderr]).toEqual([2, expect.stringMatching(/^INPUT_INVALID: /)]);
    }
    expect(app.asked).toEqual([]);
  });
});

it('what others have put into the folder is refused in words, and listed as nothing', async () => {
  const folder = await mkdtemp(join(directory, 'foreign-'));
  for (const text of [
    '',
    'null',
    '{}',
    '[1]',
    '{"at":1}',
    '\u0000',
    '{"at":"","method":"","uri":"","forwardTo":"","outcome":"","plain":1}',
  ]) {
    await writeFile(join(folder, '000001.json'), text);
    for (const words of [[], ['1'], ['--list']]) {
      const { code, stdout, stderr } = await apoint(['resend', '--calls', folder, ...words]);
      expect([code, stdout, stderr]).toEqual([
        2,
        '',
        expect.stringMatching(/^INPUT_INVALID: The file of this call/),
      ]);
    }
  }
});

it('a kept call that no request can have is refused in words', async () => {
  const folder = await mkdtemp(join(directory, 'changed-'));
  const call = {
    at: '',
    method: 'POST',
    uri: '/x',
    forwardTo: 'http://127.0.0.1:1',
    outcome: '',
    plain: '{}',
  };
  for (const change of [
    { uri: '/\n' },
    { method: 'A B' },
    { facts: { 'Apoint-X': 'a\nb' } },
    { forwardTo: 'x' },
  ]) {
    await writeFile(join(folder, '000001.json'), JSON.stringify({ ...call, ...change }));
    const { code, stdout, stderr } = await apoint(['resend', '--calls', folder]);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(/^(INPUT|OPTION)_INVALID: /)]);
  }
});

describe('options', () => {
  it.each([
    [['listen', '--keys', keys], /--forward-to is required/],
    [['listen', '--forward-to', 'http://127.0.0.1:1/x', '--keys', keys], /scheme, host and port/],
    [['listen', '--forward-to', 'http://127.0.0.1:1'], /whose requests to take/],
    [['listen', '--forward-to', 'http://127.0.0.1:1', '--keys', join(directory, 'none')], /cannot be read/],
    [['trigger', 'points-notify', '--keys', keys], /--partner-url is required/],
    [['trigger', 'points-notify', '--partner-url', 'http://127.0.0.1:1'], /--keys is required/],
    [
      ['trigger', 'points-notify', '--keys', keys, '--partner-url', 'http://partner.example'],
      /on this machine/,
    ],
    [
      ['trigger', 'points-notify', '--keys', keys, '--partner-url', 'http://127.0.0.1:1', '--set', 'x'],
      /--set is the path/,
    ],
    [
      ['trigger', 'points-notify', '--keys', keys, '--partner-url', 'http://127.0.0.1:1', '--attempts', '9'],
      /--attempts/,
    ],
    [['trigger', 'nonsense'], /no such command/],
  ])('%j is refused in words', async (words, message) => {
    const { code, stderr } = await apoint(words);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it.each(['listen', 'resend', 'trigger points-notify', 'trigger membercard-create'])(
    '%s --help has an example',
    async (name) => {
      const { code, stdout } = await apoint([...name.split(' '), '--help']);
      expect([code, stdout]).toEqual([
        0,
        expect.stringMatching(/^Usage: apoint [\s\S]*--json[\s\S]*Example: /),
      ]);
    },
  );
});
