import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSER_ENTRIES, importMap } from '@apoint/tools/import-map';
import { afterAll, expect, it } from 'vitest';
import { withImportMap } from '../dist/pages/import-map.js';

const BASE = 'https://cdn.example/npm/';
const SITE = fileURLToPath(new URL('../', import.meta.url));
const map = await importMap(SITE, BASE);
const folder = mkdtempSync(join(tmpdir(), 'apoint-import-map-'));

afterAll(() => rmSync(folder, { recursive: true }));

function versionOf(directory: string): string {
  return JSON.parse(readFileSync(join(SITE, '../packages', directory, 'package.json'), 'utf8')).version;
}

it('names the file of every entry, under its version', () => {
  expect(Object.keys(map.imports)).toEqual(expect.arrayContaining([...BROWSER_ENTRIES]));
  const address = `${BASE}@apoint/keys@${versionOf('keys')}/dist/index.js`;
  expect(map.imports['@apoint/keys']).toBe(address);
  expect(map.imports['@noble/ciphers/aes.js']).toMatch(/\/npm\/@noble\/ciphers@[\d.]+\/aes\.js$/);
});

it('takes the portable half of each package, in its own scope', () => {
  const targets = Object.entries(map.scopes).flatMap(([scope, names]) =>
    Object.entries(names).map(([name, target]) => [scope.replace(BASE, ''), name, target.replace(scope, '')]),
  );
  expect(targets).toEqual([
    [`@apoint/explain@${versionOf('explain')}/`, '#crypto', 'dist/crypto/portable.js'],
    [`@apoint/keys@${versionOf('keys')}/`, '#ecc224', 'dist/ecc224/portable.js'],
    [`@apoint/keys@${versionOf('keys')}/`, '#rsa256', 'dist/rsa256/portable.js'],
    [`@apoint/primitives@${versionOf('primitives')}/`, '#base64', 'dist/crypto/base64-portable.js'],
    [`@apoint/rsa-aes-envelope@${versionOf('rsa-aes-envelope')}/`, '#crypto', 'dist/crypto/portable.js'],
  ]);
});

it('has the digest of every file', () => {
  const file = readFileSync(join(SITE, '../packages/primitives/dist/errors.js'));
  const digest = createHash('sha384').update(file).digest('base64');
  expect(map.integrity[`${map.imports['@apoint/primitives/errors']}`]).toBe(`sha384-${digest}`);
  const named = [...Object.values(map.imports), ...Object.values(map.scopes).flatMap(Object.values)];
  expect(Object.keys(map.integrity)).toEqual(expect.arrayContaining(named));
});

it('refuses two versions of one package', async () => {
  for (const name of BROWSER_ENTRIES) install(name, '1.0.0', "export * from 'other';");
  install('other', '1.0.0', 'export const one = 1;');
  expect(Object.keys((await importMap(folder, BASE)).integrity)).toHaveLength(BROWSER_ENTRIES.length + 1);
  install('@apoint/keys/node_modules/other', '2.0.0', 'export const two = 2;');
  await expect(importMap(folder, BASE)).rejects.toThrow('There are two of other.');
});

it('stands in a page without the digests', () => {
  const shown = withImportMap('Before.\n\n```import-map\n```\n\nAfter.\n', map);
  const { imports, scopes } = map;
  expect(shown).toBe(
    `Before.\n\n\`\`\`json\n${JSON.stringify({ imports, scopes }, null, 2)}\n\`\`\`\n\nAfter.\n`,
  );
});

function install(path: string, version: string, text: string): void {
  const target = join(folder, 'node_modules', path);
  mkdirSync(target, { recursive: true });
  const name = path.replace(/^.*node_modules\//, '');
  writeFileSync(join(target, 'package.json'), JSON.stringify({ name, version, main: 'index.js' }));
  writeFileSync(join(target, 'index.js'), text);
}
