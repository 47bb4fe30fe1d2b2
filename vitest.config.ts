import { defineConfig } from 'vitest/config';

/** Where cryptography is done, or relied on; these tests run on both halves of it. */
const ON_BOTH_HALVES = [
  'packages/{primitives,signature-header,rsa-aes-envelope,message,client,gateway}/test/**/*.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'node', include: ['{packages/*,conformance,benchmarks}/test/**/*.test.ts'] },
      },
      {
        test: { name: 'portable', include: ON_BOTH_HALVES, testTimeout: 30_000 },
        ssr: { resolve: { conditions: ['apoint-portable', 'module', 'node', 'development|production'] } },
      },
    ],
  },
});
