import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createKeyRing, importPrivateKey } from '@apoint/keys';
import { writeRequest, writeResponse } from '@apoint/message';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../dist/commands.js';
import { pem } from './support/folder.js';
import { replay } from './support/transcript.js';

const URI = '/api/open/alipay/v1/promotion/benefit/issue';
const CLIENT_ID = 'SANDBOX_CLIENT_0001';
const TIME = '2024-05-22T06:42:21+08:00';
const BODY = '{"bizNo":"20240522-0001","benefitName":"禮券"}';
const README = fileURLToPath(new URL('../README.md', import.meta.url));
const CAMPAIGN = fileURLToPath(new URL('../../../docs/run-a-campaign.md', import.meta.url));
const GUIDE = fileURLToPath(new URL('../../../docs/why-does-it-not-verify.md', import.meta.url));

/** What the README says of settings. */
const CONFIG = {
  'apoint.config.json': `${JSON.stringify(
    {
      $schema: './node_modules/@apoint/cli/config.schema.json',
      profile: 'sandbox',
      profiles: {
        sandbox: {
          clientId: CLIENT_ID,
          url: 'http://127.0.0.1:8080',
          signingKey: { file: 'client.private.pem', version: '1' },
          platformKeys: { '1': 'platform.public.pem' },
        },
      },
    },
    null,
    2,
  )}\n`,
};

/** What the reader of a document has: keys of both ends, a request, and captures of what went wrong. */
let files: Readonly<Record<string, string>>;

beforeAll(async () => {
  const client = await importPrivateKey(pem('private', 0));
  const platform = await importPrivateKey(pem('private', 1));
  const request = { method: 'POST', uri: URI, clientId: CLIENT_ID };
  const sent = await writeRequest({ ...request, time: TIME, body: BODY, signingKey: client });
  const answer = await writeResponse({
    request,
    time: '2024-05-22T06:42:22+08:00',
    body: '{"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"success"}}',
    signingKey: createKeyRing({ keys: { '1': platform } }),
  });
  const rewritten = JSON.stringify(JSON.parse(BODY), undefined, 2);
  files = {
    'client.private.pem': pem('private', 0),
    'client.public.pem': pem('public', 0),
    'platform.private.pem': pem('private', 1),
    'platform.public.pem': pem('public', 1),
    'request.http': `POST https://open.example${URI} HTTP/1.1\nClient-Id: ${CLIENT_ID}\nRequest-Time: ${TIME}\n\n${BODY}\n`,
    'captured.http': http(`POST ${URI} HTTP/1.1`, sent.headers, rewritten),
    'behind-proxy.http': http(`POST /gw${URI} HTTP/1.1`, sent.headers, BODY),
    'answer.http': http('HTTP/1.1 200 OK', answer.headers, Buffer.from(answer.body).toString()),
    'sent.http': http(`POST ${URI} HTTP/1.1`, sent.headers, BODY),
  };
});

function http(line: string, headers: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line}\r\n${lines.join('')}\r\n${body}`;
}

describe('every transcript is what the commands print', () => {
  it.each([
    ['README.md', README, CONFIG],
    ['docs/why-does-it-not-verify.md', GUIDE, {}],
    ['docs/run-a-campaign.md', CAMPAIGN, {}],
  ])('in %s', async (_, path, settings) => {
    // `vitest -u` writes the document anew.
    await expect(replay(readFileSync(path, 'utf8'), { ...files, ...settings })).toMatchFileSnapshot(path);
  });

  it('shows each command', () => {
    const shown = readFileSync(README, 'utf8');
    const isShown = (name: string): boolean => new RegExp(`\\bapoint ${name}\\b`).test(shown);
    expect(COMMANDS.map(({ name }) => name).filter((name) => !isShown(name))).toEqual([]);
  });

  it('is noticed where it is not', () => {
    const told = '```console\n$ echo a; echo b\na\nc\n$ echo 12 3\n… 3\n```\n';
    expect(replay(told, {})).toBe('```console\n$ echo a; echo b\na\nb\n$ echo 12 3\n… 3\n```\n');
  });
});
