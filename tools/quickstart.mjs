// The first thing somebody runs: builds what it needs, and shows that it works on it.
import { readOptions } from './options.mjs';
import { runExample } from './run-example.mjs';

const USAGE = `Usage: pnpm quickstart [--full]
issues three A.Points over HTTP at a local AlipayHK, and shows every message: plain, encrypted both ways, and with an answer
lost on the way. Long values are shortened; --full shows all of them.`;

const { full } = readOptions(USAGE, { full: { type: 'boolean', default: false } });
process.exitCode = await runExample('quickstart', full ? ['--full'] : []);
