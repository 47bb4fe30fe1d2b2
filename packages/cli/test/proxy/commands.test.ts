import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exportPrivateKey, exportPublicKey } from '@apoint/keys';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { clientsFromFile } from '../../dist/proxy/clients-file.js';
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
    ['a version that is none', { A: { verificationKeys: { 'a b': 'x' } } }, 'A.verificationKeys'],
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
