import { createInterface } from 'node:readline/promises';
import { ApointError } from '@apoint/primitives/errors';
import type { Arguments, CommandOptions } from '../command.js';
import { configFrom, configOptions } from '../config/config-options.js';
import { flag, textOption } from '../options.js';
import { runningSandbox } from '../sandbox/tell-running.js';
import { safeLine } from '../terminal/safe-text.js';

/** The options that say where the orders of a campaign go. */
export const TARGET_OPTIONS: CommandOptions = {
  ...configOptions('url'),
  keys: { type: 'string' },
  yes: { type: 'boolean' },
};

const HERE = /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;

/**
 * Where the orders will be sent, as far as the options and the settings say.
 *
 * @throws {@link ApointError} the codes of `configFrom`
 */
export async function targetOf(given: Arguments): Promise<string | undefined> {
  const { url } = await configFrom(given);
  if (url !== undefined) return url;
  const keys = textOption(given, 'keys');
  return keys === undefined ? undefined : (await runningSandbox(keys)).sandbox;
}

/**
 * Asks before anything can be sent to anybody but a sandbox of this machine. Without somebody to ask, `--yes` must be given.
 *
 * @returns whether the answer is yes.
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export async function mayGoOn(
  given: Arguments,
  target: string | undefined,
  question: string,
): Promise<boolean> {
  if (flag(given, 'yes') || isHere(target)) return true;
  if (!process.stdin.isTTY || !process.stderr.isTTY || given.json)
    throw new ApointError(
      'OPTION_INVALID',
      'These orders may go to the platform, and there is nobody to ask: add --yes, or name a sandbox of this machine by --keys or --url.',
    );
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await Promise.race([
      asking.question(`${question} [y/N] `),
      // At the end of the input nobody answers.
      new Promise<string>((resolve) => asking.once('close', () => resolve(''))),
    ]);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    asking.close();
  }
}

function isHere(target: string | undefined): boolean {
  return target !== undefined && URL.canParse(target) && HERE.test(new URL(target).hostname);
}

/** The target in words. */
export function nameOf(target: string | undefined): string {
  return target === undefined ? 'wherever the workers send to' : safeLine(target);
}
