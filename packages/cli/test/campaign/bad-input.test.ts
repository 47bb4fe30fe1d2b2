import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromPglite } from '@apoint/issuer';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { withSpace } from '../../dist/campaign/disk-space.js';
import { endAll, start } from '../support/processes.js';
import { apoint, MAIN, type Ran } from '../support/run-apoint.js';

const { APOINT_TEST_POSTGRES_URL: SERVER } = process.env;
const MINUTES = 600_000;
const MAP = ['--map', 'id=providerUserInfo.memberId', '--yes'];
const SPRING = ['--campaign', 'spring', '--data', 'points'];

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'apoint-bad-'));
  expect((await apoint(['campaign', 'create', ...SPRING], { folder })).code).toBe(0);
}, MINUTES);

afterEach(endAll);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function enqueue(content: string | Uint8Array, ...words: readonly string[]): Promise<Ran> {
  writeFileSync(join(folder, 'rows'), content);
  return apoint(['campaign', 'enqueue', 'rows', ...SPRING, ...MAP, ...words], { folder });
}

/** No file of the command may become longer than this: a full disk, for those who are not root. */
async function withoutRoom(blocks: number, words: readonly string[], input = ''): Promise<Ran> {
  const quoted = [process.execPath, MAIN, ...words].map((word) => `'${word}'`).join(' ');
  const child = spawn('sh', ['-c', `ulimit -f ${blocks}; exec ${quoted}`], { cwd: folder });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin.on('error', () => undefined).end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

function expectWords({ code, stderr }: Ran, message: RegExp): void {
  expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  expect(stderr).not.toMatch(/^ +at /m);
}

async function count(): Promise<number> {
  const { stdout } = await apoint(['campaign', 'status', ...SPRING, '--json'], { folder });
  return JSON.parse(stdout).orders.waiting;
}

describe('a file that was spoilt is refused whole, and mended it continues', { timeout: MINUTES }, () => {
  it.each([
    ['ends within quotes', '1,a\n2,"b', /ends within quotes/],
    [
      'ends within a character',
      Buffer.concat([Buffer.from('1,a\n2,'), Buffer.from('禮').subarray(0, 2)]),
      /line 3: is not in UTF-8/,
    ],
    ['is in Latin-1', Buffer.from('1,a\n2,caf\u00e9\n', 'latin1'), /line 3: is not in UTF-8/],
    ['has U+0000 in a key', '1,a\n\u00002,b\n', /line 3: has a key that is none/],
    ['has a row of more than a megabyte', `1,a\n2,${'x'.repeat(1_048_577)}\n`, /longer than a megabyte/],
    ['has no rows', '', /no rows behind its header line/],
  ])('%s', async (_, rows, message) => {
    const before = await count();
    expectWords(
      await enqueue(
        Buffer.concat([Buffer.from('id,note\n'), Buffer.from(rows)]),
        '--map',
        'note=extendInfo.note',
      ),
      message,
    );
    expect(await count()).toBe(before);
  });

  it.each([
    ['is empty', '', /is empty/],
    ['names a column twice', 'id,id\n1,2\n', /same name/],
    ['is in UTF-16 with a mark', Buffer.from('\ufeffid\n1\n', 'utf16le'), /is in UTF-16; save it as UTF-8/],
    ['is in UTF-16 without one', Buffer.from('id\n1\n', 'utf16le'), /is in UTF-16; save it as UTF-8/],
    ['is in big-endian UTF-16', Buffer.from('id\n1\n', 'utf16le').swap16(), /is in UTF-16; save it as UTF-8/],
    ['is JSON of several lines', '{\n"id": "1"\n}\n', /line 1: is not JSON/],
  ])('%s', async (_, content, message) => {
    expectWords(await enqueue(content), message);
  });

  it('a value of almost a megabyte is stored and reported', async () => {
    const note = 'x'.repeat(1_000_000);
    expect((await enqueue(`id,note\nlong,${note}\n`, '--map', 'note=extendInfo.note')).code).toBe(0);
    expect(await count()).toBe(1);
  });

  it('the same command again continues where a bad row had stopped it', async () => {
    const before = await count();
    const rows = Array.from({ length: 5001 }, (_, i) => `k${i}\n`).join('');
    // The second slice has a key of the first, with other points.
    expectWords(
      await enqueue(`id,worth\n${rows.replaceAll('\n', ',1\n')}k7,2\n`, '--points-column', 'worth'),
      /Lines 5002 to 5003 are not enqueued[\s\S]*ORDER_CONFLICT[\s\S]*\n {2}line 5003: is stored with another/,
    );
    const mended = await enqueue(`id,worth\n${rows.replaceAll('\n', ',1\n')}`, '--points-column', 'worth');
    expect([mended.code, mended.stdout]).toEqual([
      0,
      expect.stringContaining('1 orders are new, 5000 were there already'),
    ]);
    expect(await count()).toBe(before + 5001);
  });
});

describe('a full disk is told, and leaves no half of a file', { timeout: MINUTES }, () => {
  const many = `id,note\n${Array.from({ length: 20_000 }, (_, i) => `n${i}\n`).join('')}`;

  it('below --skip-bad', async () => {
    writeFileSync(join(folder, 'rows'), many);
    const words = ['campaign', 'enqueue', 'rows', ...SPRING, ...MAP, '--skip-bad', 'bad.csv'];
    expectWords(await withoutRoom(16, words), /--skip-bad names cannot be written[\s\S]*cause: EFBIG/);
    expect(readdirSync(folder).filter((name) => name.startsWith('bad.csv'))).toEqual([]);
  });

  it('below the temporary file of the standard input', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('apoint-rows-'));
    const words = ['campaign', 'enqueue', '-', ...SPRING, ...MAP];
    expectWords(await withoutRoom(16, words, many), /temporary file[\s\S]*TMPDIR[\s\S]*cause: EFBIG/);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('apoint-rows-'))).toEqual(before);
  });

  it('below the standard output of a report', async () => {
    await enqueue('id\nout-1\n');
    const words = ['campaign', 'report', ...SPRING].join(' ');
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `'${process.execPath}' '${MAIN}' ${words} > /dev/full`],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^The output cannot be written: ENOSPC[^\n]*\n$/),
    ]);
  });

  it('below the store: nothing is written where a transaction might never end, and it is still read', async () => {
    const database = new PGlite();
    onTestFinished(() => database.close());
    const full = withSpace(fromPglite(database), folder, Number.MAX_SAFE_INTEGER);
    const refused = { code: '53100', message: expect.stringContaining('less than 64 MB left') };
    await expect(full.transaction(async () => undefined)).rejects.toMatchObject(refused);
    await expect(full.query('CREATE TABLE a (b text)', [])).rejects.toMatchObject(refused);
    expect((await full.query('SELECT 1 AS one', [])).rows).toEqual([{ one: 1 }]);
    const roomy = withSpace(fromPglite(database), folder, 1);
    expect(await roomy.transaction(async () => 'done')).toBe('done');
  });

  it('below the store on a real disk that is full, for root', async () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=110m', 'tmpfs', disk]);
    if (mounted.status !== 0) {
      // biome-ignore lint/suspicious/noConsole: what was left out has to be said.
      console.log('Skipped: a full disk below a store needs the right to mount one.');
      return;
    }
    onTestFinished(() => void spawnSync('umount', [disk]));
    const store = ['--campaign', 'spring', '--data', 'disk/points'];
    expect((await apoint(['campaign', 'create', ...store], { folder })).code).toBe(0);
    writeFileSync(join(folder, 'rows'), many.replaceAll(/^id,note/g, 'id'));
    const words = ['campaign', 'enqueue', 'rows', ...store, ...MAP];
    writeFileSync(join(disk, 'other'), Buffer.alloc(32 * 1024 * 1024));
    expectWords(await apoint(words, { folder }), /STORE_UNAVAILABLE[\s\S]*cause: The disk of the folder/);
    expect((await apoint(['campaign', 'status', ...store], { folder })).code).toBe(0);
    rmSync(join(disk, 'other'));
    spawnSync('mount', ['-o', 'remount,size=500m', disk]);
    const again = await apoint(words, { folder });
    expect([again.code, again.stdout]).toEqual([
      0,
      expect.stringMatching(/20000 orders are new|were there already/),
    ]);
  });
});

