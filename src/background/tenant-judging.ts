/** Runs the rules over everything that is known of a tenant: exports, with what the editor showed of them later, and what only the editor showed. */
import { coverageOf } from '../../rules/facts/coverage.ts';
import { policyRules, tenantRules } from '../../rules/index.ts';
import { type Acceptances, withAcceptances, withTenantAcceptances } from '../engine/accepted.ts';
import type { Context } from '../engine/context.ts';
import type { Rule } from '../engine/rule.ts';
import { policyRulesAsSet, tenantRulesAsSet } from '../engine/rule-settings.ts';
import { runRules } from '../engine/run.ts';
import { runTenantRules } from '../engine/run-tenant.ts';
import { type Draft, fieldsRead, ROWS } from '../policy/draft.ts';
import { known } from '../policy/known.ts';
import { worstFirst } from '../report/grouping.ts';
import { acceptanceOf } from '../store/decisions.ts';
import type { StoredPolicy } from '../store/shape.ts';
import type { Judgement, KnownTenant } from '../store/store.ts';
import type { TenantJudged } from '../store/told.ts';
import { tenantDrafts } from '../tenant/drafts.ts';

/** @param today YYYY-MM-DD */
export function judgeTenant(everything: KnownTenant, today: string): Judgement {
  const { key, record, emergencyAccounts, accepted, rules } = everything;
  const acceptances: Acceptances = {
    tenant: key,
    all: accepted.map((finding) => acceptanceOf(key, finding)),
    today,
  };
  const { drafts, tenant } = tenantDrafts(everything);
  const context: Context = { today, emergencyAccounts, tenant };
  const run = policyRulesAsSet(policyRules, rules);
  const policies = Object.fromEntries(
    Object.entries(record.policies).map(([place, policy]) => {
      const draft = drafts.get(place);
      return [
        place,
        policy.exported && draft
          ? judged(policy, asShown(draft, policy), run, context, acceptances)
          : asSeen(policy, acceptances),
      ];
    }),
  );
  const results = withTenantAcceptances(
    runTenantRules(tenantRulesAsSet(tenantRules, rules), tenant, context),
    tenant,
    acceptances,
  );
  const whole = [...drafts.values()].filter((draft) => fieldsRead(draft).length === ROWS.length).length;
  return {
    policies,
    said: {
      rests: { whole, of: drafts.size, complete: tenant.complete },
      findings: worstFirst(results.filter((result) => result.outcome === 'finding')).map(
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
      open: results.flatMap((result) =>
        result.outcome === 'unread' || result.outcome === 'cannot-judge'
          ? [{ rule: result.rule, title: result.title, outcome: result.outcome, message: result.message }]
          : [],
      ),
      coverage: coverageOf(tenant, context).map(({ id, title, covered, because }) => ({
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
  run: readonly Rule[],
  context: Context,
  acceptances: Acceptances,
): StoredPolicy {
  const results = withAcceptances(runRules(run, draft, context), draft, acceptances);
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
function asSeen(policy: StoredPolicy, { all, today }: Acceptances): StoredPolicy {
  return {
    ...policy,
    findings: policy.findings.map((finding) => ({
      ...finding,
      accepted: all.some(
        ({ policy: about, ref, fingerprint, expires }) =>
          (about === policy.id || about === policy.name) &&
          ref === finding.ref &&
          fingerprint === finding.fingerprint &&
          (expires === undefined || expires >= today),
      ),
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
