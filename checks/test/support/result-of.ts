import { ApointError } from '@apoint/primitives/errors';
import type { Provocation } from './provocations.js';

/** A gateway's answer. */
export interface Answer {
  readonly status: number;
  readonly headers: object;
  readonly body: Uint8Array;
}

/** The error that came of a provocation, thrown or in an outcome, or the answer of a gateway. */
export async function resultOf(run: Provocation['run']): Promise<ApointError | Answer> {
  let result: unknown;
  try {
    result = await run();
  } catch (error) {
    result = error;
  }
  if (typeof result !== 'object' || result === null) throw new Error('nothing was refused');
  const error: unknown = 'error' in result ? result.error : result;
  if (error instanceof ApointError) return error;
  if ('status' in result && 'body' in result) return result as Answer;
  throw new Error('what came is neither an ApointError nor an answer', { cause: result });
}

/** The code that came of it. */
export async function codeOf(run: Provocation['run']): Promise<string> {
  const result = await resultOf(run);
  if (result instanceof ApointError) return result.code;
  return JSON.parse(Buffer.from(result.body).toString()).result.resultMessage;
}
