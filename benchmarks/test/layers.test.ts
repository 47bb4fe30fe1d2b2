import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layerTable } from '../dist/layers/layer-table.js';
import { ratioOf } from '../dist/measure.js';

const PACKAGES = new URL('../../packages/', import.meta.url);
const COMMAND = /^pnpm --silent --workspace-root build && node (\S+)$/;

/** Packages with a benchmark of their own, and the script that it is. */
const layers = readdirSync(PACKAGES).flatMap((name) => {
  const manifest = new URL(`${name}/package.json`, PACKAGES);
  if (!existsSync(manifest)) return [];
  const { scripts } = JSON.parse(readFileSync(manifest, 'utf8'));
  const script = COMMAND.exec(scripts.bench ?? '')?.[1];
  return script ? [{ name, script: fileURLToPath(new URL(`${name}/${script}`, PACKAGES)) }] : [];
});

it('the packages that must be of use alone have a benchmark', () => {
  expect(layers.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'benefit-issue-types',
      'canonical-request',
      'client',
      'rsa-aes-envelope',
      'signature-header',
    ]),
  );
});

describe.each(layers)('the benchmark of $name', { timeout: 60_000 }, ({ name, script }) => {
  it('measures what it says, as JSON for programs', () => {
    const { status, stdout } = spawnSync(process.execPath, [script, '--rounds', '1', '--json'], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const { layer, rounds, ratios } = JSON.parse(stdout);
    expect({ layer, rounds }).toEqual({ layer: name, rounds: 1 });
    for (const { median, subjectMicroseconds } of ratios) {
      expect(median).toBeGreaterThan(0);
      expect(subjectMicroseconds).toBeGreaterThan(0);
    }
  });

  it('says how it is used, and refuses what it does not know', () => {
    const help = spawnSync(process.execPath, [script, '--help'], { encoding: 'utf8' });
    expect({ status: help.status, stderr: help.stderr }).toEqual({ status: 0, stderr: '' });
    expect(help.stdout).toMatch(new RegExp(`^Usage: pnpm --filter @apoint/${name} bench `));
    const refused = spawnSync(process.execPath, [script, '--rounds', '0'], { encoding: 'utf8' });
    expect({ status: refused.status, stdout: refused.stdout }).toEqual({ status: 2, stdout: '' });
  });
});

it('the table has numbers in line and the base at the end', () => {
  const fast = ratioOf({ what: 'fast', against: 'Date.parse' }, [0.5, 0.5], [1, 1]);
  const slow = ratioOf({ what: 'slower by far', against: 'crypto.sign' }, [200], [100]);
  expect(layerTable([fast, slow]).split('\n')).toEqual([
    'what           ratio  quartiles    µs  base µs  base',
    'fast            2.00  2.00–2.00  0.50     1.00  Date.parse',
    'slower by far   0.50  0.50–0.50   200      100  crypto.sign',
  ]);
});
