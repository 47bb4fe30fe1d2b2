import { createIssuer, type Issuer, type IssuerOptions } from '@apoint/issuer';
import { ApointError } from '@apoint/primitives/errors';
import { type Arguments, EXIT } from '../command.js';
import { textOption } from '../options.js';
import { remark } from '../print.js';
import { report } from '../report.js';
import { openStore } from './store.js';

/** What a command needs besides the store. */
export interface IssuerNeeds extends Omit<IssuerOptions, 'database'> {
  /** Whether the store is made, or brought to this version. */
  readonly isMade?: boolean;
}

/** What somebody at a command line can do, where the error speaks to programmers. */
const ADVICE: Readonly<Record<string, string>> = {
  STORE_INCOMPATIBLE:
    'apoint campaign create makes the tables, and brings older ones to this version. For newer ones install a newer @apoint/cli.',
  STORE_IN_USE:
    'A folder serves one command at a time: end the other one first. With --database commands run side by side.',
  CAMPAIGN_UNKNOWN: 'apoint campaign status without a name lists the campaigns that there are.',
};

/** Opens the store, runs a command on it, and closes it. @returns the exit code */
export async function withIssuer(
  given: Arguments,
  { isMade = false, ...options }: IssuerNeeds,
  run: (issuer: Issuer) => Promise<number>,
): Promise<number> {
  const store = await openStore(given, isMade);
  try {
    const issuer = createIssuer({ database: store.database, ...options });
    if (isMade) await issuer.migrate();
    return await run(issuer);
  } finally {
    await store.close();
  }
}

/** Runs a command. What it throws is told in words, and becomes exit code 2. @returns the exit code */
export async function orInWords(given: Arguments, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    await report(error, given.json ? ['--json'] : []);
    const advice = ApointError.is(error) ? ADVICE[error.code] : undefined;
    if (advice !== undefined) remark(advice);
    return EXIT.wrongInput;
  }
}

/**
 * The campaign of `--campaign`.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function campaignOption(given: Arguments): string {
  const name = textOption(given, 'campaign');
  if (name) return name;
  throw new ApointError('OPTION_INVALID', 'The option --campaign is required: the name of the campaign.');
}
