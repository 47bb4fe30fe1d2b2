// A whole campaign from a clean clone: builds what it needs, and runs it.
import { readOptions } from './options.mjs';
import { runExample } from './run-example.mjs';

const USAGE = `Usage: pnpm campaign
gives points to 1000 users by the apoint command, at a local AlipayHK that loses answers. The worker is killed in the middle and
started again; then the report is compared with the platform's ledger, user by user.`;

readOptions(USAGE);
process.exitCode = await runExample('campaign');
