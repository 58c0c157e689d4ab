/** The package as npm would publish it: installed from the packed file, with no network, it checks a policy. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './install.mjs';

let folder;
let packed;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ca-preflight-pack-'));
  const { stdout } = npm(root, 'pack', '--json', '--pack-destination', folder);
  [packed] = JSON.parse(stdout);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** npm with an empty cache, as on a computer that has never seen the package. */
function npm(cwd, command, ...args) {
  const env = {
    ...process.env,
    npm_config_cache: path.join(folder, 'cache'),
    npm_config_update_notifier: 'false',
  };
  const isWindows = process.platform === 'win32';
  const program = `${command === 'exec' ? 'npx' : 'npm'}${isWindows ? '.cmd' : ''}`;
  const words = command === 'exec' ? args : [command, ...args];
  return spawnSync(program, words, { cwd, env, encoding: 'utf8', shell: isWindows });
}

describe('the package', () => {
  it('holds the command, its licences, the pages of the rules, and nothing else', () => {
    const files = packed.files
      .map(({ path: file }) => file)
      .filter((file) => !file.startsWith('docs/rules/'));
    expect(files.sort()).toEqual([
      'LICENSE',
      'README.md',
      'build/THIRD-PARTY-NOTICES.txt',
      'build/ca-preflight.js',
      'package.json',
    ]);
  });

  it('holds the licence texts of the packages in the command', () => {
    const notices = readFileSync(path.join(root, 'build/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    for (const name of ['commander', 'zod', 'jsonc-parser', 'csv-stringify', 'leven', 'ohash']) {
      const [, section = ''] = notices.split(`\n## ${name} - ${devDependencies[name]} `);
      expect(section.split('\n## ')[0], name).toMatch(/copyright[\s\S]*permission is hereby granted/i);
    }
  });

  it('depends on no other package', () => {
    const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
      readFileSync(path.join(root, 'package.json'), 'utf8'),
    );
    expect({ dependencies, optionalDependencies, peerDependencies }).toEqual({});
  });

  it('checks a policy where it is installed without a network', { timeout: 60_000 }, () => {
    const app = path.join(folder, 'app');
    mkdirSync(app);
    writeFileSync(path.join(app, 'package.json'), '{"private":true}');
    writeFileSync(
      path.join(app, 'policy.json'),
      JSON.stringify({ displayName: 'P', state: 'enabled', conditions: {}, grantControls: null }),
    );
    const installed = npm(
      app,
      'install',
      '--offline',
      '--no-audit',
      '--no-fund',
      path.join(folder, packed.filename),
    );
    expect(installed.status, installed.stderr).toBe(0);
    const args = [
      '--no-install',
      'ca-preflight',
      'check',
      'policy.json',
      '--format',
      'json',
      '--fail-on',
      'never',
    ];
    const { stdout, stderr, status } = npm(app, 'exec', ...args);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const { tool, policies } = JSON.parse(stdout);
    expect(tool.version).toBe(packed.version);
    expect(policies[0].results.length).toBeGreaterThan(0);
  });
});
