import type { Fault, Sandbox } from '@apoint/sandbox';

/** One request in five meets the next of these. */
const EVERY = 5;
const FAULTS: readonly Fault[] = [
  { kind: 'drop-after-commit' },
  { kind: 'truncated' },
  { kind: 'drop-before-commit' },
  { kind: 'http-502-html' },
  { kind: 'UNKNOWN_EXCEPTION' },
];

/** What befalls the requests to a sandbox. */
export interface FaultyLine {
  /** To be called after each request, by `onRequest`. */
  heard(sandbox: Sandbox): void;
  readonly requests: number;
  readonly faults: number;
}

export function faultyLine(): FaultyLine {
  let requests = 0;
  let faults = 0;
  return {
    heard({ faults: queue }) {
      if (++requests % EVERY !== 0) return;
      const fault = FAULTS[faults++ % FAULTS.length];
      if (fault) queue.inject(fault);
    },
    get requests() {
      return requests;
    },
    get faults() {
      return faults;
    },
  };
}
