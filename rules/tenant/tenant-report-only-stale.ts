/**
 * Report-only for a long time without a change: it looks like protection and enforces nothing. Since when a policy is in report-only is not
 * told; the day of its last change is, and the state has been what it is since then at least.
 */
import type { Context, Tenant } from '../../src/engine/context.ts';
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, type Truth, truth, unknown } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import { inWords, LONG_IN_REPORT_ONLY } from '../facts/dates.ts';
import { REPORT_ONLY } from '../facts/sources.ts';
import { isReportOnly } from '../facts/state.ts';
import { policyNames, somePolicy } from '../facts/tenant.ts';

const DAY = 24 * 60 * 60 * 1000;

export default defineTenantRule({
  id: 'tenant-report-only-stale',
  ref: 'CAT18',
  title: 'Report-only for a long time',
  field: 'state',
  evidence: 'community-standard',
  sources: [REPORT_ONLY],
  falsePositives: `Monitoring on purpose. The ${LONG_IN_REPORT_ONLY} days are our figure.`,
  severity: 'info',
  check: (tenant, { today }) => somePolicy(tenant, (policy) => isStale(policy, today)),
  concerns: (tenant, context) => stalePolicies(tenant, context),
  text: (tenant, context) => {
    const stale = stalePolicies(tenant, context);
    const days = stale.map(changedOn).toSorted();
    return {
      what:
        stale.length === 1
          ? `${policyNames(stale)} has been in report-only, without a change, since ${inWords(days[0] ?? '')}, and enforces nothing.`
          : `${policyNames(stale)} have been in report-only, without a change, for more than ${LONG_IN_REPORT_ONLY} days (the oldest since ${inWords(days[0] ?? '')}), and enforce nothing.`,
      why: 'In a list of policies it looks like protection.',
      safeFix: [
        'Read the Report-only tab of the sign-in log, non-interactive sign-ins included (Policy impact counts interactive ones only).',
        'Then switch the policy on, or delete it.',
      ],
      lessSafe: {
        what: 'Leave it as a monitor, and say so in its name.',
        risk: 'It looks like protection.',
      },
    };
  },
});

const stalePolicies = (tenant: Tenant, { today }: Context): Draft[] =>
  tenant.policies.filter((policy) => isStale(policy, today).value === true);

const isStale = (policy: Draft, today: string): Truth =>
  all(isReportOnly(policy), changedLongBefore(policy, today));

function changedLongBefore(policy: Draft, today: string): Truth {
  const age = (Date.parse(today) - Date.parse(changedOn(policy))) / DAY;
  return Number.isNaN(age)
    ? unknown(cannotJudge('When a policy in report-only was last changed is not known.'))
    : truth(age > LONG_IN_REPORT_ONLY);
}

/** The day of the last change, YYYY-MM-DD; no day where it is not known, or not told as Graph tells it. */
function changedOn({ modifiedDateTime = '' }: Draft): string {
  const day = modifiedDateTime.slice(0, 10);
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day) ? day : '';
}
