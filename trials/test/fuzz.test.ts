import { expect, it } from 'vitest';
import { fuzzTarget } from '../dist/fuzz/fuzz-target.js';
import { targets } from '../dist/fuzz/targets.js';

// A short slice of `pnpm fuzz`, the same in every run; `pnpm fuzz` looks for what is new.
const RUNS = 1000;
const SEED = 1;

it.each(await targets())(
  `$name: any input is accepted or refused by a code (seed ${SEED})`,
  async (target) => {
    const { failure } = await fuzzTarget(target, RUNS, SEED);
    expect(failure).toBeUndefined();
  },
);
