import { expect, it } from 'vitest';
import { policyRules } from '../../rules/index.ts';
import { onDay } from '../engine/context.ts';
import { runRules } from '../engine/run.ts';
import { unreadDraft } from '../policy/draft.ts';
import { draftOf } from '../policy/draft-of.ts';
import { parsePolicy } from '../policy/parse.ts';
import { badgeOf, NO_BADGE } from './toolbar.ts';

const MANY = {
  displayName: 'P',
  state: 'enabled',
  grantControls: { operator: 'AND', builtInControls: ['mfa', 'compliantDevice'] },
};

function judged(policy: object) {
  const parsed = parsePolicy(policy);
  if ('notAPolicy' in parsed) throw new Error(parsed.notAPolicy);
  return runRules(policyRules, draftOf(parsed.policy), onDay('2026-11-25'));
}

it('counts the findings and names the worst', () => {
  const results = judged(MANY);
  const found = results.filter(({ outcome }) => outcome === 'finding');
  expect(found.length).toBeGreaterThan(0);
  const badge = badgeOf(results);
  expect(badge.text).toBe(String(found.length));
  expect(badge.title).toContain(found.length === 1 ? '1 finding in' : `${found.length} findings in`);
  const worst = found.map((one) => ('severity' in one ? one.severity : '')).includes('error')
    ? 'error'
    : 'warning';
  expect(badge.severity).toBe(worst);
});

it('says nothing of what was not read or was marked as intended', () => {
  expect(badgeOf(runRules(policyRules, unreadDraft(null), onDay('2026-11-25')))).toEqual(NO_BADGE);
  expect(badgeOf(judged(MANY).map((one) => ({ ...one, accepted: true })))).toEqual(NO_BADGE);
});
