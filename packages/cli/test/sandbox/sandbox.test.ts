import { once } from 'node:events';
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ISSUE_URI } from '@apoint/sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, codeOf, REQUEST, written } from '../../../sandbox/test/support/partner.js';
import { onQuietPort } from '../../../sandbox/test/support/quiet-port.js';
import { partnerOf, type Running, run, start } from './support.js';

const directory = await mkdtemp(join(tmpdir(), 'apoint-command-'));
const keys = join(directory, 'keys');
const running: Running[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.end('SIGKILL');
});
afterAll(() => rm(directory, { recursive: true }));

async function started(...words: readonly string[]): Promise<Running> {
  const one = await start(...words);
  running.push(one);
  return one;
}

it('says where it listens, answers, and ends cleanly on SIGTERM and SIGINT', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const one = await started('--keys', keys);
    expect(one.line).toMatch(/^listening on http:\/\/127\.0\.0\.1:\d+$/);
    expect(await codeOf(await partnerOf(one.url, keys), REQUEST)).toBe('SUCCESS');
    expect(await one.end(signal)).toBe(0);
  }
});

it('--json, --client-id and --port', async () => {
  const first = await onQuietPort((free) => started('--keys', keys, '--port', String(free)));
  const { port } = new URL(first.url);
  await first.end('SIGTERM');
  const { line } = await started('--keys', keys, '--json', '--client-id', 'MINE_1', '--port', port);
  expect(JSON.parse(line)).toMatchObject({ listening: `http://127.0.0.1:${port}`, clientId: 'MINE_1' });
  const { code, stderr } = await run('--keys', keys, '--port', port);
  expect([code, stderr]).toEqual([1, expect.stringContaining('EADDRINUSE')]);
});

it('budgets', async () => {
  const one = await started('--keys', keys, '--total-budget', '1', '--current-budget', '1');
  const partner = await partnerOf(one.url, keys);
  expect(await codeOf(partner, REQUEST)).toBe('SUCCESS');
  expect(await codeOf(partner, { ...REQUEST, bizNo: 'order-2' })).toBe('TOTAL_BUDGET_NOT_ENOUGH');
  const none = await started('--keys', keys, '--current-budget', 'none');
  expect(await codeOf(await partnerOf(none.url, keys), REQUEST)).toBe('NO_BUDGET_RIGHT_NOW');
});

it('with --data, what was answered before SIGKILL is answered again', async () => {
  const data = join(directory, 'data');
  const first = await started('--keys', keys, '--data', data, '--total-budget', '1');
  const answer = await ask(await partnerOf(first.url, keys), REQUEST);
  expect(answer.result.resultCode).toBe('SUCCESS');
  const { code, stderr } = await run('--keys', keys, '--data', data);
  expect([code, stderr.split(':')[0]]).toEqual([1, 'STORE_IN_USE']);
  expect(await first.end('SIGKILL')).toBe('SIGKILL');
  const second = await started('--keys', keys, '--data', data);
  const partner = await partnerOf(second.url, keys);
  expect(await ask(partner, REQUEST)).toEqual(answer);
  expect(await codeOf(partner, { ...REQUEST, bizNo: 'order-2' })).toBe('TOTAL_BUDGET_NOT_ENOUGH');
  expect(await second.end('SIGTERM')).toBe(0);
});

