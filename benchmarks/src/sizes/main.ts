import { commandLine } from '@apoint/tools/command-line';
import { type Built, buildBundle } from './build-bundle.js';
import { BUNDLES, type Bundle } from './bundles.js';
import { type Check, checkContent, checkMarks } from './content-checks.js';
import { breakdown, sizeTable } from './table.js';

const USAGE = `Usage: pnpm sizes [--breakdown] [--json]
bundles what applications import, and compares the sizes with their ceilings; with --breakdown also by file.`;

const values = commandLine(USAGE, {
  breakdown: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});
const PARTS = ['client', 'keys', 'rsa-aes-envelope', 'benefit-issue-types/validate'];
const EVERYTHING: Bundle = {
  name: 'all there is',
  entry: PARTS.map((part) => `export * from '@apoint/${part}';`).join(' '),
  ceiling: Number.POSITIVE_INFINITY,
  without: [],
};

const [everything, ...built] = (await Promise.all([EVERYTHING, ...BUNDLES].map(buildBundle))) as [
  Built,
  ...Built[],
];
const checks = [...built.flatMap((one) => [checkSize(one), ...checkContent(one)]), ...checkMarks(everything)];
const failed = checks.filter(({ against }) => against.length > 0);

if (values.json) printJson();
else printText();
process.exitCode = failed.length > 0 ? 1 : 0;

function checkSize({ bundle, gzipped }: Built): Check {
  const tooLarge = `${gzipped} bytes, of ${bundle.ceiling}; see pnpm sizes --breakdown`;
  return { statement: `${bundle.name}: its size`, against: gzipped > bundle.ceiling ? [tooLarge] : [] };
}

function printText(): void {
  console.log('Bytes of bundles for browsers: esbuild, minified, gzip at level 9.\n');
  console.log(sizeTable(built));
  if (values.breakdown) for (const one of built) console.log(`\n${breakdown(one)}`);
  console.log('');
  for (const { statement, against } of failed) console.log(`FAILED ${statement}: ${against.join(', ')}`);
  console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
}

function printJson(): void {
  const bundles = built.map(({ bundle: { name, ceiling, target }, minified, gzipped, files }) => ({
    ...{ name, minified, gzipped, ceiling, target },
    files,
  }));
  console.log(JSON.stringify({ bundles, passed: checks.length - failed.length, failed }, null, 2));
}
