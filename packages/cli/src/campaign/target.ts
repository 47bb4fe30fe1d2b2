import { createInterface } from 'node:readline/promises';
import { ApointError } from '@apoint/primitives/errors';
import type { Arguments, CommandOptions } from '../command.js';
import { configFrom, configOptions } from '../config/config-options.js';
import { flag, textOption } from '../options.js';
import { runningSandbox, tellRunning } from '../sandbox/tell-running.js';

/** The options that say where the orders of a campaign go. */
export const TARGET_OPTIONS: CommandOptions = {
  ...configOptions('url'),
  keys: { type: 'string' },
  yes: { type: 'boolean' },
};

/** Where orders go, as far as it is known. */
export interface Target {
  readonly url?: string | undefined;
  /** Whether it is a sandbox of this command, and runs. */
  readonly isSandbox: boolean;
}

/** Where orders go is not known, or does not matter. */
export const ANYWHERE: Target = { isSandbox: false };

/**
 * Where the orders will be sent, as far as the options and the settings say.
 *
 * @throws {@link ApointError} the codes of `configFrom`; `INPUT_INVALID` if the sandbox of `--keys` does not run
 */
export async function targetOf(given: Arguments): Promise<Target> {
  const { url } = await configFrom(given);
  return targetAt(given, url);
}

/**
 * An address alone proves nothing: a tunnel or a proxy to the platform may listen on this machine, too. So what counts is that a sandbox
 * has written this address beside its keys, and answers to the token that is there.
 *
 * @throws {@link ApointError} `INPUT_INVALID` if the sandbox of `--keys` does not run
 */
export async function targetAt(given: Arguments, url: string | undefined): Promise<Target> {
  const keys = textOption(given, 'keys');
  if (keys === undefined) return { url, isSandbox: false };
  const sandbox = await runningSandbox(keys);
  if (url !== undefined && url !== sandbox.sandbox) return { url, isSandbox: false };
  await tellRunning(sandbox, { do: 'state' }, () => undefined);
  return { url: sandbox.sandbox, isSandbox: true };
}

/**
 * Asks before anything can be sent to anybody but a sandbox. Without somebody to ask, `--yes` must be given.
 *
 * @returns whether the answer is yes.
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export async function mayGoOn(given: Arguments, { isSandbox }: Target, question: string): Promise<boolean> {
  if (isSandbox || flag(given, 'yes')) return true;
  if (!process.stdin.isTTY || !process.stderr.isTTY || given.json)
    throw new ApointError(
      'OPTION_INVALID',
      'These orders may go to the platform, and there is nobody to ask: add --yes, or name a sandbox that runs by --keys.',
    );
  return ask(question);
}

/** A yes; anything else, and the end of the input, is a no. The answer is typed behind the last line of the question. */
async function ask(text: string): Promise<boolean> {
  const [, before = '', question = ''] = /^([\s\S]*\n)?(.*)$/.exec(text) ?? [];
  process.stderr.write(before);
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await Promise.race([
      asking.question(`${question} [y/N] `),
      // At the end of the input, and at Ctrl-C, nobody answers.
      new Promise<undefined>((resolve) => asking.once('close', () => resolve(undefined))),
    ]);
    if (answer === undefined) process.stderr.write('\n');
    return /^y(es)?$/i.test(answer?.trim() ?? '');
  } finally {
    asking.close();
  }
}
