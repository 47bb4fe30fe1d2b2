import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../source.js';

export const PICTURE = join(ROOT, 'docs', 'quickstart.svg');

/** What the quickstart prints, in colours. Throws if it does not end well. */
export function quickstartOutput(): string {
  const { status, stdout } = spawnSync(process.execPath, ['examples/dist/quickstart.js'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`The quickstart ended with ${status}, so there is nothing to draw.`);
  return stdout;
}
