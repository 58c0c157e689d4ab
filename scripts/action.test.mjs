/** The GitHub action: its files are valid by GitHub's own parser, and its script does what it promises. It cannot be run on GitHub from here. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './install.mjs';

const read = (file) => readFileSync(path.join(root, file), 'utf8');
const trace = new NoOperationTraceWriter();
const errorsOf = (parsed) => parsed.context.errors.getErrors().map(({ message }) => message);

describe('action.yml', () => {
  const content = read('action.yml');

  it('is valid', () => expect(errorsOf(parseAction({ name: 'action.yml', content }, trace))).toEqual([]));

  it('is not called valid where it is not', () => {
    const broken = content.replace('using: composite', 'using: magic').replace('shell: bash', 'shel: bash');
    expect(errorsOf(parseAction({ name: 'action.yml', content: broken }, trace))).not.toEqual([]);
  });

  it('puts no input into a script, where it would be run', () => {
    const scripts = [...content.matchAll(/^ *run: (.*)$/gm)].map(([, script]) => script);
    expect(scripts).toHaveLength(2);
    for (const script of scripts) expect(script).not.toContain('${{');
  });
});

describe('docs/github-workflow.md', () => {
  const workflows = [...read('docs/github-workflow.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, content]) => content,
  );
  const inputs = [...read('action.yml').matchAll(/^ {2}([a-z-]+):\n {4}description/gm)].map(
    ([, name]) => name,
  );

  it.each(workflows)('has a workflow that is valid: %#', (content) => {
    expect(errorsOf(parseWorkflow({ name: 'workflow.yml', content }, trace))).toEqual([]);
  });

  it('has one at all, which is not called valid where it is not', () => {
    const [content] = workflows;
    const broken = content.replace('runs-on', 'runs-in');
    expect(errorsOf(parseWorkflow({ name: 'workflow.yml', content: broken }, trace))).not.toEqual([]);
  });

  it('uses inputs that there are', () => {
    const [, given = ''] = /ca-preflight@\S+\n *with:\n((?: {10}.*\n)+)/.exec(workflows.join('')) ?? [];
    const names = [...given.matchAll(/^ {10}([a-z-]+):/gm)].map(([, name]) => name);
    expect(names).toContain('paths');
    expect(inputs).toEqual(expect.arrayContaining(names));
  });
});

describe('scripts/action.mjs', { timeout: 60_000 }, () => {
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ca-preflight-action-'));
    const policy = { displayName: '\n::error::x', state: 'enabled', conditions: {}, grantControls: null };
    writeFileSync(path.join(folder, 'a b.json'), JSON.stringify(policy));
    writeFileSync(path.join(folder, 'c.json'), '{}');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function called(env) {
    const output = path.join(folder, 'output');
    writeFileSync(output, '');
    const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(root, 'scripts/action.mjs')], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GITHUB_OUTPUT: output, RUNNER_TEMP: folder, ...env },
    });
    const outputs = Object.fromEntries(
      readFileSync(output, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split('=')),
    );
    return { stdout, stderr, status, outputs };
  }

  it('writes SARIF, shows the report, and hands on the exit code', () => {
    const { stdout, stderr, status, outputs } = called({
      CA_PATHS: '\n  a b.json\n',
      CA_FAIL_ON: 'info',
      CA_TENANT: 'true',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(outputs).toEqual({ 'exit-code': '1', 'sarif-file': path.join(folder, 'ca-preflight.sarif') });
    const [run] = JSON.parse(readFileSync(outputs['sarif-file'], 'utf8')).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('a%20b.json');
    expect(stdout).toContain('1 policy checked');
    // What stands between is shown and not obeyed.
    expect(stdout).toMatch(/^::stop-commands::(\S+)\n[\s\S]*\n::\1::\n$/);
  });

  it('has no SARIF when the call is wrong, and says why', () => {
    const { stderr, status, outputs } = called({ CA_PATHS: '.', CA_CONFIG: 'gone.json' });
    expect({ status, outputs }).toEqual({ status: 0, outputs: { 'exit-code': '2' } });
    expect(stderr).toContain('the configuration gone.json could not be read');
  });

  it('takes no path for an option', () => {
    expect(called({ CA_PATHS: '--version' }).outputs['exit-code']).toBe('2');
  });
});
