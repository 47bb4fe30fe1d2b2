import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPrivateKey } from '@apoint/keys';
import { writeRequest } from '@apoint/message';
import { afterAll, afterEach, expect, it } from 'vitest';
import { application, SUCCESS } from './support/application.js';
import { endAll, type Running, start } from './support/processes.js';
import { apoint } from './support/run-apoint.js';
import { isTold, toldBy } from './support/transcript.js';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const folder = await mkdtemp(join(tmpdir(), 'apoint-transcript-'));
afterEach(endAll);
afterAll(() => rm(folder, { recursive: true }));

/** The words of a command as they are documented, with a free port in place of the one that is shown. */
function wordsOf(command: string, changes: Readonly<Record<string, string>> = {}): string[] {
  const words = command.split(' ').slice(1);
  return words.map((word, at) => changes[words[at - 1] ?? ''] ?? word);
}

/** What a server has printed, compared with what the README tells: nothing more, and nothing less. */
function expectTold(documented: string, printed: string): void {
  if (!isTold(documented, printed)) expect(printed).toBe(documented);
}

async function run(command: string): Promise<void> {
  const { output } = toldBy(README, command);
  const { stdout, stderr } = await apoint(wordsOf(toldBy(README, command).command), { folder });
  expectTold(output, stdout + stderr);
}

async function urlOf(server: Running): Promise<string> {
  return /http:\/\/[\d.:]+/.exec(await server.line(/listening/))?.[0] ?? '';
}

it('sandbox, issue, sandbox fault and sandbox budget print what the README tells', async () => {
  const { command, output } = toldBy(README, 'apoint sandbox --keys');
  const sandbox = start(wordsOf(command, { '--port': '0' }), folder);
  const url = await urlOf(sandbox);
  await sandbox.line(/--data-binary/);
  await run('apoint issue');
  await run('apoint sandbox fault');
  await run('apoint sandbox budget');
  await apoint(['sandbox', 'fault', '--clear', '--keys', './keys'], { folder });
  await apoint(['sandbox', 'budget', '--current-budget', '9', '--keys', './keys'], { folder });
  await apoint(
    [
      'issue',
      '--keys',
      './keys',
      '--user',
      'id=1',
      '--biz-no',
      'SANDBOX_RISK_REJECT',
      '--order',
      'risk.json',
    ],
    { folder },
  );
  await sandbox.line(/RISK_REJECT F/);
  const uri = '/api/open/alipay/v1/promotion/benefit/issue';
  const signingKey = await importPrivateKey(await readFile(join(folder, 'keys/client.private.pem'), 'utf8'));
  const stranger = await writeRequest({ method: 'POST', uri, clientId: 'NOBODY', body: '{}', signingKey });
  await fetch(url + uri, {
    method: 'POST',
    headers: stranger.headers as Record<string, string>,
    body: stranger.body,
  });
  await sandbox.line(/CLIENT_UNKNOWN/);
  expect(await sandbox.end('SIGTERM')).toBe(0);
  expectTold(output, sandbox.lines.join('\n'));
});

it('listen and trigger print what the README tells', async () => {
  const app = await application((_, number) => (number === 1 ? [500, 'oops'] : [200, SUCCESS]));
  const listen = toldBy(README, 'apoint listen');
  const to = { '--forward-to': app.url, '--port': '0' };
  const listener = start(wordsOf(listen.command, to), folder);
  const url = await urlOf(listener);
  const { command, output } = toldBy(README, 'apoint trigger');
  const words = wordsOf(command, { '--partner-url': `${url}/my-tag` });
  // The times of the ladder are not what is told.
  const { stdout } = await apoint([...words, '--times-faster', '1000000000'], { folder });
  expectTold(output, stdout.replace('1000000000 times', '86400 times'));
  await listener.line(/000002 .*SUCCESS S/);
  expect(await listener.end('SIGTERM')).toBe(0);
  expectTold(listen.output, listener.lines.join('\n'));
});

it('a line that is another one is noticed', () => {
  expect(isTold('03:42:46  a  5.0 ms\n', '04:11:00  a  1.2 ms\n')).toBe(true);
  expect(isTold('03:42:46  a  5.0 ms\n', '04:11:00  b  1.2 ms\n')).toBe(false);
  expect(isTold('a\n', 'a\nb\n')).toBe(false);
});
