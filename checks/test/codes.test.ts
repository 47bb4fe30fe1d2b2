import { describeErrorCode, ERROR_CODES } from '@apoint/primitives/codes';
import type { ApointErrorCode } from '@apoint/primitives/errors';
import { describe, expect, it } from 'vitest';
import { type Provocation, provocationsOf } from './support/provocations.js';
import { codeOf, resultOf } from './support/result-of.js';
import { createWorld } from './support/secret-world.js';

const provocations = Object.entries<readonly Provocation[]>(provocationsOf(await createWorld()));

describe.each(Object.keys(ERROR_CODES) as ApointErrorCode[])('%s', (code) => {
  const [, cases = []] = provocations.find(([provoked]) => provoked === code) ?? [];

  it('is provoked', async () => {
    const [first] = cases;
    if (!first) throw new Error('A code of the table needs a provocation in support/provocations.ts.');
    expect(await codeOf(first.run)).toBe(code);
  });

  it('is refused by a gateway with the status of the table', async () => {
    for (const { run } of cases) {
      const result = await resultOf(run);
      if ('body' in result) expect([200, describeErrorCode(code).status]).toContain(result.status);
    }
  });
});

it('nothing is provoked that is not in the table', () => {
  expect(provocations.map(([code]) => code).filter((code) => !describeErrorCode(code))).toEqual([]);
});
