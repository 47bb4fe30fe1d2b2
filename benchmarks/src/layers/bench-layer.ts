import { commandLine, wholeOf } from '@apoint/tools/command-line';
import { type Comparison, measure, type Ratio } from '../measure.js';
import { layerTable } from './layer-table.js';

/**
 * The command of one layer: measures each operation against its reference, in turn, and prints the ratios.
 *
 * @param layer - the package, without its scope
 * @param comparisons - makes the comparisons for this many rounds, and one more for warming up
 */
export async function benchLayer(
  layer: string,
  comparisons: (rounds: number) => readonly Comparison[] | Promise<readonly Comparison[]>,
): Promise<void> {
  const usage = `Usage: pnpm --filter @apoint/${layer} bench [--rounds N] [--json]    measures this layer alone; 15 rounds`;
  const values = commandLine(usage, {
    rounds: { type: 'string', default: '15' },
    json: { type: 'boolean', default: false },
  });
  const rounds = wholeOf(usage, values.rounds, 1);
  const ratios: Ratio[] = [];
  for (const comparison of await comparisons(rounds)) ratios.push(await measure(comparison, rounds));
  if (values.json) console.log(JSON.stringify({ layer, node: process.version, rounds, ratios }, null, 2));
  else printText(layer, rounds, ratios);
}

function printText(layer: string, rounds: number, ratios: readonly Ratio[]): void {
  console.log(`@apoint/${layer} alone, Node ${process.version}, ${rounds} rounds`);
  console.log('Speed in units of the base, measured in turn in this run: 1 is equal, more is faster.\n');
  console.log(layerTable(ratios));
}
