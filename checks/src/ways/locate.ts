import type { Ran } from './coverage.js';
import type { CallOrder } from './order/call-order.js';
import { readScript, type Script } from './script.js';
import { functionAt } from './script-functions.js';
import type { WayNumber } from './way.js';

/** A function that ran on a way. */
export interface WayFunction {
  /** Such as `client/src/call.ts`. */
  readonly file: string;
  readonly line: number;
  readonly name: string;
  /** The number of calls, and of continuations after an `await`. */
  readonly runs: number;
}

type Locate = (way: WayNumber, ran: readonly Ran[]) => WayFunction[];

/** Finds the source of the functions that ran, and sorts them. */
export function locator(order: CallOrder): Locate {
  const scripts = new Map<string, Script>();
  const scriptOf = (url: string): Script => {
    const script = scripts.get(url) ?? readScript(url);
    scripts.set(url, script);
    return script;
  };
  return (way, ran) =>
    ran
      .map((one) => locate(way, one, scriptOf(one.url), order))
      .sort((a, b) => a.turn - b.turn || (a.found.file < b.found.file ? -1 : 1))
      .map(({ found }) => found);
}

function locate(
  way: WayNumber,
  { url, start, end, runs }: Ran,
  { file, functions, lineAt }: Script,
  order: CallOrder,
): { found: WayFunction; turn: number } {
  const one = functionAt(functions, start, end);
  const index = one ? functions.indexOf(one) : -1;
  // V8 counts the code that sets the fields of a class as a function.
  const name = one?.name ?? 'fields of a class';
  return { found: { file, line: lineAt(start), name, runs }, turn: order(way, url, index) };
}
