import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { trackedFiles } from './tracked-files.js';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
}

const FILES = /(^|\/)package\.json$|^pnpm-workspace\.yaml$|^\.changeset\//;

/** The version that the next release would have, and what would be wrong with it. */
export interface NextRelease {
  readonly version?: string | undefined;
  readonly faults: readonly string[];
}

/**
 * Runs `changeset version` on a copy of the manifests and the changesets, and looks at what came of it: one version for all
 * published packages, with a changelog each, and no changeset left.
 */
export function nextRelease(root: string): NextRelease {
  const copy = mkdtempSync(join(tmpdir(), 'apoint-versions-'));
  try {
    for (const file of trackedFiles(root).filter((name) => FILES.test(name)))
      cpSync(join(root, file), join(copy, file));
    const before = manifestsOf(copy);
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const failure = versionIn(copy);
    return failure === undefined ? inspect(copy, before) : { faults: [failure] };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function versionIn(copy: string): string | undefined {
  const command = join(copy, 'node_modules', '@changesets', 'cli', 'bin.js');
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  // A repository of its own, so that git does not take the copy for a part of another.
  spawnSync('git', ['init', '--quiet'], { cwd: copy });
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'version'], {
    cwd: copy,
    env,
    encoding: 'utf8',
  });
  return status === 0 ? undefined : `changeset version failed:\n${stdout}${stderr}`;
}

function inspect(copy: string, before: ReadonlyMap<string, Manifest>): NextRelease {
  const after = manifestsOf(copy);
  const published = [...after].filter(([, manifest]) => !manifest.private);
  const versions = new Set(published.map(([, { version }]) => version));
  const faults = published.flatMap(([file, { name, version }]) => {
    const changelog = join(copy, dirname(file), 'CHANGELOG.md');
    const text = existsSync(changelog) ? readFileSync(changelog, 'utf8') : '';
    return text.startsWith(`# ${name}\n\n## ${version}\n`) ? [] : [`${name}: no changelog of ${version}`];
  });
  if (versions.size > 1) faults.push(`the packages get different versions: ${[...versions].join(', ')}`);
  const touched = [...after].filter(
    ([file, one]) => one.private && one.version !== before.get(file)?.version,
  );
  faults.push(...touched.map(([, { name }]) => `${name} is private and gets a version`));
  const left = readdirSync(join(copy, '.changeset')).filter((name) => /^(?!README).*\.md$/.test(name));
  faults.push(...left.map((name) => `.changeset/${name} is not used up`));
  return { version: [...versions][0], faults };
}

function manifestsOf(folder: string): Map<string, Manifest> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /^[^/]+\/[^/]+\/package\.json$|^[^/]+\/package\.json$/.test(file) && !file.includes('node_modules'),
  );
  return new Map(files.map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]));
}
