import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';

/** What is used of a bill of materials in CycloneDX. */
export interface Bill {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Component {
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
}

/** The packages that each published package asks for, by the name of the package. */
export type Asked = ReadonlyMap<string, readonly string[]>;

const SPEC = Spec.Version.v1dot6;

/**
 * The bill of one package: pnpm makes it from the lockfile. Of the peers, which pnpm installs for the tests, only those remain
 * that come along with the package.
 */
export function billOf(
  root: string,
  name: string,
  asked: Asked,
  { bundled }: { readonly bundled: boolean },
): Bill {
  const words = [
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--sbom-spec-version',
    SPEC,
    // What is inside a bundle was a dependency of its making.
    ...(bundled ? [] : ['--prod']),
    '--filter',
    name,
  ];
  const output = execFileSync('pnpm', words, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return reproducible(onlyInstalled(JSON.parse(output), asked), commitTime(root));
}

/** Takes away what nobody gets who installs the package. */
export function onlyInstalled(bill: Bill, asked: Asked): Bill {
  const all = new Map([bill.metadata.component, ...bill.components].map((one) => [one['bom-ref'], one]));
  const edges = new Map(
    bill.dependencies.map(({ ref, dependsOn }) => {
      const names = asked.get(nameOf(all.get(ref)));
      return [ref, dependsOn.filter((to) => names?.includes(nameOf(all.get(to))) ?? true)];
    }),
  );
  const reached = reach(bill.metadata.component['bom-ref'], edges);
  return {
    ...bill,
    components: bill.components.filter((one) => reached.has(one['bom-ref'])),
    dependencies: [...edges]
      .filter(([ref]) => reached.has(ref))
      .map(([ref, dependsOn]) => ({ ref, dependsOn })),
  };
}

/** What the schema of CycloneDX has against a bill; nothing if it is valid. */
export async function invalidities(bill: Bill): Promise<string[]> {
  const found = await new Validation.JsonStrictValidator(SPEC).validate(JSON.stringify(bill));
  return found === null ? [] : [JSON.stringify(found)];
}

/** The same sources have the same bill: its number comes from its content, and its time from the commit. */
function reproducible(bill: Bill, timestamp: string): Bill {
  const timed = { ...bill, serialNumber: '', metadata: { ...bill.metadata, timestamp } };
  const digest = createHash('sha256').update(JSON.stringify(timed)).digest('hex');
  // A UUID of version 8 is free to use: RFC 9562, 5.8.
  const uuid = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `a${digest.slice(17, 20)}`,
  ];
  return { ...timed, serialNumber: `urn:uuid:${[...uuid, digest.slice(20, 32)].join('-')}` };
}

function commitTime(root: string): string {
  const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  return new Date(Number(seconds) * 1000).toISOString();
}

function reach(start: string, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([start]);
  for (const ref of reached) for (const next of edges.get(ref) ?? []) reached.add(next);
  return reached;
}

function nameOf(component: Component | undefined): string {
  if (component === undefined) return '';
  return component.group === undefined ? component.name : `${component.group}/${component.name}`;
}
