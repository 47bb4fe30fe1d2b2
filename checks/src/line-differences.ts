/** The lines that differ between two texts, in order: old ones with a minus, new ones with a plus. */
export function lineDifferences(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const common = commonLengths(old, now);
  const differences: string[] = [];
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    if (i < old.length && old[i] === now[j]) {
      i++;
      j++;
    } else if (j === now.length || (i < old.length && at(common, i + 1, j) >= at(common, i, j + 1)))
      differences.push(`- ${old[i++]}`);
    else differences.push(`+ ${now[j++]}`);
  }
  return differences;
}

/** For each pair of lines, how many lines the two texts have in common from there to their ends. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = [...old, ''].map(() => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = lengths[i] as number[];
      row[j] =
        old[i] === now[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  return lengths;
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}
