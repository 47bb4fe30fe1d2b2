import { type Evidence, type EvidenceName, evidenceOf } from '../../evidence/kept.js';
import type { Page } from '../page.js';
import { attacks } from './attacks.js';
import { chaos } from './chaos.js';
import { conformance } from './conformance.js';
import { fuzz } from './fuzz.js';
import { ratios } from './ratios.js';
import { runtimeTable } from './runtime-table.js';
import { sizes } from './sizes.js';
import { timing } from './timing.js';

/** What one command told, and how it is shown. */
interface Part {
  readonly name: EvidenceName;
  /** Above it, where a page has several. */
  readonly heading?: string;
  readonly show: (result: never) => string;
}

/** A page by its name on the site, which is also that of its first part. */
interface EvidencePage {
  readonly title: string;
  readonly parts: readonly [Part, ...Part[]];
}

/** In the order of the sidebar. */
const PAGES: readonly EvidencePage[] = [
  { title: 'Speed, measured', parts: [{ name: 'bench', show: ratios }] },
  { title: 'Sizes, measured', parts: [{ name: 'sizes', show: sizes }] },
  { title: 'The matrix of runtimes', parts: [{ name: 'runtimes', show: runtimeTable }] },
  {
    title: 'Conformance, file by file',
    parts: [
      { name: 'conformance', heading: 'On node:crypto', show: conformance },
      { name: 'conformance-portable', heading: 'On the portable half', show: conformance },
    ],
  },
  { title: 'Every attack, made', parts: [{ name: 'attacks', show: attacks }] },
  { title: 'Made-up inputs', parts: [{ name: 'fuzz', show: fuzz }] },
  { title: 'A run on a bad line', parts: [{ name: 'chaos', show: chaos }] },
  {
    title: 'Differences in time',
    parts: [
      { name: 'timing', heading: 'On node:crypto', show: timing },
      { name: 'timing-portable', heading: 'On the portable half', show: timing },
    ],
  },
];

/** The pages of which all results are kept. */
export function evidencePages(): Page[] {
  return PAGES.flatMap(({ title, parts }) => {
    const shown = parts.map(partOf);
    const path = `evidence/${parts[0].name}.md`;
    return shown.includes(undefined) ? [] : [{ path, markdown: `# ${title}\n\n${shown.join('\n\n')}\n` }];
  });
}

function partOf({ name, heading, show }: Part): string | undefined {
  const evidence = evidenceOf<never>(name);
  if (!evidence) return undefined;
  const shown = [originOf(name, evidence), show(evidence.result)];
  return [...(heading === undefined ? [] : [`## ${heading}`]), ...shown].join('\n\n');
}

/** Each figure is told with the command that makes it, and its date. */
function originOf(name: EvidenceName, { command, date }: Evidence<never>): string {
  return `\`${command}\` told this on ${date}; \`pnpm evidence ${name}\` tells it anew, and keeps it in [docs/evidence/${name}.json](/sources/docs/evidence/${name}.json.md).`;
}
