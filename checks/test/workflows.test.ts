import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packages, ROOT } from '../dist/source.js';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
    >
  >;
}

const FOLDER = join(ROOT, '.github', 'workflows');
const { scripts, devEngines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const PNPM: string = devEngines.packageManager.version;

function textOf(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

function workflow(name: string): Workflow {
  return parse(textOf(name));
}

function runsOf({ jobs }: Workflow): string[] {
  return Object.values(jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run }) => (run === undefined ? [] : [run])),
  );
}

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const one = workflow(name);

  it('pins every action by its commit, and says which version that is', () => {
    const used = [...textOf(name).matchAll(/uses: (.+)/g)].map(([, action = '']) => action);
    expect(used).not.toEqual([]);
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual(
      [],
    );
  });

  it('may only read, unless a job asks for more', () => {
    expect(one.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(one.on)).not.toContain('pull_request_target');
  });

  it('puts nothing that a stranger can write into a shell', () => {
    expect(runsOf(one).filter((run) => run.includes('${{'))).toEqual([]);
  });

  it('runs scripts that there are', () => {
    const PROGRAMS = ['install', 'exec'];
    const named = runsOf(one).flatMap((run) =>
      [...run.matchAll(/(?:\$PNPM|pnpm@\S+) ([\w:]+)/g)].map(([, it]) => it),
    );
    expect(named.filter((it = '') => !PROGRAMS.includes(it) && !scripts[it])).toEqual([]);
  });
});

it('the continuous integration runs what .ci/run does', () => {
  expect(runsOf(workflow('ci.yml'))).toContain('bash .ci/run');
});

it('a release publishes the tarballs that were checked, for the repository that it runs in, with provenance', () => {
  const { publish } = workflow('release.yml').jobs;
  const runs = runsOf({ ...workflow('release.yml'), jobs: publish ? { publish } : {} });
  const check = runs.findIndex((run) =>
    run.includes('release:check --repository "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" --out release'),
  );
  const publishing = runs.findIndex((run) => run.includes('npm publish "./$tarball" --provenance'));
  expect(check).toBeGreaterThanOrEqual(0);
  expect(publishing).toBeGreaterThan(check);
  expect(publish?.permissions).toEqual({ contents: 'write', 'id-token': 'write' });
});

it('only the job that publishes can prove to be the workflow', () => {
  const jobs = readdirSync(FOLDER).flatMap((name) => Object.entries(workflow(name).jobs));
  const proving = jobs.filter(([, { permissions }]) => permissions?.['id-token']).map(([name]) => name);
  expect(proving).toEqual(['publish']);
});

it('everything that starts pnpm by npx starts the same version', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', 'docs/commands.md', '.ci/run', '.ci/system.sh'];
  const workflows = readdirSync(FOLDER).map((name) => `.github/workflows/${name}`);
  const readmes = packages().map(({ directory }) => `packages/${directory}/README.md`);
  const started = [...documents, ...workflows, ...readmes].flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/npx (?:-y )?pnpm(@[\w.$"{}]*)?/g)].map(
      ([, version = 'any']) => `${file}: ${version}`,
    ),
  );
  expect(PNPM).toMatch(/^\d+\.\d+\.\d+$/);
  expect(started.length).toBeGreaterThan(7);
  expect(started.filter((one) => !one.endsWith(`: @${PNPM}`))).toEqual([]);
});
