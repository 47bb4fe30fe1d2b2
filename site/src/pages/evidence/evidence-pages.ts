import { type Evidence, type EvidenceName, evidenceOf, KEPT } from '../../evidence/kept.js';
import type { Page } from '../page.js';
import { chaos } from './chaos.js';
import { ratios } from './ratios.js';
import { runtimeTable } from './runtime-table.js';
import { sizes } from './sizes.js';

/** How the result of each command is shown. */
const SHOWN: Readonly<Record<EvidenceName, readonly [title: string, show: (result: never) => string]>> = {
  bench: ['Speed, measured', ratios],
  sizes: ['Sizes, measured', sizes],
  chaos: ['A run on a bad line', chaos],
  runtimes: ['The matrix of runtimes', runtimeTable],
};

/** A page for each command of which a result is kept. */
export function evidencePages(): Page[] {
  return (Object.keys(KEPT) as EvidenceName[]).flatMap((name) => {
    const evidence = evidenceOf<never>(name);
    return evidence ? [pageOf(name, evidence)] : [];
  });
}

function pageOf(name: EvidenceName, { command, date, result }: Evidence<never>): Page {
  const [title, show] = SHOWN[name];
  const origin = `\`${command}\` told this on ${date}; \`pnpm evidence ${name}\` tells it anew, and keeps it in [docs/evidence/${name}.json](/sources/docs/evidence/${name}.json.md).`;
  return { path: `evidence/${name}.md`, markdown: `# ${title}\n\n${origin}\n\n${show(result)}\n` };
}
