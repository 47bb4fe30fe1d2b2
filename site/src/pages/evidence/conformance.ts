import { posix } from 'node:path';
import { markdownTable } from './markdown-table.js';

/** What `pnpm conformance --json` tells. */
export interface ConformanceResult {
  readonly passed: number;
  readonly failed: number;
  readonly files: readonly {
    readonly path: string;
    readonly description: string;
    readonly accepted: number;
    readonly refused: number;
    readonly passed: number;
    readonly failed: readonly { readonly id: string; readonly reason: string }[];
  }[];
}

export function conformance({ passed, failed, files }: ConformanceResult): string {
  const rows = files.map(({ path, accepted, refused, passed: good, failed: bad }) => [
    posix.basename(path, '.json'),
    accepted,
    refused,
    good,
    bad.length,
  ]);
  return [
    `${passed} cases of ${files.length} files passed, ${failed} failed. [What the vectors are, and who makes them](/conformance.md).`,
    markdownTable(['file', 'to accept', 'to refuse', 'passed', 'failed'], rows),
    ...files.flatMap(({ path, failed: bad }) => bad.map(({ id, reason }) => `- ${path}, ${id}: ${reason}`)),
  ].join('\n\n');
}
