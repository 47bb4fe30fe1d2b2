import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, pem } from './support/folder.js';
import { apoint, apointOnTerminal } from './support/run-apoint.js';

const FILES = {
  'client.private.pem': pem('private', 0),
  'client.public.pem': pem('public', 0),
  'platform.public.pem': pem('public', 1),
  'p224.public.pem': pem('public', 0, 'P-224'),
};
const GOOD = {
  clientId: 'CLIENT_1',
  url: 'https://open.example',
  signingKey: 'client.private.pem',
  platformKeys: { '1': 'platform.public.pem' },
};

function folderOf(config: unknown): string {
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  const folder = folderWith({ ...FILES, 'apoint.config.json': text });
  chmodSync(join(folder, 'client.private.pem'), 0o600);
  return folder;
}

async function check(config: unknown, env = {}) {
  const { code, stdout } = await apoint(['config', 'check', '--json'], { folder: folderOf(config), env });
  return { code, ...JSON.parse(stdout) };
}

describe('config check', () => {
  it('says that nothing is wrong', async () => {
    const { code, good, settings } = await check(GOOD);
    expect({ code, good }).toEqual({ code: 0, good: true });
    expect(
      settings.map(({ setting, state }: { setting: string; state: string }) => `${setting}: ${state}`),
    ).toEqual(['clientId: good', 'url: good', 'signingKey: good', 'platformKeys 1: good']);
  });

  it.each<[string, object, string, string, RegExp]>([
    [
      'the own key in place of the platform’s',
      { platformKeys: 'client.public.pem' },
      'platformKeys',
      'doubtful',
      /your own signingKey/,
    ],
    [
      'the own key in place of a client’s',
      { clients: { CLIENT_2: { verificationKeys: { '7': 'client.public.pem' } } } },
      'clients.CLIENT_2.verificationKeys 7',
      'doubtful',
      /your own signingKey/,
    ],
    [
      'a missing key of a client',
      { clients: { CLIENT_2: { verificationKeys: 'platform.public.pem', encryptionKeys: 'none.pem' } } },
      'clients.CLIENT_2.encryptionKeys',
      'wrong',
      /ENOENT/,
    ],
    ['a missing file', { signingKey: 'none.pem' }, 'signingKey', 'wrong', /ENOENT/],
    [
      'a private key in place of a public one',
      { platformKeys: 'client.private.pem' },
      'platformKeys',
      'wrong',
      /KEY_NOT_PUBLIC/,
    ],
    [
      'a public key in place of a private one',
      { signingKey: 'client.public.pem' },
      'signingKey',
      'wrong',
      /KEY_NOT_PRIVATE/,
    ],
    ['plain HTTP', { url: 'http://open.example' }, 'url', 'wrong', /plain HTTP/],
    [
      'a key that cannot seal',
      { encryption: { sealFor: 'p224.public.pem' } },
      'encryption',
      'wrong',
      /sealFor/,
    ],
  ])('finds %s', async (_, change, name, state, remark) => {
    const { code, settings } = await check({ ...GOOD, ...change });
    expect(code).toBe(1);
    expect(settings).toContainEqual({
      setting: name,
      value: expect.any(String),
      state,
      remark: expect.stringMatching(remark),
    });
  });

  it('finds a private key that others can read', async () => {
    const folder = folderOf(GOOD);
    chmodSync(join(folder, 'client.private.pem'), 0o644);
    const { code, stdout } = await apoint(['config', 'check'], { folder });
    expect(stdout).toMatch(/doubtful {2}signingKey .* has mode 644/);
    expect(code).toBe(1);
  });

  it('finds a misspelt variable', async () => {
    const { code, settings } = await check(GOOD, { APOINT_CLIENTID: 'A' });
    expect(code).toBe(1);
    expect(settings.at(-1)).toMatchObject({ setting: 'APOINT_CLIENTID', state: 'doubtful' });
  });

  it('takes a profile', async () => {
    const folder = folderOf({ ...GOOD, profiles: { live: { url: 'http://open.example' } } });
    expect(await apoint(['config', 'check'], { folder })).toMatchObject({ code: 0 });
    expect(await apoint(['config', 'check', '--profile', 'live'], { folder })).toMatchObject({ code: 1 });
    expect(await apoint(['config', 'check', '--profile', 'test'], { folder })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^CONFIG_INVALID: .*\n {2}profiles: has live\n$/),
    });
  });

  it('lists every fault of the clients', async () => {
    const clients = { 'a b': {}, A: {}, B: { verificationKeys: 'x', separator: ';', key: 1 } };
    const { code, stderr } = await apoint(['config', 'check'], {
      folder: folderOf({ profiles: { live: { clients } } }),
    });
    expect(code).toBe(2);
    expect(stderr.match(/^ {2}\S+/gm)).toEqual(
      ['a', 'A.verificationKeys:', 'B.separator:', 'B.key:'].map((path) => `  profiles.live.clients.${path}`),
    );
  });

  it('lists every fault of the file', async () => {
    const folder = folderOf({ clientID: 'A', url: 1, profiles: { live: { signingkey: 'a' } } });
    const { code, stderr } = await apoint(['config', 'check'], { folder });
    expect(stderr).toMatch(
      /^CONFIG_INVALID: .*\n {2}clientID: .*clientId.*\n {2}url: must be .*\n {2}profiles.live.signingkey: .*signingKey/,
    );
    expect(code).toBe(2);
  });

  it.each(['', '{', 'null', '\u0000', '[]', '"a"'])('refuses %j with 2', async (config) => {
    expect(await apoint(['config', 'check'], { folder: folderOf(config) })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^CONFIG_INVALID: [^\n]*\n( {2}[^\n]*\n)*$/),
    });
  });

  it('shows the states in colour on a terminal', async () => {
    const { stdout } = await apointOnTerminal(['config', 'check'], {
      folder: folderOf({ ...GOOD, signingKey: 'none' }),
    });
    expect(stdout).toContain('\u001b[31mwrong\u001b[39m');
    expect(stdout).toContain('\u001b[32mgood\u001b[39m');
  });
});
