import { parseArgs } from 'node:util';
import { exportPrivateKey, generateKeyPair, type KeyPair } from '@apoint/keys';
import { type Figures, measureLoad } from './measure-load.js';
import { ServerProcess } from './server-process.js';

const USAGE = `Usage: pnpm load [--requests N] [--rounds N] [--connections N] [--all-cores] [--json]
requests per second of a server behind the gateway, against its cryptography alone, a server that does just that, and one
that does nothing; then N requests (200000) in one go, and the heap before and after. On loopback; the server on one core,
or on all of them beside what sends the requests.`;

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '16' },
    'all-cores': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [requests, rounds, connections] = [values.requests, values.rounds, values.connections].map(Number);
const counts = [requests, rounds, connections] as [number, number, number];
if (values.help) console.log(USAGE);
else if (counts.every((count) => Number.isSafeInteger(count) && count > 0)) await main(...counts);
else {
  console.error(USAGE);
  process.exitCode = 2;
}

async function main(most: number, count: number, atOnce: number): Promise<void> {
  const [client, platform] = [await generateKeyPair(), await generateKeyPair()];
  const server = new ServerProcess(!values['all-cores']);
  try {
    const ports = await server.ask('listen', { client: await text(client), platform: await text(platform) });
    const options = {
      server,
      ports,
      ends: { client, platform },
      connections: atOnce,
      rounds: count,
      requests: most,
    };
    report(await measureLoad(options, (line) => process.stderr.write(`${line}\n`)), server.pinned);
  } finally {
    server.stop();
  }
}

function text({ privateKey }: KeyPair): Promise<string> {
  return exportPrivateKey(privateKey, 'base64');
}

function report(figures: Figures, pinned: boolean): void {
  if (values.json) {
    console.log(JSON.stringify({ pinned, ...figures }, null, 2));
    return;
  }
  console.log(
    `\nThe server ${pinned ? 'on a core of its own' : 'where the system puts it'}, ${values.connections} connections\n`,
  );
  console.log(
    '| messages | a second | of the cryptography alone (aimed at 0.8) | of a server with just that | of no protection | delay p99, ms |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const { mode, perSecond, ofBare, ofPlain, ofUnguarded, delayMilliseconds } of figures.modes) {
    const ratios = [
      perSecond.toFixed(0),
      ...[ofBare, ofPlain, ofUnguarded].map((it) => it?.toFixed(2) ?? ''),
    ];
    console.log(`| ${mode} | ${ratios.join(' | ')} | ${delayMilliseconds.toFixed(1)} |`);
  }
  const { requests: sent, before, after } = figures.heap;
  console.log(
    `\nheap after ${sent} requests: ${(after / 1e6).toFixed(1)} MB, ${(after / before).toFixed(2)} of what it was after warm-up (aimed at 1.2 or less)`,
  );
}
