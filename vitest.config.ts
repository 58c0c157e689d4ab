/** Unit tests: they stand beside what they test and need no browser. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'rules/**/*.test.ts', 'scripts/**/*.test.mjs'],
    reporters: [['default', { summary: false }], './scripts/unit-reporter.mjs'],
  },
});