it('finishes an open request before it ends', async () => {
  const one = await started('--keys', keys);
  const partner = await partnerOf(one.url, keys);
  const { headers, body } = await written(partner, REQUEST);
  const port = Number(new URL(one.url).port);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST ${ISSUE_URI} HTTP/1.1\r\nHost: a\r\n${lines.join('')}Content-Length: ${body.length}\r\n\r\n`,
  );
  socket.write(body.subarray(0, 5));
  // Its being read is seen by the answer to another request.
  expect(await codeOf(partner, { ...REQUEST, bizNo: 'order-2' })).toBe('SUCCESS');
  const ended = one.end('SIGTERM');
  await expect.poll(() => refuses(port)).toBe(true);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk)).write(body.subarray(5));
  await once(socket, 'close');
  expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 200 .*"resultCode":"SUCCESS"/s);
  expect(await ended).toBe(0);
});

function refuses(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() === undefined));
    socket.on('error', () => resolve(true));
  });
}

describe('keys', () => {
  it('are made once, though several processes begin at once, and are secret', async () => {
    const fresh = join(directory, 'fresh');
    const all = await Promise.all([1, 2, 3].map(() => started('--keys', fresh)));
    for (const { url } of all) expect(await codeOf(await partnerOf(url, fresh), REQUEST)).toBe('SUCCESS');
    const ends = ['client-answers', 'client', 'platform-requests', 'platform'];
    const names = ends.flatMap((end) => [`${end}.private.pem`, `${end}.public.pem`]);
    expect((await readdir(fresh)).filter((name) => name.endsWith('.pem')).sort()).toEqual(names.sort());
    const modes = await Promise.all(names.map(async (name) => (await stat(join(fresh, name))).mode & 0o777));
    expect(modes.filter((_, i) => names[i]?.includes('private'))).toEqual([0o600, 0o600, 0o600, 0o600]);
  });

  it('stay over a restart', async () => {
    const texts = () =>
      Promise.all(['client', 'platform'].map((end) => readFile(join(keys, `${end}.private.pem`), 'utf8')));
    await (await started('--keys', keys)).end('SIGTERM');
    const before = await texts();
    await (await started('--keys', keys)).end('SIGTERM');
    expect(await texts()).toEqual(before);
  });

  it('a file that holds no key is refused and kept', async () => {
    const bad = await mkdtemp(join(directory, 'bad-'));
    await writeFile(join(bad, 'platform.private.pem'), 'no key', { mode: 0o600 });
    const { code, stderr } = await run('--keys', bad);
    expect([code, stderr.split(':')[0]]).toEqual([2, 'KEY_MALFORMED']);
    expect(await readFile(join(bad, 'platform.private.pem'), 'utf8')).toBe('no key');
  });
});

/** What these tests change of key files, Windows does not have. */
describe.skipIf(process.platform === 'win32')('files of keys that others can get at', () => {
  const PRIVATE = 'platform.private.pem';
  const PUBLIC = 'platform.public.pem';

  /** A directory with the keys of both ends, and how a command with it ends. */
  async function changed(change: (folder: string) => Promise<unknown>, ...words: string[]) {
    const folder = await mkdtemp(join(directory, 'exposed-'));
    await cp(keys, folder, { recursive: true, force: true });
    await change(folder);
    return { folder, ended: () => run('--keys', folder, ...words) };
  }

  const refusals: readonly [what: string, change: (folder: string) => Promise<unknown>, words: RegExp][] = [
    ...[0o644, 0o640, 0o604, 0o601, 0o660, 0o602].map((mode): (typeof refusals)[number] => [
      `a private key of mode ${mode.toString(8)}`,
      (folder) => chmod(join(folder, PRIVATE), mode),
      new RegExp(`mode ${mode.toString(8)}.*chmod 600 ${PRIVATE}`),
    ]),
    [
      'a public key that others can change',
      (folder) => chmod(join(folder, PUBLIC), 0o646),
      /mode 646.*chmod 644/,
    ],
    ['a directory that others can change', (folder) => chmod(folder, 0o777), /mode 777.*chmod 755/],
    ['a private key behind a link', (folder) => linked(folder, PRIVATE), /symbolic link/],
    ['a public key behind a link', (folder) => linked(folder, PUBLIC), /symbolic link/],
    [
      'a link to nothing',
      async (folder) => {
        await rm(join(folder, PRIVATE));
        await symlink('nowhere', join(folder, PRIVATE));
      },
      /symbolic link/,
    ],
    [
      'a directory in place of a key',
      async (folder) => {
        await rm(join(folder, PRIVATE));
        await mkdir(join(folder, PRIVATE));
      },
      /not a regular file/,
    ],
  ];

  async function linked(folder: string, name: string): Promise<void> {
    await rename(join(folder, name), join(folder, 'elsewhere'));
    await symlink('elsewhere', join(folder, name));
  }

  beforeAll(async () => {
    await (await started('--keys', keys)).end('SIGTERM');
  });

  it.each(refusals)('%s is refused in words', async (_, change, words) => {
    const { ended } = await changed(change);
    const { code, stdout, stderr } = await ended();
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(words)]);
    expect(stderr).toMatch(/^OPTION_INVALID: /);
    expect(stderr).not.toMatch(/PRIVATE KEY|exposed-/);
  });

  it.skipIf(process.getuid?.() !== 0)('a private key of another user is refused in words', async () => {
    const { ended } = await changed((folder) => chown(join(folder, PRIVATE), 12_345, 12_345));
    const { code, stderr } = await ended();
    expect([code, stderr]).toEqual([2, expect.stringMatching(/another user.*chown/)]);
  });

  it('--mounted-keys takes links and readable files, as containers mount secrets, and makes nothing', async () => {
    const { folder } = await changed(async (mount) => {
      await mkdir(join(mount, '..data'));
      for (const end of ['client-answers', 'platform-requests'])
        for (const half of ['private', 'public']) await rm(join(mount, `${end}.${half}.pem`));
      for (const end of ['client', 'platform']) {
        const name = `${end}.private.pem`;
        await rm(join(mount, `${end}.public.pem`));
        await rename(join(mount, name), join(mount, '..data', name));
        await chmod(join(mount, '..data', name), 0o444);
        await symlink(join('..data', name), join(mount, name));
      }
    });
    const { url } = await started('--keys', folder, '--mounted-keys');
    expect(await codeOf(await partnerOf(url, keys), REQUEST)).toBe('SUCCESS');
    expect((await readdir(folder)).sort()).toEqual(['..data', 'client.private.pem', 'platform.private.pem']);
  });

  it('--mounted-keys refuses what others can change, and what is missing', async () => {
    const writable = await changed((folder) => chmod(join(folder, PRIVATE), 0o666), '--mounted-keys');
    const missing = await changed((folder) => rm(join(folder, PRIVATE)), '--mounted-keys');
    for (const [{ ended }, words] of [
      [writable, /mode 666/],
      [missing, /missing/],
    ] as const) {
      const { code, stderr } = await ended();
      expect([code, stderr]).toEqual([2, expect.stringMatching(words)]);
    }
    expect(await readdir(missing.folder)).not.toContain(PRIVATE);
    const nowhere = await run('--keys', join(directory, 'nowhere'), '--mounted-keys');
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringMatching(/missing/)]);
  });
});

describe('options', () => {
  it.each([
    [[]],
    [['--keys', '']],
    [['--keys', keys, '--port', '']],
    [['--keys', keys, '--port', '1e3']],
    [['--keys', keys, '--port', '65536']],
    [['--keys', keys, '--total-budget', 'none']],
    [['--keys', keys, '--total-budget', '9007199254740992']],
    [['--keys', keys, '--current-budget', '-1']],
    [['--keys', keys, '--client-id', 'a b']],
    [['--keys', keys, '--data', 'a', '--database', 'b']],
    [['--keys', keys, '--idempotency', 'off']],
    [['--keys', keys, 'word']],
  ])('%j is OPTION_INVALID, and the exit code 2', async (words) => {
    const { code, stdout, stderr } = await run(...words);
    expect([code, stdout, stderr.split(':')[0]]).toEqual([2, '', 'OPTION_INVALID']);
  });

  it('--help prints them', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    for (const name of ['--keys', '--data', '--database', '--port', '--client-id', '--mounted-keys'])
      expect(stdout).toContain(name);
  });

  it('a server that is not there is STORE_UNAVAILABLE', async () => {
    const { code, stderr } = await run(
      '--keys',
      keys,
      '--database',
      'postgres://nobody:secret@127.0.0.1:1/x',
    );
    expect([code, stderr.split(':')[0]]).toEqual([1, 'STORE_UNAVAILABLE']);
    expect(stderr).not.toContain('secret');
  });
});
