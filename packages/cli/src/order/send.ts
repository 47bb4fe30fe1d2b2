import type { CallOutcome, IssueOutcome } from '@apoint/client';
import { ApointError } from '@apoint/primitives/errors';
import { EXIT } from '../command.js';
import { remark } from '../print.js';
import { report } from '../report.js';
import { stopSignal } from '../until-signal.js';
import { tellOutcome } from './trace.js';

/** Something to send, and whether it may have been sent before. */
export interface Sending {
  readonly isResumed: boolean;
  readonly send: (signal: AbortSignal) => Promise<IssueOutcome | CallOutcome>;
}

/**
 * Sends what is stored, and tells the outcome. SIGINT and SIGTERM end the call, whose outcome is then unknown. Exit code 1 is kept for a
 * verified answer of no: whatever fails here gives another one.
 *
 * @returns the exit code
 */
export async function sendAndTell({ isResumed, send }: Sending, json: boolean): Promise<number> {
  try {
    return tellOutcome(await send(stopSignal()), json);
  } catch (error) {
    await report(error, json ? ['--json'] : []);
    if (isResumed) remark('What came of it before is not known.');
    return isResumed || !ApointError.is(error) ? EXIT.unknown : EXIT.wrongInput;
  }
}
