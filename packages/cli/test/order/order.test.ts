import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endAll, type Running, start } from '../support/processes.js';
import { apoint, apointOnTerminal } from '../support/run-apoint.js';

const directory = await mkdtemp(join(tmpdir(), 'apoint-order-'));
const keys = join(directory, 'keys');
let number = 0;

let sandbox: Running & { readonly url: string };
beforeAll(async () => {
  const one = start(['sandbox', '--keys', keys, '--json']);
  const { listening } = JSON.parse(await one.line(/listening/));
  sandbox = { ...one, url: listening };
});
afterEach(() => apoint(['sandbox', 'fault', '--clear', '--keys', keys]));
afterAll(async () => {
  await endAll();
  await rm(directory, { recursive: true });
});

/** The name of a file that is not there yet. */
function fresh(): string {
  return join(directory, `order-${number++}.json`);
}

function issue(...words: readonly string[]) {
  return apoint(['issue', '--keys', keys, ...words], { folder: directory });
}

function faults(...kinds: readonly string[]) {
  return apoint(['sandbox', 'fault', ...kinds, '--keys', keys]);
}

/** The bodies that the sandbox has decided on. */
async function issues(): Promise<number> {
  const { stdout } = await apoint(['sandbox', 'state', '--keys', keys, '--json']);
  return JSON.parse(stdout).totals.issues;
}

describe('issue', () => {
  it('stores the order, sends it, shows the trace and the outcome', async () => {
    const file = fresh();
    const { code, stdout } = await issue(
      '--user',
      'id=user-1',
      '--benefit',
      'product:={"id":1}',
      '--order',
      file,
    );
    expect(code).toBe(0);
    const lines = stdout.trim().split('\n');
    const { bizNo, body, ...rest } = JSON.parse(await readFile(file, 'utf8'));
    expect(rest).toEqual({ operation: 'issue', clientId: 'SANDBOX_CLIENT_0001', url: sandbox.url });
    expect(JSON.parse(body)).toEqual({
      bizNo,
      benefitIssueMode: 'BENEFIT_PRODUCT_ID',
      providerUserInfo: { id: 'user-1' },
      benefitIssueDetail: { product: { id: 1 } },
    });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(lines).toEqual([
      `order ${bizNo}, stored in ${file}`,
      expect.stringMatching(/^ *\+\d+ ms {2}attempt 1: sent$/),
      expect.stringMatching(/^ *\+\d+ ms {2}attempt 1: HTTP 200, Tracer-Id [0-9a-f]{32}$/),
      expect.stringMatching(/^ *\+\d+ ms {2}attempt 1: the answer is genuine$/),
      expect.stringMatching(new RegExp(`^issued {2}${bizNo} {2}SUCCESS: .*Tracer-Id [0-9a-f]{32}$`)),
      expect.stringMatching(/^\{"result":\{"resultCode":"SUCCESS"/),
    ]);
  });

  it('a refusal is exit code 1, and says what to do', async () => {
    const { code, stdout } = await issue(
      '--user',
      'id=1',
      '--biz-no',
      'SANDBOX_RISK_REJECT_9',
      '--order',
      fresh(),
    );
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(/\nrejected {2}SANDBOX_RISK_REJECT_9 {2}RISK_REJECT/),
    ]);
    expect(stdout).toContain('Do not repeat this request');
  });

  it('an unknown outcome is exit code 3; the same file sends the same bytes, and nothing is issued twice', async () => {
    const file = fresh();
    const before = await issues();
    await faults('drop-after-commit');
    const first = await issue('--user', 'id=1', '--attempts', '1', '--order', file);
    expect([first.code, first.stdout]).toEqual([3, expect.stringContaining('NETWORK_FAILED')]);
    const stored = await readFile(file, 'utf8');
    for (const words of [[], ['--user', 'id=1'], ['--encrypt']]) {
      const again = await issue('--order', file, ...words);
      expect([again.code, again.stdout]).toEqual([0, expect.stringMatching(/, from .*\nissued/s)]);
    }
    expect(await readFile(file, 'utf8')).toBe(stored);
    expect(await issues()).toBe(before + 1);
  });

  it('a repetition that is refused as illegal stays unknown, since it may be about the first', async () => {
    const file = fresh();
    const words = ['--user', 'id=1', '--biz-no', 'SANDBOX_PARAM_ILLEGAL_3', '--order', file];
    await faults('drop-before-commit');
    expect((await issue(...words, '--attempts', '1')).code).toBe(3);
    expect((await issue('--order', file)).code).toBe(3);
  });

  it('repeats by itself, and tells each attempt', async () => {
    await faults('unsigned', 'http-502-html');
    const { code, stdout } = await issue('--user', 'id=1', '--order', fresh(), '--json');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines[0]).toEqual({
      order: { bizNo: expect.any(String), file: expect.any(String), resumed: false },
    });
    expect(
      lines.flatMap(({ event }) => event?.type ?? []).filter((type) => type === 'attempt-sent'),
    ).toHaveLength(3);
    expect(lines.at(-1).outcome).toMatchObject({ status: 'issued', resultCode: 'SUCCESS', attempts: 3 });
  });

  it('what nobody has signed is shown as that, and does nothing to a terminal', async () => {
    await faults('unsigned');
    const { code, stdout } = await issue('--user', 'id=1', '--attempts', '1', '--order', fresh());
    expect([code, stdout]).toEqual([3, expect.stringContaining('which nobody has signed')]);
  });

  it('without --order the file is named after the bizNo', async () => {
    expect((await issue('--user', 'id=1', '--biz-no', 'a/../b')).code).toBe(0);
    expect(await readdir(directory)).toContain('apoint-order-a____b.json');
    const again = await issue('--user', 'id=1', '--biz-no', 'a/../b');
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('nothing is overwritten')]);
  });

  it('the request from a file or the standard input, with members of it changed', async () => {
    const request = {
      providerUserInfo: { id: 'a' },
      benefitIssueMode: 'BENEFIT_PRODUCT_ID',
      benefitIssueDetail: {},
    };
    const file = fresh();
    const words = [
      'issue',
      '--keys',
      keys,
      '--data',
      '-',
      '--set',
      'bizDate:=1716340941000',
      '--user',
      'id=b',
      '--order',
      file,
    ];
    expect((await apoint(words, { input: JSON.stringify(request) })).code).toBe(0);
    expect(JSON.parse(JSON.parse(await readFile(file, 'utf8')).body)).toMatchObject({
      bizDate: 1_716_340_941_000,
      providerUserInfo: { id: 'b' },
    });
  });

  it('SIGTERM ends the call, whose outcome is then unknown', async () => {
    const silent = createServer(() => server.emit('asked'));
    const server = silent;
    const asked = new Promise((resolve) => server.once('asked', resolve));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const one = start(['issue', '--keys', keys, '--url', url, '--user', 'id=1', '--order', fresh()]);
    await asked;
    expect(await one.end('SIGTERM')).toBe(3);
    expect(one.lines.join('\n')).toContain('ABORTED');
    server.close();
    server.closeAllConnections();
  });

  it('nothing is sent unless the order is on the disk', async () => {
    const before = await issues();
    const link = fresh();
    await symlink(join(directory, 'nowhere'), link);
    for (const file of [join(directory, 'none', 'o.json'), link, directory]) {
      const { code } = await issue('--user', 'id=1', '--order', file);
      expect(code).toBe(2);
    }
    expect(await issues()).toBe(before);
  });

  it('colours on a terminal only', async () => {
    const words = ['issue', '--keys', keys, '--user', 'id=1', '--order'];
    expect((await apointOnTerminal([...words, fresh()])).stdout).toContain('\u001b[32missued\u001b[39m');
    expect((await apoint([...words, fresh()])).stdout).not.toContain('\u001b');
  });
});

