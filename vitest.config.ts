import { defineConfig } from 'vitest/config';

/** Where cryptography is done, or relied on; these tests run on both halves of it. */
const ON_BOTH_HALVES = [
  'packages/{primitives,keys,signature-header,rsa-aes-envelope,message,client,gateway}/test/**/*.test.ts',
];

/** They do no cryptography, and under the condition `module` there is a build of their peer that is for bundlers only. */
const ON_NODE_ONLY = ['**/node_modules/**', '**/opentelemetry.test.ts'];

/** These limits are for what hangs. They are so long that the speed of a machine decides nothing. */
const LIMIT_MILLISECONDS = 600_000;
const COMMON = {
  setupFiles: ['vitest.setup.ts'],
  testTimeout: LIMIT_MILLISECONDS,
  hookTimeout: LIMIT_MILLISECONDS,
  expect: { poll: { timeout: LIMIT_MILLISECONDS / 2 } },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...COMMON,
          name: 'node',
          include: ['{packages/*,conformance,trials,checks,benchmarks,model,site}/test/**/*.test.ts'],
        },
      },
      {
        test: { ...COMMON, name: 'portable', include: ON_BOTH_HALVES, exclude: ON_NODE_ONLY },
        ssr: { resolve: { conditions: ['apoint-portable', 'module', 'node', 'development|production'] } },
      },
    ],
  },
});
