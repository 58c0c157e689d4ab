/** Unit tests: they stand beside what they test and need no browser. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // Property tests over all rules take their time on a busy machine; a timing is no test.
    testTimeout: 60_000,
    include: ['src/**/*.test.ts', 'rules/**/*.test.ts', 'scripts/**/*.test.mjs'],
    // It imports its JSON in a way that Node refuses and Vite does not.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
    reporters: [['default', { summary: false }], './scripts/unit-reporter.mjs'],
  },
});