describe('a stored order', () => {
  async function stored(): Promise<string> {
    const file = fresh();
    expect((await issue('--user', 'id=1', '--order', file)).code).toBe(0);
    return file;
  }

  it.each([
    ['other content', ['--user', 'id=2'], /other content/],
    ['another bizNo', ['--user', 'id=1', '--biz-no', 'x'], /other content/],
    ['another client', ['--client-id', 'OTHER'], /another Client-Id/],
    ['another platform', ['--url', 'https://platform.example'], /another platform/],
  ])('is not sent with %s', async (_, words, message) => {
    const file = await stored();
    const before = await readFile(file, 'utf8');
    const { code, stdout, stderr } = await issue('--order', file, ...words);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('is not sent as another operation', async () => {
    const { code, stderr } = await apoint(['call', 'redeem', '--keys', keys, '--order', await stored()]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('another operation')]);
  });

  it.each([
    '{"operation":"issue","clientId":"x","url":"https://platform.example","body":"{"}',
    '{"operation":"issue","clientId":"x","url":"https://platform.example","body":"[]"}',
    '',
    '{}',
    'null',
    '[]',
    '{"operation":"issue","clientId":"x","url":"x","body":"{}"}',
    '\u0000\u0001',
  ])('that is none (%j) is refused in words', async (text) => {
    const file = fresh();
    await writeFile(file, text);
    const { code, stderr } = await issue('--order', file, '--user', 'id=1');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^INPUT_INVALID: .*holds no order/)]);
  });

  it('whose body was changed is not sent', async () => {
    const file = await stored();
    const order = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...order, bizNo: 'other' }));
    const { code, stderr } = await issue('--order', file);
    // It may have been sent before it was changed.
    expect([code, stderr]).toEqual([3, expect.stringContaining('is not known')]);
  });
});

