import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkFreshness, parseTime } from '@apoint/canonical-request';
import { createClient } from '@apoint/client';
import { generateKeyPair } from '@apoint/keys';
import { HEADER, writeRequest } from '@apoint/message';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { createSandbox } from '@apoint/sandbox';
import { parse } from 'yaml';
import { incomplete, type PublishedManifest } from '../../dist/release/manifests.js';
import { places } from '../../dist/release/repository.js';
import { isBundled, packages, ROOT } from '../../dist/source.js';

/** Looks whether something holds, and returns what does not. */
export type Look = () => readonly string[] | Promise<readonly string[]>;

/** Why a sentence cannot be checked. */
const UNCHECKED = [
  'advice',
  'assumption',
  'attacker',
  'consequence',
  'heading',
  'limit',
  'undertaking of the maintainers',
];

export type Evidence = readonly Look[] | { readonly is: string };

export function unchecked(is: string): Evidence {
  if (!UNCHECKED.includes(is)) throw new Error(`${is} is no reason`);
  return { is };
}

/** A test says the same: the file is there, and so is the title. `pnpm test` runs it. */
export function tested(file: string, title?: string): Look {
  return () => {
    if (!existsSync(join(ROOT, file))) return [`there is no ${file}`];
    const there = title === undefined || read(file).includes(title);
    return there ? [] : [`${file} has no test "${title}"`];
  };
}

/** Rows of the attack matrix, each of which is a test: `trials/test/attacks/matrix.test.ts` sees to that. */
export function attacks(...ids: readonly string[]): Look {
  return () => {
    const page = read('docs/security.md');
    return ids
      .filter((id) => !new RegExp(`^\\| ${id} +\\|`, 'm').test(page))
      .map((id) => `there is no row ${id}`);
  };
}

const NEW_YEAR = Date.parse('2026-01-01T00:00:00Z');
const FIVE_MINUTES = 300_000;

/** What npm installs with our packages from elsewhere. */
const FOREIGN = ['@noble/ciphers', '@noble/curves', '@noble/hashes', 'valibot'];
const ASKED: Readonly<Record<string, readonly string[]>> = {
  'benefit-issue-types': ['valibot'],
  keys: ['@noble/curves', '@noble/hashes'],
  'rsa-aes-envelope': ['@noble/ciphers'],
  explain: ['@noble/ciphers', '@noble/hashes'],
  issuer: ['@noble/hashes'],
};

