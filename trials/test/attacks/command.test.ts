import { spawnSync } from 'node:child_process';
import {
  appendFile,
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importPrivateKey, importPublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { createSandbox, type Sandbox, type SandboxOptions } from '@apoint/sandbox';
import { afterAll, expect, it } from 'vitest';
import { type KeptCall, keepCall, readCall } from '../../../packages/cli/dist/listen/calls.js';
import { readControlFile, writeControlFile } from '../../../packages/cli/dist/sandbox/control-file.js';
import { startControl } from '../../../packages/cli/dist/sandbox/control-server.js';
import { testKeyPair, testPair } from '../../../test-keys/index.js';
import type { Attack } from './support/wire.js';

const MAIN = fileURLToPath(new URL('../../../packages/cli/dist/main.js', import.meta.url));
const directory = await mkdtemp(join(tmpdir(), 'apoint-attack-'));
afterAll(() => rm(directory, { recursive: true }));

const folder = (): Promise<string> => mkdtemp(join(directory, 'folder-'));
const importers = { importPrivateKey, importPublicKey };
const ends = await Promise.all(
  [0, 1].map(async (number) => ({
    signing: await testKeyPair(importers, 'P-224', number),
    encryption: await testKeyPair(importers, 'RSA-2048', number),
  })),
);

/** What comes of it: the code that is thrown, or what it gives. */
async function outcome(work: () => Promise<unknown>): Promise<string> {
  try {
    return String(await work());
  } catch (error) {
    if (ApointError.is(error)) return error.code;
    throw error;
  }
}

/** What a running sandbox answers to bytes at the door where it is commanded, and whether a budget changed. */
async function commanded(authorization: 'none' | 'of another' | 'own', body: string): Promise<string> {
  const sandbox: Sandbox = await createSandbox({
    clientKeys: ends[0],
    platformKeys: ends[1],
    totalBudget: 5,
  } as SandboxOptions);
  const [door, other] = [await startControl(sandbox), await startControl(sandbox)];
  const token = { none: undefined, 'of another': other.token, own: door.token }[authorization];
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const answer = await fetch(door.url, { method: 'POST', headers, body });
  const said = await answer.text();
  const { totalBudget } = await sandbox.campaign.budgets();
  await Promise.all([door.close(), other.close()]);
  await sandbox.close();
  const code = /"code":"(\w+)"/.exec(said)?.[1] ?? answer.status;
  return totalBudget === 5 ? String(code) : `${code}, budget ${totalBudget}`;
}

const RAISED = '{"do":"change-budgets","budgets":{"totalBudget":1000000}}';

/** What the command makes of a control.json to which somebody has done something. */
async function control(change: (path: string) => Promise<void>): Promise<string> {
  const at = await folder();
  const here = 'http://127.0.0.1:9';
  await writeControlFile(at, { sandbox: here, control: here, clientId: 'CLIENT_1', token: 'x' });
  await change(join(at, 'control.json'));
  return outcome(async () => (await readControlFile(at))?.control);
}

const CALL: KeptCall = {
  at: '2026-01-02T03:04:05.000Z',
  method: 'POST',
  uri: '/points/bill/notify',
  headers: [],
  bodyBase64: 'e30=',
  plain: '{}',
  facts: { 'Apoint-Client-Id': 'CLIENT_1' },
  forwardTo: 'http://127.0.0.1:9',
  outcome: 'SUCCESS S',
};

/** What `apoint resend` makes of a kept call to which somebody has done something. */
async function kept(change: (path: string) => Promise<void>, call: object = CALL): Promise<string> {
  const at = await folder();
  const id = await keepCall(at, call as KeptCall);
  await change(join(at, `${id}.json`));
  return outcome(async () => (await readCall(at, id)).plain);
}

/** What `apoint issue` makes of a stored order to which somebody has done something. */
async function order(
  change: (path: string) => Promise<unknown>,
  words: readonly string[] = [],
): Promise<string> {
  const at = await folder();
  const file = join(at, 'order.json');
  const [own, platform] = [join(at, 'own.pem'), join(at, 'platform.pem')];
  await writeFile(own, testPair('P-224', 0).privateKey);
  await writeFile(platform, testPair('P-224', 1).publicKey);
  const stored = { operation: 'issue', clientId: 'CLIENT_1', url: 'https://platform.example', bizNo: '1' };
  await writeFile(file, JSON.stringify({ ...stored, body: BODY }));
  await change(file);
  const place = ['--client-id', 'CLIENT_1', '--url', 'https://platform.example'];
  const ofKeys = ['--key', own, '--platform-key', platform];
  const given = ['issue', '--order', file, ...place, ...ofKeys, ...words];
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...given], { cwd: at, encoding: 'utf8' });
  return `${/^(\w+): /m.exec(stderr)?.[1]}, exit ${status}`;
}

const BODY =
  '{"benefitIssueMode":"BENEFIT_PRODUCT_ID","providerUserInfo":{"id":"1"},"benefitIssueDetail":{},"bizNo":"1"}';

