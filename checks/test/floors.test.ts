import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesUnder, type Package, packages, packagesWith } from '../dist/source.js';

/** Each package imports from floors below its own, and from nowhere else in this repository. */
const FLOORS: Readonly<Record<string, number>> = {
  cli: 6,
  sandbox: 5,
  issuer: 5,
  client: 4,
  gateway: 4,
  explain: 4,
  message: 3,
  'signature-header': 2,
  'rsa-aes-envelope': 2,
  'canonical-request': 1,
  'benefit-issue-types': 1,
  keys: 1,
  vectors: 1,
  primitives: 0,
};

/** All that may come from npm at run time: audited cryptography, the validator of bodies, and CSV for the command. */
const FROM_NPM = /^(@noble\/.+|@scure\/.+|valibot)$/;
const FROM_NPM_FOR_THE_COMMAND = /^csv-(parse|stringify)$/;

/**
 * What a package works with if its user installs it: what adapters are mounted in, the stores of a guard or a ledger, and what
 * events are bridged to.
 */
const PEERS: Readonly<Record<string, readonly string[]>> = {
  cli: ['@electric-sql/pglite', 'pg', 'redis'],
  client: ['@opentelemetry/api'],
  gateway: ['@opentelemetry/api', 'ioredis', 'redis', ...frameworks()].sort(),
  issuer: ['@opentelemetry/api'],
  sandbox: ['@electric-sql/pglite', 'pg'],
};

/**
 * Imported by one subpath, and by no other file. It is made for libraries: without an SDK beside it, it does nothing, and the
 * application's copy has to be the one that is used.
 */
const BRIDGED = '@opentelemetry/api';
const BRIDGE = /\/src\/events\/opentelemetry\.ts$/;

/** Where `node:` may be imported: the Node half of a private import, and what runs on Node only. */
const NODE_ONLY: readonly RegExp[] = [
  /^[^/]+\/src\/crypto\//,
  /^keys\/src\/(rsa256|ecc224)\/node\.ts$/,
  /^sandbox\/src\/(for-browsers|http-server|send-response)\.ts$/,
  // The connection to a partner that is notified, and the waits between.
  /^sandbox\/src\/notify\/(post|notifier)\.ts$/,
  // A database in a directory.
  /^sandbox\/src\/internal\/(create-file|pglite-directory)\.ts$/,
  /^sandbox\/src\/sql\/(life-sign|lock-directory)\.ts$/,
  /^cli\/src\//,
  /^vectors\/src\/read-vectors\.ts$/,
];

/** Words of other layers. Mixed case is in them for identifiers such as `signRsa`; lower case only as a whole word. */
const FOREIGN_WORDS: Readonly<Record<string, RegExp>> = {
  'signature-header': /AES|Aes|\baes/,
  'canonical-request': /RSA|Rsa|\brsa|AES|Aes|\baes/,
  'rsa-aes-envelope': /ECDSA|Ecdsa|\becdsa/,
};

interface Import {
  /** `<package>/src/<path>` */
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

const all = packages();

it('the README tells the floor of each package', () => {
  const rows = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').matchAll(
    /^\| (\d+) +\| \[`(@apoint\/[a-z-]+)`\]/gm,
  );
  const told = Object.fromEntries([...rows].map(([, floor, name]) => [name, Number(floor)]));
  expect(told).toEqual(Object.fromEntries(all.map(({ manifest: { name } }) => [name, floorOf(name)])));
});

