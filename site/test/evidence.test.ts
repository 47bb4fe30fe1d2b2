import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type EvidenceName, evidenceOf, KEPT } from '../dist/evidence/kept.js';
import { attacks } from '../dist/pages/evidence/attacks.js';
import { chaos } from '../dist/pages/evidence/chaos.js';
import { conformance } from '../dist/pages/evidence/conformance.js';
import { evidencePages } from '../dist/pages/evidence/evidence-pages.js';
import { fuzz } from '../dist/pages/evidence/fuzz.js';
import { timing } from '../dist/pages/evidence/timing.js';
import { SECTIONS } from '../dist/pages/navigation.js';

const pages = evidencePages();
const files = readdirSync(new URL('../../docs/evidence/', import.meta.url));
const kept = files.map((file) => file.replace(/\.json$/, '') as EvidenceName);

it('what is kept is what the commands tell', () => {
  expect(kept.filter((name) => !Object.hasOwn(KEPT, name))).toEqual([]);
  expect(kept.length).toBeGreaterThan(5);
});

describe.each(kept)('what pnpm evidence %s tells', (name) => {
  const { command, date, result } =
    evidenceOf<{ failed?: number | readonly unknown[]; clean?: boolean }>(name) ?? {};

  it('is kept, by its own command, and nothing of it failed', () => {
    expect(command).toMatch(new RegExp(`^pnpm ${KEPT[name].join(' ')}\\b`));
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    const { failed = 0 } = result ?? {};
    expect(typeof failed === 'number' ? failed : failed.length).toBe(0);
    expect(result?.clean ?? true).toBe(true);
  });

  it('is shown on a page, with the command and the date', () => {
    const shown = pages.filter(({ markdown }) => markdown.includes(`\`${command}\` told this on ${date}`));
    expect(shown).toHaveLength(1);
  });
});

it('each page is in the sidebar', () => {
  const listed = SECTIONS.flatMap(({ documents }) => documents);
  expect(pages.map(({ path }) => path).filter((path) => !listed.includes(path))).toEqual([]);
});

describe('a page hides no failure', () => {
  it('of an attack', () => {
    const row = { id: 'A1', attack: 'none', where: 'both', ending: 'HEADER_MISSING', runs: 4, failed: 2 };
    const page = attacks({ passed: 0, failed: 1, rows: [row] });
    expect(page).toContain('1 did not');
    expect(page).toContain(
      '| [A1](/security.md#a1) | none | both | [`HEADER_MISSING`](/errors/HEADER_MISSING.md) | 4 | 2 |',
    );
  });

  it('of a vector', () => {
    const file = { path: 'a.json', description: '', accepted: 1, refused: 0, passed: 0 };
    const failed = [{ id: 'x', reason: 'it was refused' }];
    const page = conformance({ passed: 0, failed: 1, files: [{ ...file, failed }] });
    expect(page).toContain('- a.json, x: it was refused');
  });

  it('of a parser', () => {
    const parser = { name: 'parseTime', slowestMilliseconds: 1, endings: { accepted: 2, TIME_INVALID: 1 } };
    const results = [{ ...parser, failure: 'it took 2000 ms' }];
    const page = fuzz({ runs: 3, seed: 1, passed: 0, failed: 1, results });
    expect(page).toContain('- parseTime: it took 2000 ms');
    expect(page).toContain('| parseTime | 2 | [`TIME_INVALID`](/errors/TIME_INVALID.md) 1 | 1 | yes |');
  });

  it('of a run on a bad line', () => {
    const figures = {
      settled: 1,
      issues: 1,
      refusals: 0,
      points: 1,
      faults: 0,
      serverKills: 0,
      clientKills: 0,
    };
    const verdict = { duplicates: ['a'], lost: [] };
    const page = chaos({ clean: false, seconds: 1, seed: 1, counts: {}, ...figures, verdict });
    expect(page).toContain('Not clean');
    expect(page).toContain('| duplicates | 1 |');
  });

  it('of a difference in time, if it tells a secret', () => {
    const measured = { raw: 0, medianMicroseconds: 1, medianDifference: 0 };
    const kind = (name: string, meaning: 'secret' | 'public', cropped: number) => ({
      kind: name,
      meaning,
      cropped,
      ...measured,
    });
    const pageOf = (...comparisons: ReturnType<typeof kind>[]) =>
      timing({
        machine: { node: 'v20', openssl: '3' },
        seed: 1,
        reports: [{ measurements: 1, comparisons, widest: { kinds: ['a', 'b'], cropped: 0 } }],
      });
    expect(pageOf(kind('one', 'secret', -4.4), kind('two', 'public', 90))).toContain('None of the 1 kinds');
    expect(pageOf(kind('one', 'secret', -4.6))).toContain('**Evidence of a difference');
  });
});
