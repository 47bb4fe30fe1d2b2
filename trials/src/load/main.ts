import { exportPrivateKey, generateKeyPair, type KeyPair } from '@apoint/keys';
import { commandLine, wholeOf } from '@apoint/tools/command-line';
import { type Figures, measureLoad } from './measure-load.js';
import { CHUNKS, CONNECTIONS } from './one-byte-chunks.js';
import { ServerProcess } from './server-process.js';

const USAGE = `Usage: pnpm load [--requests N] [--rounds N] [--connections N] [--all-cores] [--json]
requests per second of a server behind the gateway, against its cryptography alone, a server that does just that, and one
that does nothing; the same for apoint proxy inbound, against a plain proxy in front of the gateway; then N requests (200000) in one go, and the heap before and after. Before all of it, bodies in chunks of one byte, and the memory that they take. On loopback; the server on one core,
or on all of them beside what sends the requests.`;

const values = commandLine(USAGE, {
  requests: { type: 'string', default: '200000' },
  rounds: { type: 'string', default: '5' },
  connections: { type: 'string', default: '16' },
  'all-cores': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});
const requests = wholeOf(USAGE, values.requests, 1);
const rounds = wholeOf(USAGE, values.rounds, 1);
const connections = wholeOf(USAGE, values.connections, 1);
await main();

async function main(): Promise<void> {
  const [client, platform] = [await generateKeyPair(), await generateKeyPair()];
  const server = new ServerProcess(!values['all-cores']);
  try {
    const ports = await server.ask('listen', { client: await text(client), platform: await text(platform) });
    const options = { server, ports, ends: { client, platform }, connections, rounds, requests };
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
    `\nThe server ${pinned ? 'on a core of its own' : 'where the system puts it'}, ${connections} connections\n`,
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
  console.log('\n`apoint proxy inbound` and an application, on that core together\n');
  console.log(
    '| messages | of a plain proxy and an application behind the gateway (aimed at 0.9) | of the gateway alone |',
  );
  console.log('|---|---|---|');
  for (const { mode, proxyOfRelayed, proxyOfGuarded } of figures.modes)
    if (proxyOfRelayed !== undefined)
      console.log(`| ${mode} | ${proxyOfRelayed.toFixed(2)} | ${proxyOfGuarded?.toFixed(2) ?? ''} |`);
  const { chunks, heap } = figures;
  const { requests: sent, before, after } = heap;
  console.log(
    `\nmemory while ${CONNECTIONS} bodies come in ${CHUNKS} chunks of one byte each: at most ${((chunks.after - chunks.before) / 1e6).toFixed(0)} MB more`,
  );
  console.log(
    `heap after ${sent} requests: ${(after / 1e6).toFixed(1)} MB, ${(after / before).toFixed(2)} of what it was after warm-up (aimed at 1.2 or less)`,
  );
}
