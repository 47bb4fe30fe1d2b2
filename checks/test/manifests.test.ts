import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents } from '../dist/examples/document-snippets.js';
import { onlyInstalled } from '../dist/release/bill-of-materials.js';
import { differences } from '../dist/release/clean-build.js';
import { addressOf, incomplete, type PublishedManifest, unresolved } from '../dist/release/manifests.js';
import { isAddress, isSite, places, readersOfSite } from '../dist/release/repository.js';
import { steps } from '../dist/release/steps.js';
import { packages, ROOT } from '../dist/source.js';

const PLACES = places();

/** What was decided is not written anew. */
const RECORDS = /^docs\/decisions\//;

function manifestOf(path: string): PublishedManifest {
  return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
}

describe.each(packages())('$directory', ({ directory, path }) => {
  it('says where its sources are, and what else a release needs', () => {
    expect(incomplete(manifestOf(path), PLACES, directory)).toEqual([]);
  });
});

it('the repository and the site are named once, by addresses that others are made of', () => {
  expect(isAddress(PLACES.repository)).toBe(true);
  expect(isSite(PLACES.site)).toBe(true);
});

it('no document names the site or the repository that a move would leave behind', () => {
  const moved = new Set(readersOfSite());
  const naming = (address: string) =>
    documents().filter((file) => readFileSync(join(ROOT, file), 'utf8').includes(address));
  expect(naming(PLACES.site).filter((file) => !moved.has(file) && !RECORDS.test(file))).toEqual([]);
  expect(naming(PLACES.repository).filter((file) => !RECORDS.test(file))).toEqual([]);
});

it.each(['https://a.example', 'https://a.example/docs'])('takes %s for the address of a site', (text) => {
  expect(isSite(text)).toBe(true);
});

it.each(['https://a.example/', 'a.example', 'http://a.example'])('refuses %j as that of a site', (text) => {
  expect(isSite(text)).toBe(false);
});

it.each([
  '',
  'apoint/apoint',
  'http://a.example/b/c',
  'https://a.example',
  'https://a.example/b/c.git',
  'https://a.example/b/',
])('refuses %j as an address', (text) => {
  expect(isAddress(text)).toBe(false);
});

it.each([
  ['repository', 'repository is not '],
  ['homepage', 'homepage is not '],
  ['bugs', 'bugs is not '],
  ['description', 'it has no description'],
  ['keywords', 'it has no keywords'],
  ['license', 'its license is not MIT'],
  ['engines', 'it does not say which Node it needs'],
  ['exports', 'it has no exports'],
  ['files', 'it does not list its files'],
])('notices a manifest without %s', (member, fault) => {
  const [one] = packages();
  const { [member]: _, ...manifest } = manifestOf(one?.path ?? '');
  expect(incomplete(manifest, PLACES, one?.directory ?? '')).toEqual([expect.stringContaining(fault)]);
});

it('notices another repository, no provenance and a script at installation', () => {
  const [one] = packages();
  const manifest = manifestOf(one?.path ?? '');
  const other = {
    ...manifest,
    ...addressOf(
      { repository: 'https://other.example/a/b', site: 'https://other.example' },
      one?.directory ?? '',
    ),
  };
  expect(incomplete(other, PLACES, one?.directory ?? '')).toHaveLength(3);
  const careless = { ...manifest, publishConfig: {}, scripts: { postinstall: 'node x.js' } };
  expect(incomplete(careless, PLACES, one?.directory ?? '')).toEqual([
    'it is not published for everybody',
    'it is published without provenance',
    'a script runs at its installation',
  ]);
});

it('notices what only this workspace resolves', () => {
  const manifest = { dependencies: { a: 'workspace:^', b: '^1.0.0' }, peerDependencies: { c: 'catalog:' } };
  expect(unresolved(manifest)).toEqual(['dependencies: a is workspace:^', 'peerDependencies: c is catalog:']);
});

it('notices tarballs that differ, and those that only one build has', () => {
  const one = new Map([
    ['a.tgz', '1'],
    ['b.tgz', '2'],
    ['c.tgz', '3'],
  ]);
  const other = new Map([
    ['a.tgz', '1'],
    ['b.tgz', '4'],
  ]);
  expect(differences(one, other)).toEqual(['b.tgz: 2 and 4', 'c.tgz: 3 and is missing']);
  expect(differences(one, new Map(one))).toEqual([]);
});

it('a bill of materials has what comes along, and no peers', () => {
  const component = (name: string) => ({ 'bom-ref': name, name, version: '1.0.0' });
  const bill = {
    serialNumber: '',
    metadata: { timestamp: '', component: component('ours') },
    components: ['needed', 'peer', 'of-needed', 'of-peer'].map(component),
    dependencies: [
      { ref: 'ours', dependsOn: ['needed', 'peer'] },
      { ref: 'needed', dependsOn: ['of-needed'] },
      { ref: 'peer', dependsOn: ['of-peer'] },
    ],
  };
  const { components, dependencies } = onlyInstalled(bill, new Map([['ours', ['needed']]]));
  expect(components.map(({ name }) => name)).toEqual(['needed', 'of-needed']);
  expect(dependencies).toEqual([
    { ref: 'ours', dependsOn: ['needed'] },
    { ref: 'needed', dependsOn: ['of-needed'] },
  ]);
});

it('a step that throws has failed, the next is taken all the same, and each is told', async () => {
  let told = '';
  const results = await steps(
    [
      ['one', () => []],
      ['two', () => Promise.reject(new Error('no two'))],
      ['three', () => ['a fault']],
    ],
    (text) => {
      told += text;
    },
  );
  expect(results.map(({ faults }) => faults)).toEqual([[], ['no two'], ['a fault']]);
  expect(told).toMatch(/^1 of 3: one … good, 0 s\n2 of 3: two … FAILED, 0 s\n3 of 3: three … FAILED, 0 s\n$/);
});
