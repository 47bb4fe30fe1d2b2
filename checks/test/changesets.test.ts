import { expect, it } from 'vitest';
import { faultsOf, faultyChangesets } from '../dist/release/changesets.js';
import { nextRelease } from '../dist/release/versions.js';
import { packages, ROOT } from '../dist/source.js';

const published = packages().map(({ manifest }) => manifest.name);

it('every changeset names published packages, and says something', () => {
  expect(faultyChangesets(ROOT, published)).toEqual([]);
});

it('the next release gives all packages one version and a changelog, on a copy', () => {
  const { version, faults } = nextRelease(ROOT);
  expect(faults).toEqual([]);
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

it.each([
  ['no front matter', "'@apoint/keys': minor\n---\n\nText.\n", /^it must begin with ---/],
  ['an unclosed front matter', "---\n'@apoint/keys': minor\n\nText.\n", /^it must begin with ---/],
  ['an empty front matter', '---\n\n---\n\nText.\n', /^it must begin with ---/],
  ['a package that does not exist', "---\n'@apoint/kyes': minor\n---\n\nText.\n", /^@apoint\/kyes is not/],
  ['a private package', "---\n'@apoint/checks': minor\n---\n\nText.\n", /^@apoint\/checks is not published/],
  ['another kind of change', "---\n'@apoint/keys': small\n---\n\nText.\n", /is not "'@apoint\/NAME'/],
  ['an empty line', "---\n\n'@apoint/keys': minor\n---\n\nText.\n", /^"" is not "'@apoint\/NAME'/],
  ['no sentence', "---\n'@apoint/keys': minor\n---\n\n", /^it has no sentence/],
])('finds %s', (_, text, fault) => {
  expect(faultsOf(text, published)).toEqual([expect.stringMatching(fault)]);
});
