import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'conformance/test/**/*.test.ts'],
    typecheck: { enabled: false },
  },
});