describe('a report', { timeout: MINUTES }, () => {
  it('is CSV that no spreadsheet carries out, or NDJSON that is exact, and both name the same orders', async () => {
    const store = ['--campaign', 'autumn', '--data', 'points'];
    await apoint(['campaign', 'create', ...store], { folder });
    const keys = ['=1+1', '+85212345678', '-1', '@me', 'a,"b', '禮'];
    writeFileSync(join(folder, 'rows'), keys.map((id) => `${JSON.stringify({ id })}\n`).join(''));
    expect((await apoint(['campaign', 'enqueue', 'rows', ...store, ...MAP], { folder })).code).toBe(0);
    const report = (...words: readonly string[]) =>
      apoint(['campaign', 'report', ...store, ...words], { folder });

    const { stdout: exact } = await report('--format', 'ndjson');
    const rows = exact
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ key }) => key).sort()).toEqual([...keys].sort());
    expect(rows[0]).toMatchObject({ outcome: 'not-sent', state: 'waiting', attempts: 0 });

    await report('--out', 'autumn.csv');
    const { stdout: csv } = await report();
    for (const key of ["'=1+1", "'+85212345678", "'-1", "'@me", '"a,""b"', '禮'])
      expect(csv).toContain(`\n${key},`);
    expect(csv).not.toMatch(/^[=+\-@]/m);
    const compared = await report('--reconcile', 'autumn.csv', '--json');
    expect([compared.code, JSON.parse(compared.stdout)]).toMatchObject([
      1,
      { rows: keys.length, counts: { 'issued-there-only': keys.length, 'not-ours': 0 } },
    ]);
    // Enqueued as it is, it would be other users.
    expectWords(
      await apoint(
        ['campaign', 'enqueue', 'autumn.csv', ...store, '--map', 'key=providerUserInfo.memberId', '--yes'],
        {
          folder,
        },
      ),
      /has an apostrophe before = \+ - or @/,
    );
  });
});

