/** For tests: reports made by hand. */
import type { Acceptance, Decided, DecidedTenant } from '../engine/accepted.ts';
import {
  defineRule,
  defineTenantRule,
  ladder,
  type Rule,
  type Severity,
  type TenantRule,
} from '../engine/rule.ts';
import { FALSE } from '../engine/truth.ts';
import type { CheckedPolicy, Report } from './report.ts';

const SOURCE = { title: 'A page', url: 'https://example.com/a/page', checked: '2026-08-22' };

const meta = (id: string) =>
  ({
    id,
    title: `Title of ${id}`,
    field: 'grant.controls',
    evidence: 'community-standard',
    ourConclusion: true,
    sources: [SOURCE],
    falsePositives: 'None is known.',
  }) as const;

const text = () => ({ what: 'What.', why: 'Why.', safeFix: ['Do this.', 'Then that.'] });

export const rule = (id: string, ref: Rule['ref'], more: Partial<Rule> = {}): Rule =>
  defineRule({
    ...meta(id),
    ref,
    restsOn: ['grant'],
    check: () => FALSE,
    levels: ['warning'],
    severity: () => ladder('warning'),
    text,
    ...more,
  });

export const RULES: readonly (Rule | TenantRule)[] = [
  rule('one', 'CAP001'),
  rule('two', 'CAP002'),
  rule('noted', 'CAP003', { grouped: { line: 'are noted', levels: 'info' } }),
  rule('always', 'CAP004', { grouped: { line: 'are the same', levels: 'all' } }),
  defineTenantRule({
    ...meta('tenant-one'),
    field: 'tenant',
    ref: 'CAT01',
    severity: 'error',
    check: () => FALSE,
    text,
  }),
];

function common(id: string) {
  const { ref } = RULES.find((known) => known.id === id) ?? { ref: 'CAP099' };
  const { title, field, evidence, ourConclusion, sources } = meta(id);
  return { rule: id, ref, title, field, evidence, ourConclusion, sources, restsOn: ['grant'] as const };
}

export const finding = (
  id: string,
  severity: Severity,
  changes: { message?: string; acceptance?: Acceptance; fingerprint?: string | null } = {},
): Extract<Decided, { outcome: 'finding' }> => ({
  ...common(id),
  outcome: 'finding',
  severity,
  message: 'What. Why.',
  text: text(),
  fingerprint: 'f1',
  acceptance: null,
  ...changes,
  accepted: changes.acceptance !== undefined,
});

export const open = (id: string, ...reasons: string[]): Decided => ({
  ...common(id),
  outcome: 'cannot-judge',
  reasons,
  mightBe: 'warning',
  message: reasons.join(' '),
});

export const ok = (id: string, because?: string): Decided => ({
  ...common(id),
  outcome: 'ok',
  ...(because !== undefined && { because }),
});

export const onTenant = (
  given: ReturnType<typeof finding> | { open: string },
  concerns: readonly string[] = [],
): DecidedTenant => {
  const basis = { policies: 1, complete: true };
  return 'open' in given
    ? {
        ...common('tenant-one'),
        field: 'tenant',
        basis,
        outcome: 'unread',
        mightBe: 'error',
        message: given.open,
      }
    : {
        ...given,
        field: 'tenant',
        basis,
        concerns: concerns.map((displayName) => ({ id: null, displayName })),
      };
};

export const acceptance = (changes: Partial<Acceptance> = {}): Acceptance => ({
  tenant: null,
  policy: 'A',
  ref: 'CAP001',
  fingerprint: 'f1',
  reason: 'Intended.',
  ...changes,
});

export const checked = (
  displayName: string | null,
  results: readonly Decided[],
  changes: Partial<CheckedPolicy> = {},
): CheckedPolicy => ({
  source: {
    file: `${displayName}.json`,
    pointer: '',
    region: { startLine: 1, startColumn: 1, endLine: 9, endColumn: 2 },
  },
  id: null,
  displayName,
  state: 'enabled',
  problems: [],
  results,
  ...changes,
});

export const reportOf = (policies: readonly CheckedPolicy[], changes: Partial<Report> = {}): Report => ({
  policies,
  tenant: null,
  skipped: [],
  unreadable: [],
  rules: { run: RULES, chosen: false, off: [], severities: {} },
  unused: [],
  ...changes,
});