export const holds = {
  freshness: () => {
    const at = (age: number) =>
      checkFreshness({ time: parseTime('2026-01-01T00:00:00Z'), now: NEW_YEAR + age });
    at(FIVE_MINUTES);
    at(-FIVE_MINUTES);
    try {
      at(FIVE_MINUTES + 1);
    } catch {
      return [];
    }
    return ['the default is more than 5 minutes'];
  },

  matrix: () => {
    const rows = [...read('docs/security.md').matchAll(/^\| (A\d+) .*\| *`([\w-]+)` *\|$/gm)];
    const missing = rows.filter(
      ([, , file]) => !existsSync(join(ROOT, `trials/test/attacks/${file}.test.ts`)),
    );
    return rows.length < 100
      ? ['the matrix has hardly any rows']
      : missing.map(([, id]) => `${id} has no test`);
  },

  plaintext: async () => {
    const { privateKey, publicKey } = await generateKeyPair();
    const options = {
      clientId: 'C',
      signingKey: privateKey,
      platformKeys: (await generateKeyPair()).publicKey,
    };
    const baseUrl = 'http://198.51.100.1';
    if (publicKey.type !== 'public') return ['no public key'];
    try {
      createClient({ ...options, baseUrl });
    } catch {
      createClient({ ...options, baseUrl, transport: 'plaintext-allowed' });
      createClient({ ...options, baseUrl: 'http://127.0.0.1:1' });
      return [];
    }
    return ['plain HTTP to another host is taken'];
  },

  sandboxKeys: async () => {
    const sandbox = await createSandbox();
    const { signing } = sandbox.clientKeys;
    await sandbox.close();
    return signing.privateKey && signing.publicKey ? [] : ['a half of the client key is hidden'];
  },

  ecb: async () => {
    const platform = await generateKeyPair();
    const seal = async (body: string) => {
      const line = { method: 'POST', uri: '/x', clientId: 'C' };
      const sent = await writeRequest({
        ...line,
        body,
        signingKey: (await generateKeyPair()).privateKey,
        encryption: rsaAes({ sealFor: platform.publicKey }),
      });
      if (!sent.headers[HEADER.encrypt]) throw new Error('it is not encrypted');
      return Buffer.from(new TextDecoder().decode(sent.body), 'base64');
    };
    const [one, other] = [await seal(`"${'a'.repeat(62)}"`), await seal(`"${'a'.repeat(66)}"`)];
    const faults = one.subarray(16, 32).equals(one.subarray(32, 48)) ? [] : ['equal blocks differ'];
    if (one.subarray(16, 32).equals(other.subarray(16, 32))) faults.push('two bodies have one key');
    // 64 and 68 bytes of JSON.
    return one.length === 80 && other.length === 80 ? faults : [...faults, 'the length shows more, or less'];
  },

  limits: () => (/^## 11\. Traps/m.test(read('docs/protocol.md')) ? [] : ['there is no section 11']),

  dependencies: () =>
    packages().flatMap(({ directory, manifest }) => {
      const foreign = Object.keys(manifest.dependencies ?? {}).filter((name) => !name.startsWith('@apoint/'));
      const said = ASKED[directory] ?? [];
      return String(foreign.sort()) === String(said) ? [] : [`${directory} depends on ${foreign}`];
    }),

  installed: () => {
    const names = new Set(packages().flatMap(({ path }) => [...installedWith(join(path, 'package.json'))]));
    const foreign = [...names].filter((name) => !name.startsWith('@apoint/')).sort();
    return String(foreign) === String(FOREIGN) ? [] : [`these are installed: ${foreign}`];
  },

  optionalPeers: () =>
    packages().flatMap(({ manifest }) =>
      Object.keys(manifest.peerDependencies ?? {})
        .filter((name) => manifest.peerDependenciesMeta?.[name]?.optional !== true)
        .map((name) => `${manifest.name} installs its peer ${name}`),
    ),

  lockfile: () => {
    const { allowBuilds = {}, strictDepBuilds } = parse(read('pnpm-workspace.yaml'));
    const allowed = Object.keys(allowBuilds).filter((name) => allowBuilds[name] !== false);
    if (strictDepBuilds !== true) allowed.push('whatever is not named');
    return existsSync(join(ROOT, 'pnpm-lock.yaml')) ? allowed : ['there is no lockfile'];
  },

  manifests: () =>
    packages().flatMap(({ directory, path }) => {
      const manifest: PublishedManifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
      return incomplete(manifest, places(), directory);
    }),

  releaseCheck: () => [
    ...(/^step release pnpm release:check$/m.test(read('.ci/run')) ? [] : ['CI does not check the release']),
    ...['sameTarballs', 'bills', 'SHA256SUMS']
      .filter((part) => !read('checks/src/release/main.ts').includes(part))
      .map((part) => `the check of a release has no ${part}`),
  ],

  onlyTsc: () =>
    packages().flatMap(({ path, manifest }) => {
      const { scripts } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
      const then = isBundled(manifest) ? 'scripts/bundle.js' : '../../tools/link-declarations.mjs';
      return scripts.build === `tsc -p tsconfig.json && node ${then}`
        ? []
        : [`${manifest.name} is built by ${scripts.build}`];
    }),

  nothingMinified: () =>
    /\bminify/.test(read('packages/cli/scripts/bundle.js'))
      ? ['packages/cli/scripts/bundle.js minifies']
      : [],

  bothHalves: () => {
    const config = read('vitest.config.ts');
    const named = /packages\/\{([\w,-]+)\}/.exec(config)?.[1]?.split(',') ?? [];
    const doing = ['keys', 'signature-header', 'rsa-aes-envelope', 'message', 'client', 'gateway'];
    return doing.filter((name) => !named.includes(name) || !config.includes("name: 'portable'"));
  },

  runtimes: () => {
    const cells = ['command-line', 'workerd', 'browser'].map((kind) =>
      read(`conformance/src/runtimes/${kind}-cells.ts`),
    );
    const runtimes = ['Node', 'Deno', 'Bun', 'workerd', 'Chromium', 'Firefox', 'WebKit'];
    const missing = runtimes.filter(
      (name) => !cells.some((text) => text.toLowerCase().includes(name.toLowerCase())),
    );
    return /^step runtimes pnpm test:runtimes$/m.test(read('.ci/run'))
      ? missing
      : ['CI does not run the matrix'];
  },
} satisfies Readonly<Record<string, Look>>;

/** What comes along with a package: its dependencies and theirs, and peers that are not optional. */
function installedWith(manifestFile: string, seen = new Set<string>()): Set<string> {
  const {
    dependencies = {},
    peerDependencies = {},
    peerDependenciesMeta = {},
  } = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  for (const name of [...Object.keys(dependencies), ...peers]) {
    if (seen.has(name)) continue;
    seen.add(name);
    installedWith(manifestOf(name, manifestFile), seen);
  }
  return seen;
}

function manifestOf(name: string, from: string): string {
  const folders = createRequire(from).resolve.paths(name) ?? [];
  const found = folders.map((folder) => join(folder, name, 'package.json')).find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${name} is not installed`);
  return found;
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
