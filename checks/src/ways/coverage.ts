import { type Profiler, Session } from 'node:inspector';

/** A function that ran, by its place in its script, in characters. */
export interface Ran {
  readonly url: string;
  readonly start: number;
  readonly end: number;
  /** The number of calls, and of continuations after an `await`. */
  readonly runs: number;
}

/** V8's precise coverage of this process: which functions ran, and how often. */
export class Coverage {
  readonly #session = new Session();
  readonly #scripts: RegExp;

  /** Starts counting. @param scripts - matches the URLs of the scripts to count. */
  constructor(scripts: RegExp) {
    this.#scripts = scripts;
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  }

  /** The functions that ran since the last call. The body of a module is not a function and is left out. */
  take(): Ran[] {
    const ran: Ran[] = [];
    // A session of the same process calls back before `post` returns.
    this.#session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error) throw error;
      for (const script of answer.result) if (this.#scripts.test(script.url)) ran.push(...ranIn(script));
    });
    return ran;
  }

  stop(): void {
    this.#session.disconnect();
  }
}

function ranIn({ url, functions }: Profiler.ScriptCoverage): Ran[] {
  return functions.flatMap(({ functionName, ranges: [range] }) => {
    if (!range || range.count === 0 || (functionName === '' && range.startOffset === 0)) return [];
    return [{ url, start: range.startOffset, end: range.endOffset, runs: range.count }];
  });
}
