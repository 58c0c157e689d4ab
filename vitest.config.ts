/**
 * Unit tests: they stand beside what they test and need no browser. Those of the rules share one process, since they only ask and change
 * nothing; the others have a process a file.
 */
import { defineConfig } from 'vitest/config';

const shared = {
  environment: 'node',
  // Property tests over all rules take their time on a busy machine; a timing is no test.
  testTimeout: 60_000,
} as const;

export default defineConfig({
  test: {
    reporters: [['default', { summary: false }], './scripts/unit-reporter.mjs'],
    projects: [
      { test: { ...shared, name: 'rules', include: ['rules/**/*.test.ts'], isolate: false } },
      {
        test: {
          ...shared,
          name: 'others',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'],
          // It imports its JSON in a way that Node refuses and Vite does not.
          server: { deps: { inline: ['@actions/workflow-parser'] } },
        },
      },
    ],
  },
});
