// Builds what changed.
import { readOptions } from './options.mjs';
import { runBuild } from './run-build.mjs';

const USAGE = `Usage: pnpm build [--force]
builds what has changed since the last build; with --force everything.`;

const { force } = readOptions(USAGE, { force: { type: 'boolean', default: false } });
process.exitCode = await runBuild(force ? ['--force'] : []);
