import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exportPrivateKey, exportPublicKey } from '@apoint/keys';
import { afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { clientsFromFile } from '../../dist/proxy/clients-file.js';
import { endAll, start } from '../support/processes.js';
import { apoint, MAIN } from '../support/run-apoint.js';
import {
  ask,
  CLIENT_ID,
  client,
  deferred,
  platform,
  read,
  SUCCESS,
  send,
  signed,
  startApp,
} from './support/ends.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apoint-proxy-'));
  await file('client.public.pem', await exportPublicKey(client.publicKey, 'pem'));
  await file('answers.private.pem', await exportPrivateKey(platform.privateKey, 'pem'));
  await file(
    'clients.json',
    JSON.stringify({ [CLIENT_ID]: { verificationKeys: { '1': 'client.public.pem' } } }),
  );
  return () => rm(folder, { recursive: true });
});

afterEach(endAll);

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text, { mode: 0o600 });
  return path;
}

/** A command that serves, as a user starts it. */
async function serving(...args: readonly string[]) {
  const all = [MAIN, ...args, '--listen', '0', '--json'];
  const child = spawn(process.execPath, all, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout });
  const said: { readonly type: string; readonly [name: string]: unknown }[] = [];
  lines.on('line', (line) => said.push(JSON.parse(line)));
  await once(lines, 'line');
  // Not at its exit: its last lines may still be on the way.
  const ended = once(child, 'close');
  const { url, adminUrl } = said[0] as unknown as { readonly url: string; readonly adminUrl?: string };
  const tells = async (type: string): Promise<void> => {
    while (!said.some((one) => one.type === type)) await once(lines, 'line');
  };
  return { url, adminUrl, said, tells, child, ended };
}

describe('apoint proxy inbound, in a process of its own', () => {
  it('serves the clients of a file, and tells each event in a line', async () => {
    const app = await startApp();
    const words = [
      '--to',
      app.url,
      '--clients',
      'clients.json',
      '--key',
      'answers.private.pem',
      '--admin',
      '0',
    ];
    const { url, adminUrl = '', said, child, ended } = await serving('proxy', 'inbound', ...words);
    expect(await read(await send(url, await signed()))).toBe(SUCCESS);
    expect((await ask(adminUrl, 'GET', '/healthz')).status).toBe(200);
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    expect(said.map(({ type }) => type)).toEqual([
      'listening',
      'request-received',
      'request-verified',
      'handler-finished',
      'response-ready',
      'draining',
    ]);
  });

  it('serves the clients of the configuration, and of the profile that is chosen', async () => {
    const app = await startApp();
    const config = await file(
      'clients.config.json',
      JSON.stringify({
        clients: { OTHER: { verificationKeys: 'client.public.pem' } },
        profiles: { live: { clients: { [CLIENT_ID]: { verificationKeys: { '1': 'client.public.pem' } } } } },
      }),
    );
    const words = ['--to', app.url, '--config', config, '--key', 'answers.private.pem', '--admin', 'off'];
    const live = await serving('proxy', 'inbound', ...words, '--profile', 'live');
    expect(await read(await send(live.url, await signed()))).toBe(SUCCESS);
    const other = await serving('proxy', 'inbound', ...words);
    expect((await send(other.url, await signed())).body.toString()).toContain('CLIENT_UNKNOWN');
    const one = ['--client-id', CLIENT_ID, '--platform-key', 'client.public.pem'];
    const chosen = await serving('proxy', 'inbound', ...words, ...one);
    expect(await read(await send(chosen.url, await signed()))).toBe(SUCCESS);
  });

  it('authorize and listen take them, too', async () => {
    const app = await startApp();
    const clients = { [CLIENT_ID]: { verificationKeys: { '1': 'client.public.pem' } } };
    const config = await file('all.config.json', JSON.stringify({ clients }));
    const authorize = ['--line-in', 'request-line', '--config', config, '--admin', 'off'];
    const { url } = await serving('authorize', ...authorize);
    expect((await send(url, await signed())).status).toBe(200);
    const listening = start(
      [
        ...['listen', '--forward-to', app.url, '--config', config, '--key', 'answers.private.pem'],
        ...['--calls', 'none', '--json'],
      ],
      folder,
    );
    const { listening: at } = JSON.parse(await listening.line(/listening/));
    const { headers, body } = await signed();
    await send(at, { headers, body: Buffer.from('{}') });
    const { call } = JSON.parse(await listening.line(/"call"/));
    expect(call).toMatchObject({ refused: { code: 'SIGNATURE_MISMATCH' } });
    expect(call.findings[0]).toMatchObject({ detail: { key: 'client.public.pem' } });
    expect(await read(await send(at, { headers, body }))).toBe(SUCCESS);
  });

  it('answers what has come when it is told to end, by SIGTERM or SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const arrived = deferred();
      let finish: () => void = () => undefined;
      const app = await startApp((_, response) => {
        finish = () => response.end(SUCCESS);
        arrived.resolve();
      });
      const words = [
        '--to',
        app.url,
        '--clients',
        'clients.json',
        '--key',
        'answers.private.pem',
        '--admin',
        'off',
      ];
      const { url, tells, child, ended } = await serving('proxy', 'inbound', ...words);
      const answer = send(url, await signed());
      await arrived.promise;
      child.kill(signal);
      await tells('draining');
      finish();
      expect(await read(await answer)).toBe(SUCCESS);
      expect((await ended)[0]).toBe(0);
    }
  });
});

