import { ANY_SEED, commandLine, refuse, wholeOf } from '@apoint/tools/command-line';
import { SERVERS } from '../adapters/servers.js';
import { fuzzServer } from './fuzz-server.js';

const names = Object.keys(SERVERS).join(', ');
const USAGE = `Usage: pnpm fuzz:http [--requests N] [--seed N] [--server NAME] [--json]
N mutated requests (100000) to the servers with NAME in their name (node:http), or to all:
${names}. Each must end in a refusal or a closed connection.`;

const values = commandLine(USAGE, {
  requests: { type: 'string', default: '100000' },
  seed: { type: 'string', default: ANY_SEED },
  server: { type: 'string', default: 'node:http' },
  json: { type: 'boolean', default: false },
});
const requests = wholeOf(USAGE, values.requests);
const seed = wholeOf(USAGE, values.seed);
const chosen = Object.entries(SERVERS).filter(
  ([name]) => values.server === 'all' || name.includes(values.server),
);
if (chosen.length === 0) refuse(USAGE, `No server has ${values.server} in its name.`);
const say = values.json ? () => undefined : console.log;

say(
  `${requests} mutated requests to each of ${chosen.length} servers; seed ${seed} (repeat with --seed ${seed})`,
);
let failed = 0;
for (const [server, { start }] of chosen) {
  const from = performance.now();
  const { failures, endings, slowestMilliseconds } = await fuzzServer(start, requests, seed, (sent) =>
    process.stderr.write(`   ${server}: ${sent} of ${requests} sent\n`),
  );
  const seconds = Number(((performance.now() - from) / 1000).toFixed(1));
  if (failures.length > 0) failed++;
  const sorted = [...endings].sort(([, a], [, b]) => b - a);
  say(
    `${failures.length ? 'FAILED' : 'ok'} ${server}: ${seconds} s, slowest ${Math.round(slowestMilliseconds)} ms`,
  );
  say(`   ${sorted.map(([ending, count]) => `${ending} ${count}`).join(', ')}`);
  for (const failure of failures.slice(0, 5)) say(`   ${failure}`);
  if (values.json)
    console.log(
      JSON.stringify({
        server,
        requests,
        seed,
        seconds,
        slowestMilliseconds,
        endings: Object.fromEntries(sorted),
        failures,
      }),
    );
}
say(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
