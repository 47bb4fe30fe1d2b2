import { join } from 'node:path';
import { type Arguments, type Command, EXIT } from '../command.js';
import { privateKeyFrom } from '../keys-from-files.js';
import { flag } from '../options.js';
import { printJson, printLines } from '../print.js';
import { keyFileName } from '../sandbox/key-files.js';
import { keysOption } from '../sandbox/options.js';
import { curlOf, httpOf, sampleRequest } from '../sandbox/sample-request.js';
import { runningSandbox } from '../sandbox/tell-running.js';

const help = `Usage: apoint sandbox request --keys DIR [--http]

Prints a request to the running sandbox, "Issue A. Point" under a new bizNo. Its
signature is good for five minutes.

  --http                 the text of a .http file; default: a command line for curl
  --keys DIR             the directory that the sandbox was started with
  --json                 {"url", "headers", "body"} as a line of JSON
  --help                 print this

Example: apoint sandbox request --keys ./keys --http > request.http
`;

export const command: Command = {
  help,
  options: { keys: { type: 'string' }, http: { type: 'boolean' } },
  run,
};

async function run(given: Arguments): Promise<number> {
  const keys = keysOption(given);
  const { sandbox, clientId } = await runningSandbox(keys);
  const path = join(keys, keyFileName('client', 'private'));
  const request = await sampleRequest(sandbox, clientId, await privateKeyFrom({ path, option: '--keys' }));
  if (given.json) printJson(request);
  else printLines(flag(given, 'http') ? httpOf(request) : curlOf(request));
  return EXIT.ok;
}