const REDIS_URL = process.env['APOINT_TEST_REDIS_URL'];
if (!REDIS_URL)
  process.stdout.write('Shared replay memory is not tested: APOINT_TEST_REDIS_URL is not set.\n');

describe.runIf(REDIS_URL)('two instances with one memory', () => {
  const words = (to: string, prefix: string) => [
    ...['proxy', 'inbound', '--to', to, '--clients', 'clients.json', '--key', 'answers.private.pem'],
    ...['--admin', 'off', '--replay-redis', REDIS_URL ?? '', '--replay-prefix', prefix],
  ];

  it('what one has taken, the other refuses', async () => {
    const app = await startApp();
    const prefix = `apoint-test:${randomUUID()}:`;
    const [one, other] = [await serving(...words(app.url, prefix)), await serving(...words(app.url, prefix))];
    const request = await signed();
    expect(await read(await send(one.url, request))).toBe(SUCCESS);
    expect((await send(other.url, request)).body.toString()).toContain('REQUEST_REPLAYED');
    expect(await read(await send(other.url, await signed()))).toBe(SUCCESS);
    for (const { child, ended } of [one, other]) {
      child.kill('SIGTERM');
      expect((await ended)[0]).toBe(0);
    }
  });

  it('with another prefix it is another memory', async () => {
    const app = await startApp();
    const request = await signed();
    for (const prefix of [randomUUID(), randomUUID()]) {
      const { url } = await serving(...words(app.url, `apoint-test:${prefix}:`));
      expect(await read(await send(url, request))).toBe(SUCCESS);
    }
  });
});

describe('a memory that is not there', () => {
  const shared = (more: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    apoint(
      [
        ...['proxy', 'inbound', '--to', 'http://127.0.0.1:9', '--clients', 'clients.json'],
        ...['--key', 'answers.private.pem', '--listen', '0', '--admin', 'off', ...more],
      ],
      { folder, env },
    );

  it('ends the command, and its password is told to nobody', async () => {
    const url = 'redis://user:secret-word@127.0.0.1:1';
    for (const ran of [shared(['--replay-redis', url]), shared([], { APOINT_REPLAY_REDIS: url })]) {
      const { code, stderr } = await ran;
      const told = expect.stringMatching(/^REPLAY_STORE_UNAVAILABLE: .*cannot be reached/);
      expect([code, stderr]).toEqual([1, told]);
      expect(stderr).not.toContain('secret-word');
    }
  });

  it.each([
    [['--replay-redis', 'http://127.0.0.1:1']],
    [['--replay-redis', 'redis://127.0.0.1:1', '--replay-down', 'maybe']],
    [['--replay-prefix', 'x:']],
    [['--replay-down', 'allow']],
  ])('%j is refused', async (more) => {
    expect(await shared(more)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^OPTION_INVALID: /),
    });
  });
});

