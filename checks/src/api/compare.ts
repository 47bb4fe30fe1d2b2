import { lineDifferences } from '../line-differences.js';

/** Texts by the path of their file. */
export type Snapshots = ReadonlyMap<string, string>;

export interface Difference {
  readonly file: string;
  /** Old lines with a minus, new ones with a plus. */
  readonly lines: readonly string[];
}

/** The differences between the surface and its snapshots. */
export function compare(written: Snapshots, current: Snapshots): Difference[] {
  const files = [...new Set([...written.keys(), ...current.keys()])].sort();
  return files.flatMap((file) => {
    const lines = differing(written.get(file), current.get(file));
    return lines.length > 0 ? [{ file, lines }] : [];
  });
}

function differing(old: string | undefined, now: string | undefined): string[] {
  if (old === undefined) return ['+ a door without a snapshot'];
  if (now === undefined) return ['- a snapshot without a door'];
  return lineDifferences(old, now);
}
