#!/usr/bin/env node
import { ApointError } from '@apoint/primitives/errors';
import { EXIT } from './command.js';
import { report } from './report.js';
import { runCommand } from './run-command.js';

const WRONG_INPUT = new Set(['OPTION_INVALID']);

runCommand(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    report(error);
    process.exitCode = ApointError.is(error) && WRONG_INPUT.has(error.code) ? EXIT.wrongInput : EXIT.failed;
  },
);
