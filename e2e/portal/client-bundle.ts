/** Builds the client in memory. Nothing is written, so that no built file can grow old. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';

export interface ClientBundle {
  readonly script: string;
  readonly style: string;
}

let built: Promise<ClientBundle> | undefined;

/** The client's script and style sheet; built once a process. */
export function clientBundle(): Promise<ClientBundle> {
  built ??= buildClient();
  return built;
}

async function buildClient(): Promise<ClientBundle> {
  const root = clientFolder();
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      cssMinify: false,
      lib: { entry: join(root, 'main.ts'), formats: ['iife'], name: 'portalReplica', fileName: 'portal' },
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
