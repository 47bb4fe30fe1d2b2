import { expect, it } from 'vitest';
import { fuzzTarget } from '../dist/fuzz/fuzz-target.js';
import { targets } from '../dist/fuzz/targets.js';

// A short slice of `pnpm fuzz`; the message of a failure names its seed.
const RUNS = 1000;
const { APOINT_TEST_SEED = '1' } = process.env;
const SEED = Number(APOINT_TEST_SEED);

it.each(await targets())(
  `$name: any input is accepted or refused by a code (seed ${SEED})`,
  async (target) => {
    const { failure } = await fuzzTarget(target, RUNS, SEED);
    expect(failure).toBeUndefined();
  },
);
