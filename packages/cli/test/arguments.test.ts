import { describe, expect, it } from 'vitest';
import { apoint, apointOnTerminal } from './support/run-apoint.js';

const ESCAPE = String.fromCharCode(0x1b);

describe('the arguments', () => {
  it.each([
    [['--help'], /^Usage: apoint COMMAND/],
    [[], /^Usage: apoint COMMAND/],
    [['keys'], /^Usage: apoint COMMAND .*\n\n {2}keys /],
    [['keys', '--help'], /^Usage: apoint COMMAND .*\n\n {2}keys /],
    [['keys', 'inspect', '--help'], /^Usage: apoint keys inspect FILE[\s\S]*\nExample:\n/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ])('%j prints help and ends with 0', async (args, expected) => {
    const { code, stdout, stderr } = await apoint(args);
    expect(stdout).toMatch(expected);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each([
    [['nothing'], 'OPTION_INVALID: There is no such command; apoint --help lists all of them.'],
    [['__proto__'], 'OPTION_INVALID: There is no such command; apoint --help lists all of them.'],
    [['keys', 'nothing'], 'OPTION_INVALID: There is no such command of this group; add --help to see them.'],
    [
      ['keys', 'inspect', '--nothing=secret', 'a'],
      'OPTION_INVALID: There is no option --nothing; there are --help, --json.',
    ],
    [
      ['keys', 'inspect', `--${ESCAPE}[2J`],
      `OPTION_INVALID: There is no option --\\u{1b}[2J; there are --help, --json.`,
    ],
    [
      ['keys', 'inspect', '--constructor'],
      'OPTION_INVALID: There is no option --constructor; there are --help, --json.',
    ],
    [['keys', 'inspect', '-x'], 'OPTION_INVALID: There is no option -x; there are --help, --json.'],
    [
      ['keys', 'inspect', '--json', '--json', 'a'],
      'OPTION_INVALID: --json is given twice; it is not clear which one counts.',
    ],
    [
      ['keys', 'inspect', 'a', 'b'],
      'OPTION_INVALID: There are too many words beside the options; add --help.',
    ],
    [['keys', 'inspect'], 'OPTION_INVALID: A file must be named, or - for the standard input; add --help.'],
  ])('%j is refused with 2', async (args, expected) => {
    const { code, stderr } = await apoint(args);
    expect(stderr.split('\n', 1)).toEqual([expected]);
    expect(code).toBe(2);
  });

  it('tells an error as JSON on stdout, for scripts', async () => {
    const { code, stdout } = await apoint(['keys', 'inspect', 'nothing', '--json']);
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: 'INPUT_INVALID',
        message: 'The file that FILE names cannot be read; see the cause.',
        cause: { message: "ENOENT: no such file or directory, open 'nothing'" },
      },
    });
    expect(code).toBe(2);
  });

  it('prints an error in red on a terminal, and nowhere else', async () => {
    expect((await apointOnTerminal(['nothing'])).stdout).toMatch(
      new RegExp(`^${ESCAPE}\\[31mOPTION_INVALID`),
    );
    expect((await apointOnTerminal(['nothing'], { env: { NO_COLOR: '1' } })).stdout).toMatch(
      /^OPTION_INVALID/,
    );
    expect((await apointOnTerminal(['nothing'], { env: { CI: '1' } })).stdout).toMatch(/^OPTION_INVALID/);
  });
});
