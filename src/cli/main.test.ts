/** The command as it is called in a checkout: built when it has to be, in a process of its own. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = path.join(root, 'scripts', 'check.mjs');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ca-preflight-'));
  const policy = { displayName: 'P', state: 'disabled', conditions: { users: { includeUsers: ['All'] } } };
  writeFileSync(path.join(folder, 'one.json'), JSON.stringify(policy));
  writeFileSync(path.join(folder, 'many.json'), JSON.stringify(Array.from({ length: 500 }, () => policy)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const called = (...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 });

describe('scripts/check.mjs', { timeout: 60_000 }, () => {
  it('writes nothing but the report to standard output, with paths of the caller', () => {
    const { stdout, stderr, status } = called('one.json', '--format', 'json', '--fail-on', 'never');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(JSON.parse(stdout)).toMatchObject({
      policies: [{ source: { file: 'one.json', pointer: '' } }],
      unreadable: [],
    });
  });

  it('writes a long report to its end', () => {
    const { stdout } = called('many.json', '--format', 'json');
    expect(JSON.parse(stdout).policies).toHaveLength(500);
  });

  it('gives the exit code of the command', () => {
    expect(called('gone.json').status).toBe(2);
    expect(called('--colour')).toMatchObject({ status: 2, stdout: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('says when its output cannot be written', () => {
    const redirect = `"${process.execPath}" "${script}" one.json --fail-on never >/dev/full`;
    const { stderr, status } = spawnSync('sh', ['-c', redirect], { cwd: folder, encoding: 'utf8' });
    expect({ stderr, status }).toEqual({
      stderr: 'ca-preflight: the output could not be written. No space is left there.\n',
      status: 2,
    });
  });

  it('ends quietly when its reader stops early', () => {
    const pipe = `"${process.execPath}" "${script}" many.json --format json --fail-on never | head -c 10; echo "$?"`;
    const { stdout, stderr } = spawnSync('sh', ['-c', pipe], { cwd: folder, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: expect.stringMatching(/^\{\n {2}"tool"0\n$/), stderr: '' });
  });
});
