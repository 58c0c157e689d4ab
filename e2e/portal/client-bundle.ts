/** Builds the client's two scripts in memory. Nothing is written, so that no built file can grow old. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';

export interface ClientBundle {
  readonly script: string;
  readonly style: string;
}

/** The shell with the Knockout editor; the React editor of the frame. */
const ENTRIES = { portal: 'main.ts', frame: 'react/main.tsx' };

const built = new Map<string, Promise<ClientBundle>>();

/** Script and style sheet of one of the two documents; built once a process, when first asked for. */
export function clientBundle(document: keyof typeof ENTRIES): Promise<ClientBundle> {
  const bundle = built.get(document) ?? buildClient(ENTRIES[document]);
  built.set(document, bundle);
  return bundle;
}

async function buildClient(entry: string): Promise<ClientBundle> {
  const root = clientFolder();
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    // React and Fluent ask for it; the browser has no such thing.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      // Fluent is 1.9 MB otherwise, which a frame reads anew for every policy.
      minify: true,
      cssMinify: false,
      lib: { entry: join(root, entry), formats: ['iife'], name: 'portalReplica', fileName: 'portal' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  let script = '';
  let style = '';
  for (const file of outputs) {
    if (file.type === 'chunk') script += file.code;
    else if (file.fileName.endsWith('.css')) style += file.source;
  }
  return { script, style };
}

/** Found from the working directory: the server also runs from bundles whose own address says nothing about the sources. */
function clientFolder(): string {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const client = join(folder, 'e2e', 'portal', 'client');
    if (existsSync(client)) return client;
    if (folder === dirname(folder)) {
      throw new Error(
        `The portal replica's client was not found: no e2e/portal/client above ${process.cwd()}.`,
      );
    }
  }
}
