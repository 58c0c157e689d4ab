import { expect, it } from 'vitest';
import { policyRules, tenantRules } from '../../rules/index.ts';
import { onDay } from '../engine/context.ts';
import { policyRulesAsSet, tenantRulesAsSet } from '../engine/rule-settings.ts';
import { runRules } from '../engine/run.ts';
import { draftOf } from '../policy/draft-of.ts';
import { parsePolicy } from '../policy/parse.ts';

const ID = 'grant-require-all-controls';
const TENANT_ID = 'tenant-policy-limit';
const draft = (state: string) => {
  const parsed = parsePolicy({
    state,
    conditions: { users: { includeUsers: ['All'] }, applications: { includeApplications: ['All'] } },
    grantControls: { operator: 'AND', builtInControls: ['mfa', 'compliantDevice'] },
  });
  if (!('policy' in parsed)) throw new Error(parsed.notAPolicy);
  return draftOf(parsed.policy);
};
const levelOf = (settings: Parameters<typeof policyRulesAsSet>[1], state: string) =>
  runRules(policyRulesAsSet(policyRules, settings), draft(state), onDay('2026-11-25')).flatMap((result) =>
    result.rule === ID && result.outcome === 'finding' ? [result.severity] : [],
  );

it('a level holds while the policy is on, and is lowered as any other is', () => {
  const settings = { off: [], severities: { [ID]: 'error' as const } };
  expect(levelOf(settings, 'enabled')).toEqual(['error']);
  expect(levelOf(settings, 'enabledForReportingButNotEnforced')).toEqual(['warning']);
  expect(levelOf({ ...settings, off: [ID] }, 'enabled')).toEqual([]);
});

it('of tenant rules too, and no name that every object has is a level', () => {
  const set = (settings: Parameters<typeof tenantRulesAsSet>[1]) =>
    tenantRulesAsSet(tenantRules, settings).find(({ id }) => id === TENANT_ID)?.severity;
  expect(set({ off: [], severities: { [TENANT_ID]: 'error' } })).toBe('error');
  expect(set({ off: [TENANT_ID], severities: {} })).toBeUndefined();
  const [rule] = tenantRules;
  const named = rule && { ...rule, id: 'constructor' };
  expect(tenantRulesAsSet(named ? [named] : [], { off: [], severities: {} })[0]?.severity).toBe(
    rule?.severity,
  );
});
