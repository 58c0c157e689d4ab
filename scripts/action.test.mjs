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

describe('the upload', () => {
  it('is left to the script, which knows whether the report is whole', () => {
    expect(read('action.yml')).toMatch(
      /if: steps\.check\.outputs\.upload == 'true'\n +uses: github\/codeql-action\/upload-sarif@/,
    );
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
    expect(outputs).toEqual({
      'exit-code': '1',
      upload: 'true',
      'sarif-file': path.join(folder, 'ca-preflight.sarif'),
    });
    const [run] = JSON.parse(readFileSync(outputs['sarif-file'], 'utf8')).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('a%20b.json');
    expect(stdout).toContain('1 policy checked');
    // What stands between is shown and not obeyed.
    expect(stdout).toMatch(/^::stop-commands::(\S+)\n[\s\S]*\n::\1::\n$/);
  });

  it('has no SARIF when the call is wrong, and says why where no command is obeyed', () => {
    const config = 'gone\n::error::x.json';
    const { stdout, stderr, status, outputs } = called({ CA_PATHS: '.', CA_CONFIG: config });
    expect({ stderr, status, outputs }).toEqual({
      stderr: '',
      status: 0,
      outputs: { 'exit-code': '2', upload: 'false' },
    });
    expect(stdout).toMatch(/^::stop-commands::(\S+)\n[\s\S]*could not be read[\s\S]*\n::\1::\n$/);
  });

  it('uploads nothing when a file could not be read, since its alerts would be closed', () => {
    writeFileSync(path.join(folder, 'broken.json'), '{');
    const { outputs } = called({ CA_PATHS: 'a b.json\nbroken.json' });
    expect(outputs).toEqual({
      'exit-code': '2',
      upload: 'false',
      'sarif-file': path.join(folder, 'ca-preflight.sarif'),
    });
  });

  it('uploads nothing where that is not wanted', () => {
    expect(called({ CA_PATHS: 'a b.json', CA_UPLOAD: 'False' }).outputs.upload).toBe('false');
  });

  it.each([
    ['tenant', { CA_TENANT: 'yes' }],
    ['upload', { CA_UPLOAD: '' }],
  ])('takes only true or false as %s, and checks nothing else', (name, env) => {
    const { stdout, outputs } = called({ CA_PATHS: 'a b.json', ...env });
    expect(stdout).toContain(`\nThe input "${name}" must be true or false; it is "`);
    expect(outputs).toEqual({ 'exit-code': '2', upload: 'false' });
  });

  it('leaves accepted findings out of the SARIF, which code scanning would show as open', () => {
    const run = (env) => {
      const { outputs } = called({ CA_PATHS: 'p.json', ...env });
      return JSON.parse(readFileSync(outputs['sarif-file'], 'utf8')).runs[0].results;
    };
    const policy = { displayName: 'P', state: 'enabled', conditions: {}, grantControls: null };
    writeFileSync(path.join(folder, 'p.json'), JSON.stringify(policy));
    const all = run({});
    const { ruleId: rule, properties } = all.find(({ kind }) => kind === 'fail');
    const accepted = [{ policy: 'P', rule, fingerprint: properties.fingerprint, reason: 'Intended.' }];
    writeFileSync(path.join(folder, 'config.json'), JSON.stringify({ accepted }));
    const rest = run({ CA_CONFIG: 'config.json' });
    expect(rest).toHaveLength(all.length - 1);
    expect(rest.map(({ ruleId }) => ruleId)).not.toContain(rule);
  });

  it('takes no path for an option', () => {
    expect(called({ CA_PATHS: '--version' }).outputs['exit-code']).toBe('2');
  });
});
