import { type VectorCase, vectorKind } from '@apoint/vectors';
import { isObject } from '../is-object.js';
import { type Answer, judge } from './judge.js';
import { type FromProcess, LineProcess } from './line-process.js';
import { questionOf } from './question.js';

/** What became of one case; it has passed if there is no reason. */
export interface CaseResult {
  readonly vector: VectorCase;
  reason?: string;
}

/** How the command is run. */
export interface RunSettings {
  readonly command: string;
  /** The time limit of one answer. */
  readonly timeoutMilliseconds: number;
  /** Told how many cases are done. */
  readonly onProgress: (done: number) => void;
}

const OTHER_ID = 'the answer has the id of no case that it was asked';
const NO_JSON = 'the answer is not a JSON object';

/** A command that ends at every case is not started for all of them. */
const MOST_ENDS_IN_A_ROW = 5;

/** The reason of cases that were left out. */
export const NOT_ASKED: string = 'it was not asked, since the command gave no answer to five cases in a row';

/**
 * Asks a command one case after the other: the next question is sent when the answer to the last one is there. What ends, hangs or
 * writes something else fails the case it was asked, and is started again for the next.
 */
export async function runVectors(
  vectors: readonly VectorCase[],
  settings: RunSettings,
): Promise<readonly CaseResult[]> {
  const run = new Run(settings);
  try {
    for (const [i, vector] of vectors.entries()) {
      await run.ask(vector);
      settings.onProgress(i + 1);
    }
    await run.finish();
  } finally {
    await run.stop();
  }
  return run.results;
}

class Run {
  readonly results: CaseResult[] = [];
  readonly #settings: RunSettings;
  readonly #answered = new Map<string, CaseResult>();
  #process: LineProcess | undefined;
  #endsInARow = 0;

  constructor(settings: RunSettings) {
    this.#settings = settings;
  }

  async ask(vector: VectorCase): Promise<void> {
    const result: CaseResult = { vector };
    this.results.push(result);
    const kind = vectorKind(vector);
    if (!kind) return fail(result, 'this version of apoint knows no such kind of case');
    if (this.#endsInARow >= MOST_ENDS_IN_A_ROW) return fail(result, NOT_ASKED);
    if (!this.#process?.isOpen) this.#process = new LineProcess(this.#settings.command);
    this.#process.write(JSON.stringify(questionOf(vector, kind)));
    const answer = await this.#answerTo(result, this.#process);
    if (!answer) return;
    this.#endsInARow = 0;
    this.#answered.set(vector.id, result);
    const wrong = await judge(vector, kind, answer);
    if (wrong) fail(result, wrong);
  }

  /** After the last question the command gets the end of its input, and has to end, without more lines. */
  async finish(): Promise<void> {
    const last = this.results.at(-1);
    if (!this.#process?.isOpen || !last) return;
    this.#process.finish();
    for (;;) {
      const next = await this.#process.next(this.#settings.timeoutMilliseconds);
      if (!next) return fail(last, 'the command does not end after the end of its input');
      if (next.kind === 'ended') return;
      this.#tooMany(next.kind === 'line' ? parse(next.text) : undefined, last);
      if (next.kind === 'too long') return;
    }
  }

  async stop(): Promise<void> {
    await this.#process?.kill();
  }

  async #answerTo(result: CaseResult, from: LineProcess): Promise<Answer | undefined> {
    for (;;) {
      const next = await from.next(this.#settings.timeoutMilliseconds);
      if (next?.kind !== 'line') {
        this.#endsInARow++;
        return this.#giveUp(result, from, this.#silence(next));
      }
      const answer = parse(next.text);
      const { id } = answer ?? {};
      if (answer && id === result.vector.id) return answer;
      this.#endsInARow = 0;
      if (typeof id !== 'string' || !this.#answered.has(id))
        return this.#giveUp(result, from, answer ? OTHER_ID : NO_JSON);
      this.#tooMany(answer, result);
    }
  }

  /** What it meant is not known, so nothing that follows could be told apart from it: the next case starts it anew. */
  async #giveUp(result: CaseResult, from: LineProcess, why: string): Promise<undefined> {
    await from.kill();
    fail(result, why);
  }

  #silence(next: Exclude<FromProcess, { readonly kind: 'line' }> | undefined): string {
    if (!next) return `no answer within ${this.#settings.timeoutMilliseconds / 1000} s`;
    return next.kind === 'ended'
      ? `the command ended ${next.how} before it answered`
      : 'the answer is longer than 4 MiB';
  }

  #tooMany(answer: Answer | undefined, last: CaseResult): void {
    const named = this.#answered.get(String(answer?.['id']));
    fail(named ?? last, 'there are more answers than questions');
  }
}

function fail(result: CaseResult, reason: string): void {
  result.reason ??= reason;
}

function parse(line: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? (value as Answer) : undefined;
  } catch {
    return undefined;
  }
}
