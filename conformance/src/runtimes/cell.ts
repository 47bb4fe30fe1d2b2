import type { Application } from './application.js';
import type { CellOutput } from './control-server.js';

export type Half = 'node:crypto' | 'portable';

/** A runtime that runs the suite. */
export interface Cell {
  readonly name: string;
  readonly half: Half;
  readonly browser: boolean;
  /** Prepares the runtime. Throws {@link Missing} if this machine cannot run it. */
  prepare(): Promise<Prepared>;
}

export interface Prepared {
  readonly version: string;
  run(visit: Visit): Promise<CellOutput>;
}

/** The input of a cell. */
export interface Visit {
  readonly application: Application;
  readonly inputUrl: string;
  readonly reportUrl: string;
  /** The output that arrives at `reportUrl`. */
  readonly output: Promise<CellOutput>;
  /** The URL of the sandbox that serves the pages. */
  readonly origin: string;
}

/** A runtime that is not on this machine. */
export class Missing extends Error {}
