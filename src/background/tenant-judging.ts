/** Runs the rules over everything that is known of a tenant: exports, with what the editor showed of them later, and what only the editor showed. */
import { coverageOf } from '../../rules/facts/coverage.ts';
import { policyRules } from '../../rules/index.ts';
import { type Acceptances, acceptanceFor, type Decided } from '../engine/accepted.ts';
import { type Draft, fieldsRead, ROWS } from '../policy/draft.ts';
import { known } from '../policy/known.ts';
import { worstFirst } from '../report/grouping.ts';
import type { Judgement, Judging, KnownTenant } from '../store/known-tenant.ts';
import { policyLineOf } from '../store/line.ts';
import type { StoredPolicy } from '../store/shape.ts';
import type { TenantJudged } from '../store/told.ts';
import { tenantUnderRules } from '../tenant/under-rules.ts';

/**
 * How the store has a tenant judged.
 * @param version of the extension: with another one the rules may say something else
 * @param today YYYY-MM-DD
 */
export const tenantJudging = (version: string, today: string): Judging => ({
  by: `${version} ${today}`,
  judge: (everything) => judgeTenant(everything, today),
  lineOf: (place, policy, { off }) =>
    policyLineOf(
      place,
      policy,
      // Which portal's tab the popup is over is not known here.
      () => null,
      policyRules.flatMap(({ id }) => (off.includes(id) ? [id] : [])),
    ),
});

/** @param today YYYY-MM-DD */
export function judgeTenant(everything: KnownTenant, today: string): Judgement {
  const { record, rules } = everything;
  const { drafts, tenant, context, acceptances, resultsOf, onTenant } = tenantUnderRules(everything, today);
  const policies = Object.fromEntries(
    Object.entries(record.policies).map(([place, policy]) => {
      const draft = drafts.get(place);
      return [
        place,
        policy.exported && draft
          ? judged(policy, asShown(draft, policy), resultsOf)
          : asSeen(policy, acceptances),
      ];
    }),
  );
  const whole = [...drafts.values()].filter((draft) => fieldsRead(draft).length === ROWS.length).length;
  return {
    policies,
    said: {
      rests: { whole, of: drafts.size, complete: tenant.complete },
      findings: worstFirst(onTenant.filter((result) => result.outcome === 'finding')).map(
        ({
          rule,
          ref,
          title,
          severity,
          message,
          text,
          sources,
          concerns,
          fingerprint,
          accepted: isAccepted,
        }) => ({
          ...{ rule, ref, title, severity, message, safeFix: [...text.safeFix] },
          source: sources[0] ?? { title: '', url: '', checked: '' },
          concerns: concerns.map(({ displayName, id }) => displayName ?? id ?? ''),
          ...{ fingerprint, accepted: isAccepted },
        }),
      ),
      open: onTenant.flatMap((result) =>
        result.outcome === 'unread' || result.outcome === 'cannot-judge'
          ? [{ rule: result.rule, title: result.title, outcome: result.outcome, message: result.message }]
          : [],
      ),
      coverage: coverageOf(tenant, context, onTenant).map(({ id, title, covered, because }) => ({
        ...{ id, title, covered, because },
      })),
      groups: groupsOf(Object.values(policies), rules.off),
    },
  };
}

/** The policy in the state that the editor showed last: of a policy alone that is what counts. */
function asShown(draft: Draft, { seen }: StoredPolicy): Draft {
  if (seen === null || seen.state === null) return draft;
  const state = { ...draft.parts.state, leaves: { state: known(seen.state) } };
  return { ...draft, parts: { ...draft.parts, state } };
}

function judged(
  policy: StoredPolicy,
  draft: Draft,
  resultsOf: (draft: Draft) => readonly Decided[],
): StoredPolicy {
  const results = resultsOf(draft);
  const read = fieldsRead(draft);
  const { displayName } = draft.parts.name.leaves;
  const { state } = draft.parts.state.leaves;
  const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
  return {
    ...policy,
    name: policy.seen?.name || ((displayName.known ? displayName.value : null) ?? policy.name),
    state: state.known ? state.value : policy.state,
    fieldsRead: [...read],
    notRead: ROWS.filter((row) => !read.includes(row)),
    findings: results.flatMap((result) => {
      if (result.outcome !== 'finding') return [];
      const { rule, ref, title, field, severity, message, fingerprint, accepted } = result;
      return [{ rule, ref, title, field, severity, message, fingerprint, accepted }];
    }),
    unread: count('unread'),
    cannotJudge: count('cannot-judge'),
  };
}

/** As the editor saw it, with what was decided since: a finding may be intended or not any more. */
function asSeen(policy: StoredPolicy, acceptances: Acceptances): StoredPolicy {
  const named = { id: policy.id, displayName: policy.name };
  return {
    ...policy,
    findings: policy.findings.map((finding) => ({
      ...finding,
      accepted: acceptanceFor(finding.ref, named, finding.fingerprint, acceptances) !== null,
    })),
  };
}

function groupsOf(policies: readonly StoredPolicy[], off: readonly string[]): TenantJudged['groups'] {
  return worstFirst(
    policyRules.flatMap(({ id, grouped }) => {
      if (!grouped || off.includes(id)) return [];
      const found = policies.flatMap(({ name, findings }) =>
        findings
          .filter(({ rule, accepted }) => rule === id && !accepted)
          .map(({ severity }) => ({ name, severity })),
      );
      const levels = [...new Set(found.map(({ severity }) => severity))];
      return levels
        .filter((severity) => grouped.levels === 'all' || severity === 'info')
        .map((severity) => ({
          rule: id,
          severity,
          line: grouped.line,
          policies: found.filter((one) => one.severity === severity).map(({ name }) => name),
        }))
        .filter(({ policies: names }) => names.length > 1);
    }),
  );
}
