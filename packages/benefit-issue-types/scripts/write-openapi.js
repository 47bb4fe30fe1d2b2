// Writes openapi.json from the built schemas; with --check only compares, and exits with 1 on a difference.
import { readFileSync, writeFileSync } from 'node:fs';
import { formatOpenApi } from './openapi-document.js';

const file = new URL('../openapi.json', import.meta.url);
const text = formatOpenApi();

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('openapi.json is not what the schemas say. Run `pnpm openapi` and commit the result.');
  process.exitCode = 1;
}
