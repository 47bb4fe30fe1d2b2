import { type ChildProcess, spawn } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { importPrivateKey, importPublicKey } from '@apoint/keys';
import { writeRequest, writeResponse } from '@apoint/message';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { folderWith, pem } from './support/folder.js';
import { apoint, apointOnTerminal, MAIN } from './support/run-apoint.js';

const TIME = '2024-05-22T06:42:21+08:00';
const THEN = ['--now', '2024-05-22T06:42:25+08:00'];
const REQUEST = { method: 'POST', uri: '/notify?a=1', clientId: 'CLIENT_1' };
const BODY = '{"a":1}';
const KEYS = {
  'client.private.pem': pem('private', 0),
  'client.public.pem': pem('public', 0),
  'platform.private.pem': pem('private', 1),
  'platform.public.pem': pem('public', 1),
};

let captures: Readonly<Record<string, string>>;

function http(line: string, headers: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line}\r\n${lines.join('')}\r\n${body}`;
}

beforeAll(async () => {
  const client = await importPrivateKey(pem('private', 0));
  const platform = await importPrivateKey(pem('private', 1));
  const sent = await writeRequest({ ...REQUEST, time: TIME, body: BODY, signingKey: client });
  const sealed = await writeRequest({
    ...REQUEST,
    time: TIME,
    body: BODY,
    signingKey: client,
    encryption: rsaAes({ sealFor: await importPublicKey(pem('public', 1)) }),
  });
  const answer = await writeResponse({ request: REQUEST, time: TIME, body: BODY, signingKey: platform });
  const line = `POST ${REQUEST.uri} HTTP/1.1`;
  captures = {
    'good.http': http(line, sent.headers, BODY),
    'body.http': http(line, sent.headers, '{ "a": 1 }'),
    'sealed.http': http(line, sealed.headers, Buffer.from(sealed.body).toString()),
    'answer.http': http('HTTP/1.1 200 OK', answer.headers, BODY),
    'answer.har': JSON.stringify({
      request: {
        method: 'POST',
        url: `https://a.example${REQUEST.uri}`,
        headers: [{ name: 'Client-Id', value: 'CLIENT_1' }],
      },
      response: {
        status: 200,
        headers: Object.entries(answer.headers).map(([name, value]) => ({ name, value })),
        content: { text: BODY },
      },
    }),
  };
});

function withoutStyles(text: string): string {
  return text.replaceAll(new RegExp(`${String.fromCharCode(0x1b)}\\[\\d+m`, 'g'), '');
}

async function causes(args: readonly string[], files = {}) {
  const folder = folderWith({ ...KEYS, ...captures, ...files });
  const { code, stdout, stderr } = await apoint(['explain', ...args, '--json'], { folder });
  expect(stderr).toBe('');
  const { verdict, findings } = JSON.parse(stdout);
  return { code, verdict, causes: findings.map(({ cause }: { cause: string }) => cause) };
}

