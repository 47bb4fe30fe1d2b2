#!/usr/bin/env node
import { report } from './report.js';
import { runCommand } from './run-command.js';
import { endOnUnwritableOutput } from './unwritable-output.js';

endOnUnwritableOutput();
const args = process.argv.slice(2);

runCommand(args).then(
  (code) => {
    process.exitCode = code;
  },
  async (error: unknown) => {
    process.exitCode = await report(error, args);
  },
);
