import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLine, refuse } from '@apoint/tools/command-line';
import { isBundled, packages, packagesWith, ROOT } from '../source.js';
import { type Asked, billOf, invalidities } from './bill-of-materials.js';
import { faultyChangesets } from './changesets.js';
import { type CleanBuild, cleanBuild, differences } from './clean-build.js';
import { incomplete, type PublishedManifest, unresolved } from './manifests.js';
import { packedManifest } from './packed-manifest.js';
import { isAddress, places } from './repository.js';
import { type Step, steps } from './steps.js';
import { nextRelease } from './versions.js';

const USAGE = `Usage: pnpm release:check [--repository URL] [--out DIR] [--without-packages] [--json]
whether a release can be made: the versions and changelogs on a copy, complete manifests, tarballs that are the same from two
clean builds, bills of materials, and the checks of pnpm package-check.

  --repository URL     refuses if the manifests name another repository
  --out DIR            keeps the tarballs, their digests and the bills of materials there
  --without-packages   leaves out pnpm package-check
  --json               prints the results for programs`;

const values = commandLine(USAGE, {
  repository: { type: 'string' },
  out: { type: 'string' },
  'without-packages': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});
const { out, repository = places().repository } = values;
if (!isAddress(repository)) refuse(USAGE, `${repository} is not an address such as https://HOST/OWNER/NAME.`);

const published = packages();
const names = published.map(({ manifest }) => manifest.name);
const directories = published.map(({ directory }) => directory);
const asked: Asked = new Map(published.map(({ manifest }) => [manifest.name, packagesWith(manifest)]));
const builds: CleanBuild[] = [];
const list: Step[] = [
  ['changesets', () => faultyChangesets(ROOT, names)],
  ['changeset version, on a copy', () => nextRelease(ROOT).faults],
  ['manifests', manifestFaults],
  ['the first clean build', () => build()],
  ['the second clean build', () => build()],
  ['the same tarballs from both', sameTarballs],
  ['manifests in the tarballs', packedFaults],
  ['bills of materials', bills],
];
if (!values['without-packages']) list.push(['package-check', packageCheck]);

const results = await steps(list, (line) => process.stderr.write(line)).finally(() => {
  for (const one of builds) one.remove();
});
const failed = results.filter(({ faults }) => faults.length > 0);
if (values.json) console.log(JSON.stringify({ passed: failed.length === 0, steps: results }, null, 2));
else {
  for (const { name, faults } of failed) console.log(`FAILED ${name}\n  ${faults.join('\n  ')}`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
}
process.exitCode = failed.length === 0 ? 0 : 1;

function manifestFaults(): string[] {
  return published.flatMap(({ directory, manifest }) =>
    incomplete(manifest as unknown as PublishedManifest, { ...places(), repository }, directory).map(
      (fault) => `${manifest.name}: ${fault}`,
    ),
  );
}

function build(): string[] {
  builds.push(cleanBuild(ROOT, directories));
  return [];
}

function sameTarballs(): string[] {
  const [first, second] = builds;
  if (!first || !second) return ['there are no two builds to compare'];
  if (out !== undefined) keep(first, out);
  return differences(first.digests, second.digests);
}

function keep({ tarballs, digests }: CleanBuild, folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(tarballs, folder, { recursive: true });
  const lines = [...digests].map(([name, digest]) => `${digest}  ${name}\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
}

function packedFaults(): string[] {
  const [{ tarballs, digests } = { tarballs: '', digests: new Map() }] = builds;
  if (digests.size !== names.length) return [`${digests.size} of ${names.length} packages are packed`];
  return [...digests.keys()].flatMap((tarball) =>
    unresolved(packedManifest(join(tarballs, tarball))).map((fault) => `${tarball}: ${fault}`),
  );
}

async function bills(): Promise<string[]> {
  const faults: string[] = [];
  for (const { directory, manifest } of published) {
    const bill = billOf(ROOT, manifest.name, asked, { bundled: isBundled(manifest) });
    faults.push(...(await invalidities(bill)).map((fault) => `${manifest.name}: ${fault}`));
    if (out === undefined) continue;
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, `${directory}.cdx.json`), `${JSON.stringify(bill, null, 2)}\n`);
  }
  return faults;
}

function packageCheck(): string[] {
  const script = fileURLToPath(new URL('../package-check.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  return status === 0 ? [] : [stdout + stderr];
}
