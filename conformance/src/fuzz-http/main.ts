import { parseArgs } from 'node:util';
import { fuzzServer } from './fuzz-server.js';
import { SERVERS } from './servers.js';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    server: { type: 'string', default: 'node:http' },
    json: { type: 'boolean', default: false },
  },
});
const requests = Number(values.requests);
const seed = Number(values.seed);
const chosen = Object.entries(SERVERS).filter(
  ([name]) => values.server === 'all' || name.includes(values.server),
);
const say = values.json ? () => undefined : console.log;

say(
  `${requests} mutated requests to each of ${chosen.length} servers; seed ${seed} (repeat with --seed ${seed})`,
);
let failed = 0;
for (const [server, start] of chosen) {
  const from = performance.now();
  const { failures, endings, slowestMilliseconds } = await fuzzServer(start, requests, seed);
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