describe('a store of a newer version', { timeout: MINUTES }, () => {
  it('is refused by every command, and left as it is', async () => {
    const store = ['--campaign', 'spring', '--data', 'newer'];
    expect((await apoint(['campaign', 'create', ...store], { folder })).code).toBe(0);
    const database = await PGlite.create({ dataDir: join(folder, 'newer', 'database') });
    await database.query('INSERT INTO apoint.version VALUES (99, 99, 0)');
    await database.close();
    writeFileSync(join(folder, 'rows'), 'id\n1\n');
    for (const words of [
      ['create'],
      ['enqueue', 'rows', ...MAP],
      ['status'],
      ['pause'],
      ['retry'],
      ['report'],
    ]) {
      const [name = '', ...others] = words;
      const refused = await apoint(['campaign', name, ...others, ...store], { folder });
      expectWords(refused, /STORE_INCOMPATIBLE[\s\S]*install a newer @apoint\/cli/);
    }
  });
});

describe('what only looks like a sandbox', () => {
  it('is one that does not answer any more', async () => {
    mkdirSync(join(folder, 'gone'));
    const control = {
      sandbox: 'http://127.0.0.1:9',
      control: 'http://127.0.0.1:9',
      clientId: 'C',
      token: 't',
    };
    writeFileSync(join(folder, 'gone', 'control.json'), JSON.stringify(control), { mode: 0o600 });
    writeFileSync(join(folder, 'rows'), 'id\n1\n');
    const words = ['campaign', 'enqueue', 'rows', ...SPRING, '--map', 'id=providerUserInfo.memberId'];
    expectWords(await apoint([...words, '--keys', 'gone'], { folder }), /does not answer any more/);
  });
});

// biome-ignore lint/suspicious/noConsole: what was left out has to be said.
if (!SERVER) console.log('Skipped: a database that is away needs a server in APOINT_TEST_POSTGRES_URL.');

describe.runIf(SERVER)('a database that is away for a while', { timeout: MINUTES }, () => {
  it('is waited for by the worker, which says so; other commands end with 2, and go on later', async () => {
    const name = `apoint_away_${randomUUID().replaceAll('-', '')}`;
    const admin = new pg.Client({ connectionString: SERVER });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name}`);
    const line = await cuttable(new URL(SERVER ?? ''));
    onTestFinished(async () => {
      await line.cut();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    });
    const url = new URL(SERVER ?? '');
    url.hostname = '127.0.0.1';
    url.port = String(line.port);
    url.pathname = `/${name}`;
    const store = ['--campaign', 'spring', '--database', url.href];
    const sandbox = start(['sandbox', '--keys', 'keys', '--json'], folder);
    await sandbox.line(/listening/);
    await apoint(['campaign', 'create', ...store], { folder });
    writeFileSync(join(folder, 'rows'), `id\n${Array.from({ length: 20 }, (_, i) => `a${i}\n`).join('')}`);
    expect((await apoint(['campaign', 'enqueue', 'rows', ...store, ...MAP], { folder })).code).toBe(0);

    const worker = start(
      [
        'campaign',
        'work',
        ...store,
        '--keys',
        'keys',
        '--rate',
        '1',
        '--json',
        '--until',
        'settled',
        '--lease',
        '5',
      ],
      folder,
    );
    await worker.line(/"issued":[1-9]/);
    await line.cut();
    await worker.line(/The database cannot be reached/);
    expectWords(await apoint(['campaign', 'status', ...store], { folder }), /STORE_UNAVAILABLE/);
    await line.mend();
    expect((await apoint(['campaign', 'status', ...store], { folder })).code).toBe(0);
    expect(await worker.ended).toBe(0);
    expect(JSON.parse(worker.lines.at(-1) ?? '').campaigns[0].orders.issued).toBe(20);
    const state = await apoint(['sandbox', 'state', '--keys', 'keys', '--json'], { folder });
    expect(JSON.parse(state.stdout).totals.issues).toBe(20);
  });
});

/** A line to a server that can be cut and mended. */
async function cuttable(to: URL) {
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  const open = async (port: number): Promise<number> => {
    server = createServer((socket) => {
      const other = connect(Number(to.port || 5432), to.hostname);
      for (const one of [socket, other]) {
        sockets.add(one);
        one
          .on('error', () => undefined)
          .on('close', () => {
            sockets.delete(one);
            socket.destroy();
            other.destroy();
          });
      }
      socket.pipe(other).pipe(socket);
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await open(0);
  return {
    port,
    cut: async (): Promise<void> => {
      const closed = server?.listening ? once(server, 'close') : undefined;
      server?.close();
      for (const one of sockets) one.destroy();
      await closed;
    },
    mend: async (): Promise<void> => void (await open(port)),
  };
}
