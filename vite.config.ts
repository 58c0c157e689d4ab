/**
 * Builds the extension into dist/. CRXJS builds what the manifest names; the reader and its translations
 * are not in the manifest, since they are injected on the editor's route only, and are therefore built by
 * themselves: classic scripts, out of reach of the page. So is the script that chooses the theme of our own
 * pages, since only a classic script runs before a page is drawn.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { build, defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

const TARGET = 'chrome120';

/**
 * The classic scripts. Each lies below dist/ as it does here, with the ending .js, where the worker and the pages find it.
 */
const CLASSIC = [
  'src/content/read',
  'src/content/translations',
  'src/content/list-tap',
  'src/content/list-relay',
  'src/pages/theme-first',
];

export default defineConfig(({ command, mode }) => {
  // A development build opens the extension's files to every page: it must never lie where tests and the
  // store look.
  const outDir = command === 'serve' ? 'dist-dev' : 'dist';
  return {
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false, reactAliasesEnabled: false }),
      crx({ manifest: manifest as ManifestV3Export }),
      managedSchema(),
      rebuildOnChange(['src', 'rules']),
      classicScripts(outDir, mode),
    ],
    // The build of the content scripts leaves process.env alone, and there is no process in a page.
    define: nodeEnvironment(mode),
    build: {
      target: TARGET,
      outDir,
      // The pieces of a page are asked for at once; the polyfill for it would hold a call that could send something.
      modulePreload: { polyfill: false },
      sourcemap: false,
      // Pages that the manifest does not name; the popup leads to them.
      rolldownOptions: { input: ['src/guide/index.html', 'src/import/index.html', 'src/export/index.html'] },
    },
  };
});

const nodeEnvironment = (mode: string) => ({ 'process.env.NODE_ENV': JSON.stringify(mode) });

/** Copies the schema of managed settings to where the manifest names it; CRXJS leaves it out. */
function managedSchema(): Plugin {
  const fileName = manifest.storage.managed_schema;
  return {
    name: 'managed-schema',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(fileName) });
    },
  };
}

/** The content scripts are built outside Vite's own graph, so that `--watch` does not see their sources. */
function rebuildOnChange(folders: readonly string[]): Plugin {
  return {
    name: 'rebuild-on-change',
    apply: 'build',
    buildStart() {
      for (const folder of folders)
        for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
          if (entry.isFile()) this.addWatchFile(path.resolve(entry.parentPath, entry.name));
    },
  };
}

/**
 * Builds each of them as one self-contained classic script, after the rest. JSX and its import source come
 * from tsconfig.json.
 */
function classicScripts(outDir: string, mode: string): Plugin {
  let failed = false;
  return {
    name: 'classic-scripts',
    apply: 'build',
    buildEnd(error) {
      failed = error !== undefined;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (failed) return;
        for (const script of CLASSIC) {
          await build({
            configFile: false,
            mode,
            logLevel: 'warn',
            publicDir: false,
            define: nodeEnvironment(mode),
            build: {
              target: TARGET,
              outDir,
              emptyOutDir: false,
              sourcemap: false,
              copyPublicDir: false,
              lib: {
                entry: `${script}.ts`,
                formats: ['iife'],
                name: 'classic',
                fileName: () => `${script}.js`,
              },
            },
          });
        }
      },
    },
  };
}