describe('call', () => {
  const call = (...words: readonly string[]) => apoint(['call', ...words, '--keys', keys]);

  it('issue is apoint issue', async () => {
    const body = fresh();
    const order = fresh();
    const request = {
      providerUserInfo: { id: 'a' },
      benefitIssueMode: 'BENEFIT_PRODUCT_ID',
      benefitIssueDetail: {},
    };
    await writeFile(body, JSON.stringify(request));
    const { code, stdout } = await call('issue', '--body', body, '--order', order);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^order .*\nissued/s)]);
    expect((await call('issue', '--order', order)).code).toBe(0);
  });

  it('a failed one is exit code 1', async () => {
    const { code, stdout } = await call('inquire', '--set', 'accessToken=x');
    expect([code, stdout]).toEqual([1, expect.stringMatching(/\nfailed {2}PARAM_ILLEGAL/)]);
  });

  it('what must not be repeated is not sent again from its file', async () => {
    const order = fresh();
    await faults('drop-before-commit');
    const first = await call('redeem', '--set', 'ipRoleId=2160', '--order', order);
    expect([first.code, first.stdout.match(/: sent/g)?.length]).toEqual([3, 1]);
    const again = await call('redeem', '--order', order);
    expect([again.code, again.stderr]).toEqual([3, expect.stringContaining('must not be sent twice')]);
    expect(again.stdout).not.toContain('sent');
  });

  it('what may be repeated is sent again from its file, byte for byte, as long as the outcome is unknown', async () => {
    const bodies: string[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      bodies.push(Buffer.concat(chunks).toString());
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const to = ['--url', `http://127.0.0.1:${(server.address() as AddressInfo).port}`, '--attempts', '1'];
    const order = fresh();
    const words = ['--repetition', 'safe', ...to];
    const content = ['--set', '10=a', '--set', '2=積', '--set', 'n:=1.50'];
    const first = await call('/other', ...content, ...words, '--order', order);
    const again = await call('/other', ...words, '--order', order);
    const same = await call('/other', ...content, ...words, '--order', order);
    expect([first.code, again.code, same.code]).toEqual([3, 3, 3]);
    expect(bodies).toEqual(Array(3).fill(JSON.parse(await readFile(order, 'utf8')).body));
    const unstored = await call('/other', ...content, ...words);
    expect([unstored.code, unstored.stderr]).toEqual([3, expect.stringContaining('--order FILE')]);
    const stored = JSON.parse(await readFile(order, 'utf8'));
    await writeFile(order, JSON.stringify({ ...stored, body: '{"n": 1}' }));
    const changed = await call('/other', ...words, '--order', order);
    expect([changed.code, changed.stderr]).toEqual([
      2,
      expect.stringMatching(/^INPUT_INVALID: .*other bytes/),
    ]);
    expect(bodies).toHaveLength(4);
    server.close();
    server.closeAllConnections();
  });

  it('a path is called once, or repeated with --repetition safe', async () => {
    await faults('unsigned');
    expect((await call('/other', '--set', 'a=1')).stdout.match(/: sent/g)).toHaveLength(1);
    await faults('unsigned');
    const safe = await call('/other', '--set', 'a=1', '--repetition', 'safe');
    expect(safe.stdout.match(/: sent/g)).toHaveLength(2);
  });
});

describe('options', () => {
  it.each([
    [['issue', '--user', 'id=1'], /where to send to/],
    [['issue', '--keys', keys], /nothing to send/],
    [['issue', '--keys', keys, '--order', 'none.json'], /nothing to send/],
    [['issue', '--keys', directory, '--user', 'id=1'], /No sandbox runs/],
    [['issue', '--keys', keys, '--user', 'x'], /--set is the path/],
    [['issue', '--keys', keys, '--set', '__proto__.x=1'], /--set is the path/],
    [['issue', '--keys', keys, '--set', 'a..b=1'], /--set is the path/],
    [['issue', '--keys', keys, '--set', 'a:=x'], /--set is the path/],
    [['issue', '--keys', keys, '--biz-date', 'today'], /--biz-date/],
    [['issue', '--keys', keys, '--data', 'none.json'], /--data names cannot be read/],
    [['issue', '--keys', keys, '--user', 'id=1', '--set', 'benefitIssueMode=X'], /benefitIssueMode/],
    [['issue', '--keys', keys, '--user', 'id=1', '--url', 'http://platform.example'], /https/],
    [['issue', '--keys', keys, '--user', 'id=1', '--key', 'none.pem'], /--key names cannot be read/],
    [['issue', '--keys', keys, '--user', 'id=1', '--attempts', '0'], /--attempts/],
    [['call', '--keys', keys], /Name the operation/],
    [['call', 'nonsense', '--keys', keys], /operation must be/],
    [['call', 'inquire', '--keys', keys], /The body is missing/],
    [['call', '/x', '--keys', keys, '--set', 'a=1', '--repetition', 'maybe'], /--repetition must be one of/],
  ])('%j is refused in words before anything is sent or stored', async (words, message) => {
    const names = await readdir(directory);
    const { code, stdout, stderr } = await apoint(words, { folder: directory });
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
    expect(await readdir(directory)).toEqual(names);
  });

  it.each(['issue', 'call'])('%s --help has an example and the exit codes', async (name) => {
    const { code, stdout } = await apoint([name, '--help']);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^Usage: apoint [\s\S]*--json[\s\S]*Exit code: 0[\s\S]*Example: /),
    ]);
  });
});
