import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readVectors, VECTOR_NAMES } from '@apoint/vectors';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/processes.js';
import { apoint, apointOnTerminal } from '../support/run-apoint.js';

const directory = await mkdtemp(join(tmpdir(), 'apoint-conformance-'));
afterAll(() => rm(directory, { recursive: true }));

const EXAMPLES = join(ROOT, 'examples', 'conformance');
const NODE = `"${process.execPath}"`;
const NO_VECTORS = join(ROOT, 'README.md');
const FAULTY = fileURLToPath(new URL('faulty.mjs', import.meta.url));

/** A few cases; a faulty implementation answers the second wrongly. */
const few = join(directory, 'few.json');
const { cases: all } = await readVectors('signature-rsa256');
const cases = ['sig-uri-root', 'sig-canonical', 'sig-method-empty'].map((id) =>
  all.find((one) => one.id === id),
);
await writeFile(few, JSON.stringify({ description: '', cases }));

function against(fault: string, ...words: readonly string[]) {
  return apoint(['conformance', '--command', `${NODE} "${FAULTY}" "${few}" "${fault}"`, few, ...words]);
}

describe('the examples pass', () => {
  it('all cases, in JavaScript', async () => {
    const { code, stdout } = await apoint(['conformance', '--command', `${NODE} answer.mjs`], {
      folder: EXAMPLES,
    });
    const lists = await Promise.all(VECTOR_NAMES.map(readVectors));
    const count = lists.flatMap((file) => file.cases).length;
    expect([code, stdout.trim().split('\n').at(-1)]).toEqual([0, `${count} passed, 0 failed`]);
  });

  it('the cases of signatures, in Python without a package', async ({ skip }) => {
    const { code } = await apoint(['conformance', '--command', 'python3 -c "import sys; sys.exit(9)"', few]);
    if (code === 127) skip('there is no python3 here');
    const words = ['conformance', '--command', 'python3 answer.py', '--kind', 'signature'];
    const ended = await apoint(words, { folder: EXAMPLES });
    expect(ended).toEqual({
      code: 0,
      stderr: '',
      stdout: `signature-rsa256: ${all.length} passed, 0 failed\n${all.length} passed, 0 failed\n`,
    });
  });
});

it('the published command, which is in one piece, has the vectors beside it', async () => {
  const main = join(ROOT, 'packages', 'cli', 'dist', 'bundle', 'main.js');
  const words = [main, 'conformance', '--command', 'exit 3', '--kind', 'ecdsa'];
  let stdout = '';
  try {
    execFileSync(process.execPath, words, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    stdout = (error as { stdout: string }).stdout;
  }
  expect(stdout).toMatch(/\n0 passed, 47 failed\n$/);
});

describe('an implementation that is wrong in one member of its answers is caught at every case that has it', () => {
  const SPOIL = fileURLToPath(new URL('spoil.mjs', import.meta.url));
  const ANSWER = join(EXAMPLES, 'answer.mjs');
  /** One wrong AES key in 256, and one wrong block, has good padding. */
  const REFUSED_OR_OTHER = /^(the envelope that it sealed is refused: |sealedBodyBase64 differs)/;

  it.each([
    ['envelope', 'result', 65, 'result: it'],
    ['envelope', 'plaintextHex', 22, 'plaintextHex differs'],
    ['envelope', 'sealedHeaderValue', 23, REFUSED_OR_OTHER],
    ['envelope', 'sealedBodyBase64', 23, REFUSED_OR_OTHER],
    ['ecdsa', 'der', 47, 'der: it'],
    ['ecdsa', 'p1363', 35, 'p1363: it'],
    ['ecdsa', 'signed.privateKeySec1Pem', 47, 'signed.privateKeySec1Pem is refused: SIGNATURE_MISMATCH'],
    ['ecdsa', 'signed.privateKeyPkcs8AsBouncyCastleWroteItBase64', 1, 'is refused: SIGNATURE_MISMATCH'],
  ])('%s: %s', async (kind, member, failed, reason) => {
    const command = `${NODE} "${SPOIL}" "${ANSWER}" ${member}`;
    const { code, stdout } = await apoint(['conformance', '--command', command, '--kind', kind, '--json']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, lines.pop().failed]).toEqual([1, failed]);
    for (const line of lines.filter(({ passed }) => !passed)) expect(line.reason).toMatch(reason);
  });
});