describe('wrong input: a code in words, and exit code 2', () => {
  it.each([
    [['proxy', 'inbound'], 'OPTION_INVALID'],
    [['proxy', 'inbound', '--to', 'http://127.0.0.1:9'], 'OPTION_INVALID'],
    [
      ['proxy', 'inbound', '--to', 'x', '--clients', 'clients.json', '--key', 'answers.private.pem'],
      'OPTION_INVALID',
    ],
    [['proxy', 'inbound', '--to', 'http://127.0.0.1:9', '--clients', 'none.json'], 'INPUT_INVALID'],
    [
      ['proxy', 'inbound', '--to', 'http://127.0.0.1:9', '--clients', 'answers.private.pem'],
      'CONFIG_INVALID',
    ],
    [['proxy', 'outbound'], 'OPTION_INVALID'],
    [['proxy', 'outbound', '--key', 'answers.private.pem'], 'OPTION_INVALID'],
    [['proxy', 'sideways'], 'OPTION_INVALID'],
    [['authorize'], 'OPTION_INVALID'],
    [['authorize', '--line-in', 'any'], 'OPTION_INVALID'],
    [['authorize', '--line-in', 'x-original', '--admin', 'same-port'], 'OPTION_INVALID'],
    [['authorize', '--line-in', 'x-original', '--listen', 'a:b'], 'OPTION_INVALID'],
    [
      ['authorize', '--line-in', 'x-original', '--clients', 'clients.json', '--listen', '70000'],
      'OPTION_INVALID',
    ],
  ])('%j', async (args, code) => {
    const { code: exit, stderr } = await apoint(args, { folder });
    expect(stderr).toContain(code);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr).not.toContain('PRIVATE KEY');
    expect(exit).toBe(2);
  });
});

describe('the file of clients', () => {
  it.each<[string, unknown, string]>([
    ['a list', [], ''],
    ['null', null, ''],
    ['a wrong Client-Id', { 'a b': { verificationKeys: 'x' } }, 'a b'],
    ['a client that is none', { A: 'x' }, 'A'],
    ['no key', { A: {} }, 'A.verificationKeys'],
    ['keys that are none', { A: { verificationKeys: {} } }, 'A.verificationKeys'],
    ['a version that is none', { A: { verificationKeys: { 'a b': 'x' } } }, 'A.verificationKeys.a b'],
    ['an unknown member', { A: { verificationKeys: 'x', verificationKey: 'x' } }, 'A.verificationKey'],
    ['a wrong word', { A: { verificationKeys: 'x', headerNames: 'upper' } }, 'A.headerNames'],
    ['a wrong separator', { A: { verificationKeys: 'x', separator: ';' } }, 'A.separator'],
  ])('has a fault that is named: %s', async (_, content, path) => {
    const written = await file('faulty.json', JSON.stringify(content));
    const reading = clientsFromFile(written);
    await expect(reading).rejects.toMatchObject({ code: 'CONFIG_INVALID', faults: [{ path }] });
  });

  it('has keys relative to itself, also of a client by an odd name', async () => {
    const path = await file(
      'odd.json',
      `{"__proto__":{"verificationKeys":"client.public.pem","headerNames":"lower"}}`,
    );
    expect(Object.entries(await clientsFromFile(path))).toMatchObject([
      ['__proto__', { headerNames: 'lower' }],
    ]);
  });
});
