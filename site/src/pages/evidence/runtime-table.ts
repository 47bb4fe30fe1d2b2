import { markdownTable } from './markdown-table.js';

/** What `pnpm test:runtimes --json` tells. */
export interface RuntimesResult {
  readonly passed: number;
  readonly failed: number;
  readonly cells: readonly {
    readonly name: string;
    readonly version: string;
    readonly half: string;
    readonly cases: number;
    readonly failed: readonly unknown[];
    readonly missing?: string;
  }[];
}

export function runtimeTable({ passed, failed, cells }: RuntimesResult): string {
  const rows = cells.map(({ name, version, half, cases, failed: failures, missing }) =>
    missing === undefined
      ? [name, version, half, cases, failures.length]
      : [name, 'not there', half, '–', '–'],
  );
  return [
    `${passed} cases passed, ${failed} failed. [What runs in each cell](/conformance.md#the-matrix-of-runtimes).`,
    markdownTable(['runtime', 'version', 'half of the cryptography', 'cases', 'failed'], rows),
  ].join('\n\n');
}
