/** For tests: the command, run in a folder of its own with rules that a policy's name chooses. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { defineRule, type Rule } from '../engine/rule.ts';
import { truth, unknown } from '../engine/truth.ts';
import { cannotJudge } from '../policy/known.ts';
import { run } from './run.ts';

const named = (name: string) => (policy: Parameters<Rule['check']>[0]) => {
  const { displayName } = policy.parts.name.leaves;
  return truth(displayName.known && displayName.value === name);
};

const rule = (id: string, more: Pick<Rule, 'check' | 'severity'> & Partial<Rule>): Rule =>
  defineRule({
    id,
    ref: 'CAP001',
    title: id,
    field: 'grant.operator',
    evidence: 'microsoft-documented',
    sources: [{ title: 'S', url: 'https://example.com', checked: '2026-01-01' }],
    falsePositives: 'None is known.',
    restsOn: ['name'],
    text: () => ({ what: 'What.', why: 'Why.', safeFix: ['Do this.', 'Then that.'] }),
    ...more,
  });

const at = (level: 'error' | 'warning' | 'info') => () => ({ lowest: level, highest: level });

/** A rule for each name a policy may have, so that a test chooses its results by name. */
const rules: readonly Rule[] = [
  rule('bad', { check: named('bad'), severity: at('error') }),
  rule('odd', { check: named('odd'), severity: at('warning') }),
  rule('note', { check: named('note'), severity: at('info') }),
  rule('unclear', {
    check: (policy) => (named('unclear')(policy).value ? unknown(cannotJudge('Why not.')) : truth(false)),
    severity: at('error'),
    appliesTo: (policy) => truth(named('fine')(policy).value === false),
  }),
];

export const policy = (displayName: string, more: object = {}) => ({
  displayName,
  state: 'enabled',
  conditions: {},
  ...more,
});

/** The folder of the test that runs. */
export let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ca-preflight-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

export function write(file: string, content: unknown): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(
    place,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
}

/** Runs the command in the test's folder. */
export async function called(...argv: string[]) {
  let out = '';
  let err = '';
  const code = await run(argv, {
    folder,
    today: '2026-11-24',
    rules,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

export async function report(...paths: string[]) {
  const { code, out, err } = await called('check', ...paths, '--format', 'json');
  expect(err).toBe('');
  return { code, ...JSON.parse(out) };
}

export const filesOf = (result: { policies: { source: { file: string } }[] }) =>
  result.policies.map(({ source }) => source.file);
