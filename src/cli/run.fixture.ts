/** For tests: the command, run in a folder of its own with rules that a policy's name chooses. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { defineCard } from '../engine/guidance.ts';
import {
  defineRule,
  defineTenantRule,
  ladder,
  type Rule,
  type RuleMeta,
  type Severity,
} from '../engine/rule.ts';
import { not, truth, unknown } from '../engine/truth.ts';
import { cannotJudge } from '../policy/known.ts';
import type { RuleSet } from './explain.ts';
import { run } from './run.ts';

const named = (name: string) => (policy: Parameters<Rule['check']>[0]) => {
  const { displayName } = policy.parts.name.leaves;
  return truth(displayName.known && displayName.value?.startsWith(name) === true);
};

const meta = (id: string) =>
  ({
    id,
    title: `Title of ${id}`,
    evidence: 'microsoft-documented',
    sources: [{ title: 'A page', url: 'https://example.com/page', checked: '2026-01-01' }],
    falsePositives: 'None is known.',
  }) satisfies Partial<RuleMeta>;

const rule = (id: string, level: Severity, more: Pick<Rule, 'ref' | 'check'> & Partial<Rule>): Rule =>
  defineRule({
    ...meta(id),
    field: 'grant.operator',
    restsOn: ['name', 'grant'],
    levels: [level],
    severity: () => ladder(level),
    text: () => ({ what: 'What.', why: 'Why.', safeFix: ['Do this.', 'Then that.'] }),
    ...more,
  });

/** A rule for what a policy's name begins with, so that a test chooses its results by name. */
export const ruleSet: RuleSet = {
  policyRules: [
    rule('bad', 'error', {
      ref: 'CAP001',
      check: named('bad'),
      settledBy: (_policy, { policies }) =>
        policies.some((other) => named('settler')(other).value === true) ? 'The settler does it.' : null,
    }),
    rule('odd', 'warning', {
      ref: 'CAP002',
      check: named('odd'),
      severityWhenNotOn: 'warning',
    }),
    rule('note', 'info', {
      ref: 'CAP003',
      check: named('note'),
      grouped: { line: 'are noted', levels: 'info' },
    }),
    rule('unclear', 'error', {
      ref: 'CAP004',
      check: (policy) => (named('unclear')(policy).value ? unknown(cannotJudge('Why not.')) : truth(false)),
      appliesTo: (policy) => not(named('fine')(policy)),
    }),
  ],
  tenantRules: [
    defineTenantRule({
      ...meta('tenant-no-fine'),
      ref: 'CAT01',
      field: 'tenant',
      severity: 'error',
      check: ({ policies, complete }) => {
        if (policies.some((policy) => named('fine')(policy).value === true)) return truth(false);
        return complete ? truth(true) : unknown(cannotJudge('Not all policies of the tenant are known.'));
      },
      text: () => ({ what: 'None is fine.', why: 'One should be.', safeFix: ['Add one.'] }),
    }),
    defineTenantRule({
      ...meta('tenant-odd-ones'),
      ref: 'CAT02',
      field: 'tenant',
      severity: 'warning',
      check: ({ policies }) => truth(policies.some((policy) => named('odd')(policy).value === true)),
      concerns: ({ policies }) => policies.filter((policy) => named('odd')(policy).value === true),
      text: () => ({ what: 'Some are odd.', why: 'They differ.', safeFix: ['Look.'] }),
    }),
  ],
  guidanceCards: [
    defineCard({
      id: 'guidance-waiting',
      ref: 'CAG1',
      title: 'Waiting',
      points: ['Wait.', 'Wait longer.'],
      notDocumented: [{ point: 1, why: 'Reported from the field.' }],
      sources: [{ title: 'A page', url: 'https://example.com/page', checked: '2026-01-01' }],
    }),
  ],
};

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
    ruleSet,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    terminal: null,
  });
  return { code, out, err };
}

/** The JSON report, with the exit code. @param args paths and options */
export async function report(...args: string[]) {
  const { code, out, err } = await called('check', ...args, '--format', 'json');
  const parsed = JSON.parse(out);
  expect(err).toBe(parsed.policies.length === 0 ? 'No policy was checked.\n' : '');
  return { code, ...parsed };
}

export const filesOf = (result: { policies: { source: { file: string } }[] }) =>
  result.policies.map(({ source }) => source.file);
