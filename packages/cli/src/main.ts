#!/usr/bin/env node
import { endQuietlyOnClosedPipe } from './closed-pipe.js';
import { report } from './report.js';
import { runCommand } from './run-command.js';

endQuietlyOnClosedPipe();
const args = process.argv.slice(2);

runCommand(args).then(
  (code) => {
    process.exitCode = code;
  },
  async (error: unknown) => {
    process.exitCode = await report(error, args);
  },
);