describe.each(all)('$directory', (one) => {
  const imports = importsOf(one);
  const dependencies = packagesWith(one.manifest);
  const peers = Object.keys(one.manifest.peerDependencies ?? {});
  const ours = dependencies.filter(isOurs);
  const theirs = dependencies.filter((name) => !isOurs(name));

  it('has a floor and imports only from floors below, in its package.json and in its files', () => {
    const floor = floorOf(one.manifest.name);
    expect(floor, 'a new package needs a floor in this test').toBeDefined();
    const notBelow = (name: string): boolean => !((floorOf(name) ?? Infinity) < (floor ?? -1));
    expect(ours.filter(notBelow)).toEqual([]);
    expect(imports.filter(({ from }) => isOurs(from) && notBelow(from))).toEqual([]);
  });

  it('declares the packages it imports, and imports those it declares', () => {
    const imported = new Set(imports.map(({ from }) => packageOf(from)).filter((name) => name !== undefined));
    // Adapters take what they are mounted in as it is, so a peer may stand for a version alone.
    for (const name of peers) imported.delete(name);
    expect([...imported].sort()).toEqual([...dependencies].sort());
  });

  it('takes from npm what is on the list and nothing else', () => {
    const allowed = (name: string): boolean =>
      FROM_NPM.test(name) || (one.directory === 'cli' && FROM_NPM_FOR_THE_COMMAND.test(name));
    expect(theirs.filter((name) => !allowed(name))).toEqual([]);
  });

  it('imports what it bridges to in the bridge only', () => {
    const bridging = imports.filter(({ from }) => BRIDGED === packageOf(from)).map(({ file }) => file);
    expect(bridging.filter((file) => !BRIDGE.test(file))).toEqual([]);
    expect(bridging.length > 0).toBe(peers.includes(BRIDGED));
    const others = imports.filter(({ file }) => !BRIDGE.test(file));
    expect(others.filter(({ from }) => /\/opentelemetry\.js$/.test(from))).toEqual([]);
  });

  it('has for peers what is on their list, all of them optional', () => {
    expect(peers).toEqual(PEERS[one.directory] ?? []);
    const optional = Object.entries(one.manifest.peerDependenciesMeta ?? {}).filter(
      ([, meta]) => meta.optional,
    );
    expect(optional.map(([name]) => name)).toEqual(peers);
  });

  it('imports node: only where it runs on Node for certain', () => {
    const wrong = imports.filter(({ file, from, typeOnly }) => {
      if (!isBuiltin(from) || NODE_ONLY.some((pattern) => pattern.test(file))) return false;
      // A type is gone after the build.
      return !(typeOnly && one.directory === 'sandbox');
    });
    expect(wrong).toEqual([]);
    expect(imports.filter(({ from }) => isBuiltin(from) && !from.startsWith('node:'))).toEqual([]);
  });

  it('maps its private imports to one half of the cryptography or the other', () => {
    for (const target of targetsOf(one.manifest.imports ?? {}))
      expect(target).toMatch(/^\.\/dist\/([\w-]+\/)+([\w]+-)?(node|portable)\.js$/);
  });
});

it.each(Object.entries(FOREIGN_WORDS))('%s ships no word of other layers', (directory, words) => {
  const dist = join(named(directory).path, 'dist');
  const built = filesUnder(dist, '.js', '.d.ts');
  expect(built, 'run `pnpm build` first').not.toEqual([]);
  expect(built.filter((path) => words.test(readFileSync(join(dist, path), 'utf8')))).toEqual([]);
});

it('benefit-issue-types knows nothing of ours but the errors', () => {
  const imports = importsOf(named('benefit-issue-types')).filter(({ from }) => isOurs(from));
  expect(new Set(imports.map(({ from }) => from))).toEqual(new Set(['@apoint/primitives/errors']));
});

it('canonical-request takes nothing from npm', () => {
  expect(
    importsOf(named('canonical-request')).filter(({ from }) => packageOf(from) && !isOurs(from)),
  ).toEqual([]);
  expect(Object.keys(named('canonical-request').manifest.dependencies ?? {})).toEqual(['@apoint/primitives']);
});

it('finds imports in every form they have', () => {
  const text = `import a from 'a'; import type { B } from 'b'; export * from 'c'; import 'd';
    const e = await import('e'); type F = import('f').F; export type { G } from 'g';`;
  const found = readImports('x.ts', text).map(({ from, typeOnly }) => (typeOnly ? `type ${from}` : from));
  expect(found).toEqual(['a', 'type b', 'c', 'd', 'e', 'type f', 'type g']);
});

/** Every adapter of the gateway is for the framework that its folder is named after, or for what runtimes have. */
function frameworks(): string[] {
  const adapters = new URL('../../packages/gateway/src/adapters/', import.meta.url);
  const folders = readdirSync(adapters, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).filter((name) => name !== 'node' && name !== 'fetch');
}

function named(directory: string): Package {
  const found = all.find((one) => one.directory === directory);
  if (!found) throw new Error(`There is no package ${directory}.`);
  return found;
}

function isOurs(from: string): boolean {
  return from.startsWith('@apoint/');
}

function floorOf(from: string): number | undefined {
  const [, directory = ''] = from.split('/');
  return FLOORS[directory];
}

/** The package of an import; none for relative ones, private ones and those of the runtime. */
function packageOf(from: string): string | undefined {
  if (/^[.#]/.test(from) || isBuiltin(from)) return undefined;
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/');
}

function isBuiltin(from: string): boolean {
  return from.startsWith('node:') || builtinModules.includes(from);
}

function importsOf({ directory, path }: Package): Import[] {
  return filesUnder(join(path, 'src'), '.ts').flatMap((file) =>
    readImports(`${directory}/src/${file}`, readFileSync(join(path, 'src', file), 'utf8')),
  );
}

function readImports(file: string, text: string): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier))
      imports.push({ file, from: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022));
  return imports;
}

/** Every file that a conditional import can end in. */
function targetsOf(conditions: unknown): string[] {
  if (typeof conditions === 'string') return [conditions];
  if (typeof conditions !== 'object' || conditions === null) return [];
  return Object.values(conditions).flatMap(targetsOf);
}
