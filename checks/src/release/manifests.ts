/** The members of a published `package.json` that a release depends on. */
export interface PublishedManifest {
  readonly name?: unknown;
  readonly description?: unknown;
  readonly keywords?: unknown;
  readonly license?: unknown;
  readonly repository?: { readonly type?: unknown; readonly url?: unknown; readonly directory?: unknown };
  readonly homepage?: unknown;
  readonly bugs?: { readonly url?: unknown };
  readonly engines?: { readonly node?: unknown };
  readonly exports?: unknown;
  readonly files?: unknown;
  readonly publishConfig?: { readonly access?: unknown; readonly provenance?: unknown };
  readonly scripts?: Readonly<Record<string, unknown>>;
  readonly [member: string]: unknown;
}

/** What a manifest says of where its sources are. */
export interface Address {
  readonly repository: { readonly type: 'git'; readonly url: string; readonly directory: string };
  readonly homepage: string;
  readonly bugs: { readonly url: string };
}

/** The addresses that stand once, in the `package.json` of the root. */
export interface Places {
  readonly repository: string;
  readonly site: string;
}

/** npm runs these at whoever installs a package. */
const AT_INSTALLATION = ['preinstall', 'install', 'postinstall', 'prepare'];
const DEPENDENCIES = ['dependencies', 'peerDependencies', 'optionalDependencies'];

/** The members that tell where a package's sources are, and its page on the site. */
export function addressOf({ repository, site }: Places, directory: string): Address {
  return {
    repository: { type: 'git', url: `git+${repository}.git`, directory: `packages/${directory}` },
    homepage: `${site}/packages/${directory}.html`,
    bugs: { url: `${repository}/issues` },
  };
}

/** What a manifest lacks before it can be published. */
export function incomplete(manifest: PublishedManifest, places: Places, directory: string): string[] {
  const wanted: [string, boolean][] = [
    ...Object.entries(addressOf(places, directory)).map(([member, value]): [string, boolean] => [
      `${member} is not ${JSON.stringify(value)}`,
      same(manifest[member], value),
    ]),
    ['it has no description', isText(manifest.description)],
    ['it has no keywords', Array.isArray(manifest.keywords) && manifest.keywords.length > 0],
    ['its license is not MIT', manifest.license === 'MIT'],
    ['it does not say which Node it needs', isText(manifest.engines?.node)],
    ['it has no exports', typeof manifest.exports === 'object' && manifest.exports !== null],
    ['it does not list its files', Array.isArray(manifest.files)],
    ['it is not published for everybody', manifest.publishConfig?.access === 'public'],
    ['it is published without provenance', manifest.publishConfig?.provenance === true],
    ['a script runs at its installation', AT_INSTALLATION.every((name) => !manifest.scripts?.[name])],
  ];
  return wanted.filter(([, holds]) => !holds).map(([fault]) => fault);
}

/** The dependencies of a packed manifest that only this workspace can resolve. */
export function unresolved(manifest: PublishedManifest): string[] {
  return DEPENDENCIES.flatMap((kind) =>
    Object.entries((manifest[kind] ?? {}) as Readonly<Record<string, string>>)
      .filter(([, range]) => /^(workspace|link|file|catalog):/.test(range))
      .map(([name, range]) => `${kind}: ${name} is ${range}`),
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function same(value: unknown, wanted: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(wanted);
}