async function linked(path: string): Promise<void> {
  await rename(path, `${path}.other`);
  await symlink(`${path}.other`, path);
}

async function cut(path: string): Promise<void> {
  await writeFile(path, (await readFile(path, 'utf8')).slice(0, -20));
}

const openToOthers = (path: string): Promise<void> => chmod(path, 0o666);
const nothing = async (): Promise<void> => undefined;

const ATTACKS: readonly Attack[] = [
  ['A202', 'a budget raised, by who has no token', '403', () => commanded('none', RAISED)],
  [
    'A203',
    'a budget raised, with the token of another sandbox',
    '403',
    () => commanded('of another', RAISED),
  ],
  [
    'A204',
    'an instruction that there is not, with the token',
    'OPTION_INVALID',
    () => commanded('own', '{"do":"exit"}'),
  ],
  [
    'A205',
    'a budget below what there can be, with the token',
    'OPTION_INVALID',
    () => commanded('own', RAISED.replace('1000000', '-1')),
  ],
  [
    'A206',
    'a control.json that leads to another machine',
    'INPUT_INVALID',
    () =>
      control((path) =>
        writeFile(
          path,
          '{"control":"http://stranger.example","sandbox":"http://127.0.0.1:9","token":"x","clientId":"x"}',
        ),
      ),
  ],
  [
    'A207',
    'a control.json whose sandbox is another machine',
    'INPUT_INVALID',
    () =>
      control((path) =>
        writeFile(
          path,
          '{"control":"http://127.0.0.1:9","sandbox":"http://stranger.example","token":"x","clientId":"x"}',
        ),
      ),
  ],
  ['A208', 'a control.json that others can write', 'INPUT_INVALID', () => control(openToOthers)],
  ['A209', 'a control.json that is a link', 'INPUT_INVALID', () => control(linked)],
  [
    'A210',
    'a kept call read by another user of the machine',
    '600',
    async () => {
      let mode = 0;
      await kept(async (path) => {
        mode = (await stat(path)).mode & 0o777;
      });
      return mode.toString(8);
    },
  ],
  ['A211', 'a kept call that others can write', 'INPUT_INVALID', () => kept(openToOthers)],
  ['A212', 'a kept call that is a link', 'INPUT_INVALID', () => kept(linked)],
  ['A213', 'a kept call that is cut', 'INPUT_INVALID', () => kept(cut)],
  [
    'A214',
    'a kept call with a header that is no fact',
    'INPUT_INVALID',
    () => kept(nothing, { ...CALL, facts: { Authorization: 'x' } }),
  ],
  [
    'A215',
    'calls kept in a folder where others can put calls',
    'INPUT_INVALID',
    async () => {
      const at = await folder();
      await chmod(at, 0o777);
      return outcome(() => keepCall(at, CALL));
    },
  ],
  ['A216', 'an order that others can write', 'INPUT_INVALID, exit 2', () => order(openToOthers)],
  ['A217', 'an order that is a link', 'INPUT_INVALID, exit 2', () => order(linked)],
  ['A218', 'an order that is cut', 'INPUT_INVALID, exit 2', () => order(cut)],
  [
    'A219',
    'an order with other content than what is asked for',
    'OPTION_INVALID, exit 2',
    () => order(nothing, ['--user', 'id=2']),
  ],
  [
    'A220',
    'an order for another platform',
    'OPTION_INVALID, exit 2',
    () => order(nothing, ['--url', 'https://other.example']),
  ],
  [
    'A221',
    'an order of another profile',
    'OPTION_INVALID, exit 2',
    () => order(nothing, ['--client-id', 'CLIENT_2']),
  ],
  [
    'A222',
    'an order whose number is not that of its body',
    'OPTION_INVALID, exit 3',
    () =>
      order(async (path) =>
        writeFile(path, (await readFile(path, 'utf8')).replace('"bizNo":"1"', '"bizNo":"2"')),
      ),
  ],
];

it.each(ATTACKS)('%s %s: %s', async (_, __, code, how) => {
  expect(await how()).toBe(code);
});

it('a folder in the place of a file, one that is too long, and one that lacks a member are refused', async () => {
  const refused = 'INPUT_INVALID';
  const folderInItsPlace = async (path: string): Promise<void> => {
    await rm(path);
    await mkdir(path);
  };
  expect(await kept(folderInItsPlace)).toBe(refused);
  expect(await control(async (path) => appendFile(path, ' '.repeat(70_000)))).toBe(refused);
  const here = 'http://127.0.0.1:9';
  for (const lacking of [{ token: 'x' }, { clientId: 'x' }])
    expect(
      await control((path) => writeFile(path, JSON.stringify({ sandbox: here, control: here, ...lacking }))),
    ).toBe(refused);
});

it('what nobody has touched is read', async () => {
  expect(await control(nothing)).toBe('http://127.0.0.1:9');
  expect(await kept(nothing)).toBe('{}');
});
