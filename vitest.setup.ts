import fc from 'fast-check';

const { APOINT_TEST_SEED = '1' } = process.env;

// Properties get the same inputs in every run. Another seed in APOINT_TEST_SEED tries others; a failure names its seed.
fc.configureGlobal({ seed: Number(APOINT_TEST_SEED) });
