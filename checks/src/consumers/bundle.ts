import { join } from 'node:path';
import type { Project } from './project.js';

const ENTRY = `import { createClient } from '@apoint/client';
import { createGateway } from '@apoint/gateway';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';

if ([createClient, createGateway, rsaAes].some((one) => typeof one !== 'function')) throw new Error('an export is missing');
if (issueBenefit.method !== 'POST') throw new Error('the operation is missing');
`;

/** esbuild for a browser and for Node, as a module and as CommonJS; what comes out of it must run. */
export function bundled(project: Project): string[] {
  project.write('bundle/entry.js', ENTRY);
  const esbuild = join(project.folder, 'node_modules', 'esbuild', 'bin', 'esbuild');
  return [
    ['browser', 'esm', 'browser.mjs'],
    ['node', 'esm', 'node.mjs'],
    ['node', 'cjs', 'node.cjs'],
  ].flatMap(([platform, format, name]) => {
    const output = `bundle/${name}`;
    const words = [
      'bundle/entry.js',
      '--bundle',
      `--platform=${platform}`,
      `--format=${format}`,
      `--outfile=${output}`,
    ];
    const faults = project.run(esbuild, [...words, '--log-level=warning']);
    return faults.length > 0 ? faults : project.run(process.execPath, [output]);
  });
}