describe('what is wrong is told of the case that it is about', () => {
  it.each([
    ['ends', 'the command ended with exit code 7 before it answered'],
    ['is killed', /^the command ended (by SIGKILL|with exit code 137) before it answered/],
    ['is no JSON', 'the answer is not a JSON object'],
    ['is no object', 'the answer is not a JSON object'],
    ['has another id', 'the answer has the id of no case that it was asked'],
    ['answers twice', 'there are more answers than questions'],
    ['another word', 'result must be "accept" or "reject"'],
    ['refuses', 'result: it refuses what must be accepted'],
    ['another content', 'contentHex differs from the content to be signed'],
    [
      'another signature',
      'signatureBase64 differs from the signature over contentHex with privateKeyPkcs8Base64',
    ],
    ['one more at the end', 'there are more answers than questions'],
  ])('%s', async (fault, reason) => {
    const { code, stdout } = await against(fault, '--json');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(lines).toEqual([
      { file: 'few', id: 'sig-uri-root', passed: true },
      { file: 'few', id: 'sig-canonical', passed: false, reason: expect.stringMatching(reason) },
      { file: 'few', id: 'sig-method-empty', passed: true },
      { passed: 2, failed: 1 },
    ]);
  });

  it('silence, after the time limit', async () => {
    const { code, stdout } = await apoint([
      'conformance',
      '--command',
      'cat > /dev/null',
      '--timeout',
      '1',
      few,
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'FAILED sig-canonical: no answer within 1 s (expects accept: the canonical form, a key of 2048 bits)',
    );
    expect(stdout).toMatch(/\n0 passed, 3 failed\n$/);
  });

  it('a process that stays, at the last case', async () => {
    const { code, stdout } = await against('does not end', '--timeout', '15');
    expect([code, stdout]).toEqual([1, expect.stringContaining('does not end after the end of its input')]);
  });

  it('words before the first question, at the first case', async () => {
    const { stdout } = await against('talks first');
    expect(stdout).toContain('FAILED sig-uri-root: the answer is not a JSON object');
  });

  it('an answer whose line feed is missing counts, if the process ends after it', async () => {
    expect((await against('no line feed at the end')).stdout).toContain('3 passed, 0 failed');
  });

  it('a right implementation of it passes', async () => {
    expect((await against('none')).code).toBe(0);
  });

  it('one that accepts everything fails at every case that must be refused, and the other way round', async () => {
    for (const word of ['accept', 'reject']) {
      const script = `process.stdin.on('data', (line) => console.log(JSON.stringify({ id: JSON.parse(line).id, result: '${word}' })))`;
      const path = join(directory, `${word}.mjs`);
      await writeFile(path, script);
      const words = ['conformance', '--command', `${NODE} "${path}"`, '--kind', 'signature', '--json'];
      const { code, stdout } = await apoint(words);
      const passed = stdout.split('\n').filter((line) => line.includes('"passed":true')).length;
      expect([code, passed]).toEqual([
        1,
        word === 'accept' ? 0 : all.filter((one) => one.expect === word).length,
      ]);
    }
  });

  it('a command that ends at once is not started for every case', async () => {
    const { code, stdout } = await apoint(['conformance', '--command', 'exit 3', '--kind', 'ecdsa']);
    expect(code).toBe(1);
    expect(stdout.match(/ended with exit code 3/g)).toHaveLength(5);
    expect(stdout).toContain('42 more: it was not asked');
    expect(stdout).toMatch(/\n0 passed, 47 failed\n$/);
  });
});

it('a question tells nothing of what is expected', async () => {
  const path = join(directory, 'echo.mjs');
  await writeFile(path, `process.stdin.on('data', (line) => process.stderr.write(line))`);
  const { stderr } = await apoint(['conformance', '--command', `${NODE} "${path}"`, '--timeout', '1', few]);
  const questions = stderr
    .trim()
    .split('\n')
    .map((line) => Object.keys(JSON.parse(line)));
  expect(questions).toHaveLength(3);
  for (const names of questions)
    expect(names).toEqual(
      expect.not.arrayContaining([
        'expect',
        'why',
        'note',
        'contentHex',
        'signatureBase64',
        'signatureOverContent',
      ]),
    );
});

it('a child of the command ends with it', async () => {
  const pid = join(directory, 'pid');
  const command = `sh -c 'echo $$ > "${pid}"; echo nonsense; exec sleep 1000'`;
  await apoint(['conformance', '--command', `${command}; true`, few]);
  const number = Number(await readFile(pid, 'utf8'));
  await expect.poll(() => isRunning(number)).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('input', () => {
  it.each([
    [[], /--command is required/],
    [['--command', ' '], /--command is required/],
    [['--command', 'true', '--kind', 'x'], /--kind must be one of/],
    [['--command', 'true', '--timeout', '0'], /--timeout must be a whole number/],
    [['--command', 'true', 'none.json'], /FILES/],
    [['--command', 'true', '--kind', 'ecdsa', few], /no case of that kind/],
    [['--command', 'true', NO_VECTORS], /not a file of vectors/],
    [['--command', 'true', '--nonsense'], /option/],
  ])('%j is refused in words', async (words, message) => {
    const { code, stdout, stderr } = await apoint(['conformance', ...words]);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
    expect(stderr).toMatch(/^(OPTION|INPUT)_INVALID: /);
  });

  it('--help tells the protocol', async () => {
    const { code, stdout } = await apoint(['conformance', '--help']);
    expect(code).toBe(0);
    for (const word of ['--command', 'contentHex', 'sealedBodyBase64', 'signed', 'Example:'])
      expect(stdout).toContain(word);
  });
});

it('colours on a terminal only', async () => {
  const words = ['conformance', '--command', 'exit 3', few];
  expect((await apointOnTerminal(words)).stdout).toContain('\u001b[31mFAILED\u001b[39m');
  expect((await apoint(words)).stdout).not.toContain('\u001b');
});
