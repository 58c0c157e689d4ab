/** `npm run build`: icons when one is missing, the extension into dist/, then the check of what was built. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const icons = [16, 32, 48, 128].map((size) => path.join(root, `assets/icon-${size}.png`));

if (!icons.every((icon) => existsSync(icon))) run('scripts/icons.mjs');
run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
run('scripts/check-dist.mjs', 'dist');

/** Runs a script of the repository; when it fails, the build fails with its exit code. */
function run(script, ...args) {
  const { status, error } = spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
