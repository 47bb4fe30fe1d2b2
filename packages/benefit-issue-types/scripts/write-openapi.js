// Writes openapi.json from the built schemas; with --check only compares, and exits with 1 on a difference.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatOpenApi } from './openapi-document.js';

const USAGE = `Usage: pnpm openapi [--check]
writes packages/benefit-issue-types/openapi.json from the built schemas; with --check it only compares, and exits with 1 on
a difference.`;
const file = new URL('../openapi.json', import.meta.url);
const { check } = readOptions();
const text = formatOpenApi();

if (!check) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('openapi.json is not what the schemas say. Run `pnpm openapi` and commit the result.');
  process.exitCode = 1;
}

function readOptions() {
  const options = { check: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } };
  try {
    const { values } = parseArgs({ options });
    if (!values.help) return values;
    console.log(USAGE);
    process.exit();
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
}
