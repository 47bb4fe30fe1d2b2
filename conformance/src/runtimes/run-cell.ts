import { setTimeout as wait } from 'node:timers/promises';
import type { FailedCheck } from '../suite/cases.js';
import type { SuiteInput } from '../suite/input.js';
import type { Application } from './application.js';
import { type Cell, type Half, Missing, type Prepared } from './cell.js';
import type { CellOutput, ControlServer } from './control-server.js';
import type { OtherHalf } from './other-half.js';

/** The result of a cell. */
export interface CellResult {
  readonly name: string;
  readonly version: string;
  readonly half: Half;
  readonly cases: number;
  readonly failed: readonly FailedCheck[];
  readonly seconds: number;
  /** Why this machine does not have the cell. */
  readonly missing?: string;
}

/** The common input of all cells. */
export interface Matrix {
  readonly application: Application;
  readonly control: ControlServer;
  readonly origin: string;
  readonly input: Omit<SuiteInput, 'cell' | 'browser' | 'theirs'>;
  readonly halves: Readonly<Record<Half, OtherHalf>>;
}

/** Only for hangs; a cell takes seconds. */
const LIMIT_MILLISECONDS = 1_200_000;

export async function runCell(cell: Cell, matrix: Matrix): Promise<CellResult> {
  const start = performance.now();
  const { name, half } = cell;
  let prepared: Prepared | undefined;
  try {
    prepared = await cell.prepare();
    const { cases, failed } = await visit(cell, prepared, matrix);
    return { name, half, version: prepared.version, cases, failed, seconds: secondsSince(start) };
  } catch (error) {
    const reason = String((error as Error)?.message ?? error);
    const result = { name, half, version: prepared?.version ?? '', cases: 0, seconds: secondsSince(start) };
    if (error instanceof Missing) return { ...result, failed: [], missing: reason };
    return { ...result, failed: [{ name: 'the cell itself', reason }] };
  }
}

async function visit(
  cell: Cell,
  prepared: Prepared,
  { application, control, origin, input, halves }: Matrix,
): Promise<Pick<CellResult, 'cases' | 'failed'>> {
  const other = halves[cell.half === 'portable' ? 'node:crypto' : 'portable'];
  const { name, browser } = cell;
  const theirs = await other.make(input.keys);
  const addresses = control.expect({ ...input, cell: name, browser, theirs });
  const output = await limited(prepared.run({ application, origin, ...addresses }));
  if ('crash' in output) throw new Error(output.crash);
  const checked = await other.check(input.keys, output.ours);
  const failed = [...output.report.failed, ...checked.failed];
  return { cases: output.report.passed + checked.passed + failed.length, failed };
}

async function limited(output: Promise<CellOutput>): Promise<CellOutput> {
  const timer = new AbortController();
  const late = wait(LIMIT_MILLISECONDS, { crash: `no report in ${LIMIT_MILLISECONDS / 1000} s` }, timer);
  try {
    return await Promise.race([output, late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}

function secondsSince(start: number): number {
  return Math.round((performance.now() - start) / 100) / 10;
}
