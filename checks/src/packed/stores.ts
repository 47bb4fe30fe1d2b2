import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What came of one look at the stores: nothing if all is well. */
export interface StoreCheck {
  readonly what: string;
  readonly faults: readonly string[];
}

/** How the command is asked for each store that is optional. Nothing listens at these addresses. */
const WORDS: Readonly<Record<string, string>> = {
  '@electric-sql/pglite': 'sandbox --keys keys --data ledger --json',
  pg: 'sandbox --keys keys --database postgres://127.0.0.1:1/none',
  redis:
    'proxy inbound --to http://127.0.0.1:1 --clients clients.json --key key.pem --replay-redis redis://127.0.0.1:1',
};

/** Starts the ledger in a directory, and ends it once it listens. */
const UNTIL_IT_LISTENS = `"$@" >out 2>&1 & pid=$!
until grep -q listening out; do kill -0 $pid || { cat out; exit 1; }; sleep 0.1; done
kill $pid; wait $pid`;

/**
 * The command in a folder where only its tarball is installed: without a store it names what installs it, and it finds the store that
 * is installed beside it.
 */
export function* checkStores(folder: string, command: string): Iterable<StoreCheck> {
  writeInputs(folder);
  const program = join(folder, 'node_modules', '.bin', command);
  const complaint = (store: string): string =>
    spawnSync(program, (WORDS[store] ?? '').split(' '), { cwd: folder, encoding: 'utf8' }).stderr;
  for (const store of Object.keys(WORDS)) {
    const said = complaint(store);
    yield {
      what: `${command} without ${store}`,
      faults: said.includes(`npm install ${store}`) ? [] : [said],
    };
  }
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
  yield result(`install the stores beside ${command}`, 'npm', [...install, ...Object.keys(WORDS)], folder);
  for (const store of ['pg', 'redis']) {
    const said = complaint(store);
    const isAsked = /STORE_UNAVAILABLE: /.test(said) && !said.includes('npm install');
    yield { what: `${command} with ${store}`, faults: isAsked ? [] : [said] };
  }
  const serving = [
    '-c',
    UNTIL_IT_LISTENS,
    'sh',
    program,
    ...(WORDS['@electric-sql/pglite'] ?? '').split(' '),
  ];
  yield result(`${command} with @electric-sql/pglite`, 'sh', serving, folder);
}

function writeInputs(folder: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(folder, 'key.pem'), privateKey.export({ format: 'pem', type: 'pkcs8' }), {
    mode: 0o600,
  });
  writeFileSync(join(folder, 'public.pem'), publicKey.export({ format: 'pem', type: 'spki' }));
  writeFileSync(join(folder, 'clients.json'), '{"CLIENT_1":{"verificationKeys":"public.pem"}}');
}

function result(what: string, command: string, words: readonly string[], cwd: string): StoreCheck {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8' });
  return { what, faults: status === 0 ? [] : [stdout, stderr] };
}
