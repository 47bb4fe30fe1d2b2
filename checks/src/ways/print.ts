import { formatTable } from '@apoint/tools/format-table';
import { filesOf, type MeasuredWay, packagesOf } from './measure-ways.js';
import type { Way } from './way.js';

export function titleOf({ number, from, to }: Way): string {
  return `${number}. ${from} → ${to}`;
}

/** One row for each way: its title, and the measured numbers next to the aims. */
export function summaryRows(ways: readonly MeasuredWay[]): string[][] {
  const head = ['way', 'functions', 'aimed at', 'files', 'aimed at', 'packages'];
  const rows = ways.map((way) => {
    const { functions, aim } = way;
    const counts = [functions.length, aim.functions, filesOf(way).length, aim.files, packagesOf(way).length];
    return [titleOf(way), ...counts.map(String)];
  });
  return [head, ...rows];
}

/** Every function in the order in which it began to run, under its file. */
export function listOf(way: MeasuredWay): string {
  const lines = [titleOf(way)];
  way.functions.forEach(({ file, line, name, runs }, i) => {
    if (way.functions[i - 1]?.file !== file) lines.push('', `packages/${file}`);
    lines.push(`${String(line).padStart(6)}  ${name}${runs > 1 ? `  ×${runs}` : ''}`);
  });
  return lines.join('\n');
}

export function summaryOf(ways: readonly MeasuredWay[]): string {
  return formatTable(summaryRows(ways));
}

/** For programs. */
export function jsonOf(ways: readonly MeasuredWay[]): string {
  const counted = ways.map((way) => {
    const { number, from, to, aim, functions } = way;
    const counts = {
      functions: functions.length,
      files: filesOf(way).length,
      packages: packagesOf(way).length,
    };
    return { way: number, from, to, ...counts, aim, ran: functions };
  });
  return JSON.stringify({ ways: counted }, null, 2);
}
