/** Builds the command line into build/ca-preflight.js: one module for Node 20 that needs no installed package. */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'build',
    emptyOutDir: false,
    sourcemap: false,
    // The bundle holds packages whose licences want their text to go with them.
    license: { fileName: 'THIRD-PARTY-NOTICES.txt' },
    rolldownOptions: {
      input: { 'ca-preflight': 'src/cli/main.ts' },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
});
