import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../dist/config/config-schema.js';
import { loadConfig, readConfigFile } from '../dist/config/load-config.js';
import { folderWith } from './support/folder.js';

const FILE = 'apoint.config.json';
const CONTENT = JSON.stringify({
  clientId: 'CLIENT_1',
  profile: 'testing',
  encryption: { keyBits: 128 },
  profiles: {
    testing: { url: 'https://testing.example', signingKey: 'keys/testing.pem' },
    live: {
      clientId: 'CLIENT_2',
      url: 'https://live.example',
      signingKey: { file: 'keys/live.pem', version: '3' },
      platformKeys: { '1': 'old.pem', '2': 'new.pem' },
      encryption: { sealFor: { '2': 'new.pem' }, openWith: 'keys/live.pem' },
    },
  },
});

function load(folder: string, which: { profile?: string; file?: string } = {}, env = {}) {
  return loadConfig({ folder, env, ...which });
}

async function errorOf(promise: Promise<unknown>): Promise<ApointError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (ApointError.is(error)) return error;
  throw new Error('There is no coded error.', { cause: error });
}

describe('the configuration', () => {
  it('is empty without a file', async () => {
    expect(await load('/')).toEqual({ config: {} });
  });

  it('is searched upwards, and its paths are relative to the file', async () => {
    const folder = folderWith({ [FILE]: CONTENT });
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    expect(await load(join(folder, 'a/b'))).toEqual({
      file: join(folder, FILE),
      profile: 'testing',
      config: {
        clientId: 'CLIENT_1',
        url: 'https://testing.example',
        signingKey: { path: join(folder, 'keys/testing.pem'), option: `signingKey of ${FILE}` },
        encryption: { keyBits: 128 },
      },
    });
  });

  it('has profiles, whose members count more than those of the file', async () => {
    const folder = folderWith({ [FILE]: CONTENT });
    const { config, profile } = await load(folder, { profile: 'live' });
    const at = (path: string) => join(folder, path);
    expect(profile).toBe('live');
    expect(config.clientId).toBe('CLIENT_2');
    expect(config.signingKey).toMatchObject({ path: at('keys/live.pem'), version: '3' });
    expect(config.platformKeys).toMatchObject([
      { version: '1', path: at('old.pem') },
      { version: '2', path: at('new.pem') },
    ]);
    expect(config.encryption).toMatchObject({
      keyBits: 128,
      sealFor: [{ version: '2', path: at('new.pem') }],
      openWith: [{ path: at('keys/live.pem') }],
    });
  });

  it('is overridden by the environment', async () => {
    const folder = folderWith({ 'other.json': CONTENT });
    const { config } = await load(
      folder,
      {},
      {
        APOINT_CONFIG: 'other.json',
        APOINT_PROFILE: 'live',
        APOINT_CLIENT_ID: 'CLIENT_3',
        APOINT_URL: '',
        APOINT_PRIVATE_KEY: 'mine.pem',
        APOINT_PLATFORM_KEY: '7=theirs.pem',
        APOINT_OPEN_WITH: 'open.pem',
      },
    );
    expect(config).toMatchObject({
      clientId: 'CLIENT_3',
      url: 'https://live.example',
      signingKey: { path: 'mine.pem', option: 'APOINT_PRIVATE_KEY' },
      platformKeys: [{ path: 'theirs.pem', version: '7', option: 'APOINT_PLATFORM_KEY' }],
      encryption: { openWith: [{ path: 'open.pem' }], sealFor: [{ version: '2' }] },
    });
  });

  it('refuses a profile that is not there, and one without a file', async () => {
    const folder = folderWith({ [FILE]: CONTENT });
    const error = await errorOf(load(folder, { profile: 'constructor' }));
    expect(error).toMatchObject({
      code: 'CONFIG_INVALID',
      faults: [{ path: 'profiles', message: 'has testing, live' }],
    });
    expect((await errorOf(load('/', { profile: 'live' }))).code).toBe('CONFIG_INVALID');
  });

  it.each<[string, unknown, string[]]>([
    ['no object', [], ['']],
    ['an unknown member', { clientID: 'A' }, ['clientID']],
    ['a member of Object.prototype', { constructor: 'A' }, ['constructor']],
    ['a Client-Id with a dot', { clientId: 'a.b' }, ['clientId']],
    ['a URL without a scheme', { url: 'localhost:8080' }, ['url']],
    ['a key that is a number', { signingKey: 1 }, ['signingKey']],
    ['a key without a file', { signingKey: { version: '1' } }, ['signingKey.file']],
    ['no keys', { platformKeys: {} }, ['platformKeys']],
    ['a version with a blank', { platformKeys: { 'a b': 'x' } }, ['platformKeys.a b']],
    [
      'a key in a profile',
      { profiles: { a: { signingKey: [], urls: '' } } },
      ['profiles.a.signingKey', 'profiles.a.urls'],
    ],
    ['a profile in a profile', { profiles: { a: { profiles: {} } } }, ['profiles.a.profiles']],
    [
      'a key wrap',
      { encryption: { keyWrap: 'RSA', keyBits: '256' } },
      ['encryption.keyWrap', 'encryption.keyBits'],
    ],
  ])('finds %s', (_, content, paths) => {
    expect(faultsOf(content).map(({ path }) => path)).toEqual(paths);
  });

  it('any bytes are a configuration or a coded error', async () => {
    const folder = folderWith();
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
      fc
        .dictionary(
          fc.constantFrom('url', 'profiles', 'encryption', 'platformKeys', 'signingKey'),
          fc.jsonValue(),
        )
        .map((value) => new TextEncoder().encode(JSON.stringify(value))),
    );
    let file = 0;
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        const path = join(folder, `${file++}.json`);
        writeFileSync(path, bytes);
        await readConfigFile(path).catch((error: unknown) => {
          expect(ApointError.is(error) && error.code).toBe('CONFIG_INVALID');
        });
      }),
    );
  });
});
