import type { Application } from './application.js';
import type { CellOutput } from './control-server.js';

export type Half = 'node:crypto' | 'portable';

/** A runtime in which the suite is run. */
export interface Cell {
  readonly name: string;
  readonly half: Half;
  readonly browser: boolean;
  /** Gets the runtime ready; throws {@link Missing} when it cannot be had here. */
  prepare(): Promise<Prepared>;
}

export interface Prepared {
  readonly version: string;
  run(visit: Visit): Promise<CellOutput>;
}

/** What a cell is run with. */
export interface Visit {
  readonly application: Application;
  readonly inputUrl: string;
  readonly reportUrl: string;
  /** What arrives at `reportUrl`. */
  readonly output: Promise<CellOutput>;
  /** Of the sandbox that serves the pages. */
  readonly origin: string;
}

/** A runtime that is not on this machine. */
export class Missing extends Error {}
