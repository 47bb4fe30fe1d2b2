import { type Arguments, type Command, EXIT } from '../command.js';
import { readSandboxOptions, SANDBOX_OPTIONS } from '../sandbox/options.js';
import { serve } from '../sandbox/serve.js';

const help = `Usage: apoint sandbox --keys DIR [options]

A local AlipayHK on 127.0.0.1, until SIGTERM or SIGINT. It says how to call it,
with a signed request for curl, and prints a line for each request.

  --keys DIR             keys of both ends as PEM files; missing keys are made
  --mounted-keys         the keys are secrets of a container: links are followed,
                         others may read them, and nothing is made
  --data DIR             a durable ledger in a directory of this machine
  --database URL         a ledger that several processes share, in a PostgreSQL database
  --port N               default: any free port
  --client-id ID         default: SANDBOX_CLIENT_0001
  --total-budget N       whole points of the whole campaign
  --current-budget N     whole points released now, or none; default: the same as the total
  --fault KIND           of the first request; a second --fault of the second, and so on:
                         delay:MILLISECONDS, drop-before-commit, drop-after-commit,
                         unsigned, badly-signed, truncated, UNKNOWN_EXCEPTION,
                         http-502-html
  --answer PATH=FILE     answers another interface with the JSON of a file
  --quiet                no line for each request
  --json                 lines of JSON: first where it listens, then each request
  --help                 print this

Without --data and --database the ledger ends with the process. While it runs:

  apoint sandbox fault KIND... --keys DIR     faults of the next requests
  apoint sandbox budget --keys DIR            changes the budgets
  apoint sandbox state --keys DIR             faults that wait, budgets, what was issued
  apoint sandbox request --keys DIR           a signed request, for curl or a .http file
  apoint trigger points-notify --keys DIR     makes it call a partner

Exit code: 0 after a signal, 1 it failed, 2 the options are wrong.

Example: apoint sandbox --keys ./keys --port 8080 --fault drop-after-commit
`;

export const command: Command = { help, options: SANDBOX_OPTIONS, run };

async function run(given: Arguments): Promise<number> {
  await serve(readSandboxOptions(given));
  return EXIT.ok;
}
