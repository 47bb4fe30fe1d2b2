#!/usr/bin/env node
import { ApointError } from '@apoint/primitives/errors';
import { HELP, readOptions } from './options.js';
import { report } from './report.js';
import { serve } from './serve.js';

const FAILED = 1;
const WRONG_OPTIONS = 2;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else await serve(options);
}

main().catch((error: unknown) => {
  report(error);
  process.exitCode = ApointError.is(error) && error.code === 'OPTION_INVALID' ? WRONG_OPTIONS : FAILED;
});