describe('explain', () => {
  it.each<[string, string[], string[]]>([
    ['a message that verifies', ['good.http', 'client.public.pem', ...THEN], []],
    ['an old one', ['good.http', 'client.public.pem'], ['TIME_STALE']],
    ['an old one that may be', ['good.http', 'client.public.pem', '--freshness', 'unchecked'], []],
    ['a body that was written again', ['body.http', 'client.public.pem', ...THEN], ['BODY_REWRITTEN']],
    [
      'the own key',
      ['good.http', 'platform.public.pem', 'client.private.pem', ...THEN],
      ['SIGNED_WITH_OTHER_KEY'],
    ],
    [
      'the own key by --key',
      ['good.http', 'platform.public.pem', '--key', 'client.private.pem', ...THEN],
      ['SIGNED_WITH_OTHER_KEY'],
    ],
    ['a key that is not there', ['good.http', 'platform.public.pem', ...THEN], ['KEY_NOT_GIVEN']],
    ['another version', ['good.http', '2=client.public.pem', ...THEN], ['KEY_VERSION_DIFFERS']],
    ['another path', ['good.http', 'client.public.pem', '--uri', '/gw/notify?a=1', ...THEN], ['URI_DIFFERS']],
    [
      'a path that only the caller knows',
      ['good.http', 'client.public.pem', '--uri', '/elsewhere', '--try-uri', REQUEST.uri, ...THEN],
      ['URI_DIFFERS'],
    ],
    [
      'an envelope that opens',
      ['sealed.http', 'client.public.pem', '--open-with', 'platform.private.pem', ...THEN],
      [],
    ],
    ['an answer', ['answer.http', 'platform.public.pem', '--request', 'good.http', ...THEN], []],
    ['an answer in a HAR entry', ['answer.har', 'platform.public.pem', '--response', ...THEN], []],
    [
      'an answer to another request',
      [
        'answer.http',
        'platform.public.pem',
        '--method',
        'POST',
        '--uri',
        '/other',
        '--client-id',
        'CLIENT_1',
        '--try-uri',
        REQUEST.uri,
        ...THEN,
      ],
      ['URI_DIFFERS'],
    ],
  ])('%s', async (_, args, expected) => {
    const found = await causes(args);
    expect(found).toEqual({
      code: expected.length === 0 ? 0 : 1,
      verdict: expected.length === 0 ? 'verifies' : 'mismatch',
      causes: expected,
    });
  });

  it('says which private key opens an envelope', async () => {
    const args = ['sealed.http', 'client.public.pem', '--open-with', 'client.private.pem', ...THEN];
    expect(
      (await causes([...args, ...['--platform-key', 'client.public.pem', 'platform.private.pem']])).causes,
    ).toEqual(['ENVELOPE_KEY_DIFFERS']);
  });

  it('expects the keys of the configuration, unless others are named', async () => {
    const files = {
      'apoint.config.json': JSON.stringify({
        platformKeys: { '1': 'platform.public.pem' },
        signingKey: 'client.private.pem',
      }),
    };
    expect((await causes(['good.http', ...THEN], files)).causes).toEqual(['SIGNED_WITH_OTHER_KEY']);
    expect((await causes(['good.http', 'client.public.pem', ...THEN], files)).causes).toEqual([]);
  });

  it('tells people in colour on a terminal, in lines that fit', async () => {
    const folder = folderWith({ ...KEYS, ...captures });
    const { stdout } = await apointOnTerminal(['explain', 'body.http', 'client.public.pem', ...THEN], {
      folder,
      columns: 60,
    });
    expect(stdout).toContain('\u001b[31mmismatch\u001b[39m');
    expect(stdout).toContain('\u001b[1mBODY_REWRITTEN\u001b[22m  \u001b[32mproven\u001b[39m');
    const lines = withoutStyles(stdout).replaceAll('\r', '').split('\n').slice(1);
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
  });

  it('lets no text of a message act upon a terminal', async () => {
    const folder = folderWith({
      ...KEYS,
      'a.http': `POST /\u009b2J\u009b HTTP/1.1\r\nClient-Id: \u001b[2J\r\nRequest-Time: \u001b]0;x\u0007\r\nSignature: signature=AAAA\r\n\r\n\u001b[2J`,
    });
    const { stdout } = await apointOnTerminal(['explain', 'a.http', 'client.public.pem', ...THEN], {
      folder,
    });
    expect(stdout).toContain('mismatch');
    const plain = withoutStyles(stdout);
    for (const control of ['\u001b', '\u009b', '\u0007']) expect(plain).not.toContain(control);
  });

  it.each([
    [['explain', 'good.http'], 'There is no key to compare with'],
    [['explain', 'good.http', 'good.http'], 'The file that KEY names is not the key'],
    [['explain', 'none.http', 'client.public.pem'], 'The file that FILE names cannot be read'],
    [['explain', 'client.public.pem', 'client.public.pem'], 'INPUT_INVALID'],
    [
      ['explain', 'good.http', 'client.public.pem', '--time-limit', '0'],
      '--time-limit must be a whole number from 1',
    ],
    [['explain', 'good.http', 'client.public.pem', '--key-wrap', 'RSA'], 'keyWrap'],
    [['explain', '--watch', 'none', 'client.public.pem'], 'The folder that --watch names cannot be watched'],
  ])('%j is refused with 2', async (args, expected) => {
    const { code, stderr } = await apoint(args, { folder: folderWith({ ...KEYS, ...captures }) });
    expect(stderr).toContain(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });
});

/** A command that goes on until it is ended, and its next line. */
function start(
  args: readonly string[],
  folder: string,
): { readonly child: ChildProcess; next(): Promise<string> } {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  return { child, next: async () => String((await lines.next()).value) };
}

describe('explain --watch', () => {
  it('explains each capture of a folder, each that comes, and each that changes, until it is ended', async () => {
    const folder = folderWith({
      ...KEYS,
      'captures/1.http': captures['good.http'] ?? '',
      'captures/key.pem': 'no capture',
      'captures/.hidden.http': '',
    });
    const { child, next } = start(
      ['explain', '--watch', 'captures', 'client.public.pem', ...THEN, '--json'],
      folder,
    );
    expect(JSON.parse(await next())).toMatchObject({ file: join('captures', '1.http'), verdict: 'verifies' });
    // A file that comes in one step is looked at once.
    const put = (name: string, content = ''): void => {
      writeFileSync(join(folder, 'new'), content);
      renameSync(join(folder, 'new'), join(folder, 'captures', name));
    };
    put('2.http', captures['body.http']);
    expect(JSON.parse(await next())).toMatchObject({
      file: join('captures', '2.http'),
      findings: [{ cause: 'BODY_REWRITTEN' }],
    });
    put('3.curl', 'curl $(id)');
    expect(JSON.parse(await next())).toMatchObject({
      file: join('captures', '3.curl'),
      error: { code: 'INPUT_INVALID' },
    });
    rmSync(join(folder, 'captures/3.curl'));
    put('2.http', captures['good.http']);
    expect(JSON.parse(await next())).toMatchObject({
      file: join('captures', '2.http'),
      verdict: 'verifies',
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
