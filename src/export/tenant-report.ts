/** The report of a tenant: what the rules say of everything that is kept of it. */
import { coverageOf } from '../../rules/facts/coverage.ts';
import { allRules } from '../../rules/index.ts';
import type { Coverage } from '../engine/coverage.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { Report } from '../report/report.ts';
import type { KnownTenant } from '../store/known-tenant.ts';
import { sourceOf } from '../store/line.ts';
import { tenantUnderRules } from '../tenant/under-rules.ts';

/** @param today YYYY-MM-DD */
export function tenantReport(
  known: KnownTenant & { readonly problems: readonly string[] },
  today: string,
): { readonly report: Report; readonly coverage: readonly Coverage[] } {
  const { record, rules } = known;
  const { drafts, tenant, context, run, resultsOf, onTenant } = tenantUnderRules(known, today);
  return {
    coverage: coverageOf(tenant, context, onTenant),
    report: {
      policies: [...drafts].map(([place, draft]) => {
        const { displayName } = draft.parts.name.leaves;
        const { state } = draft.parts.state.leaves;
        const kept = record.policies[place];
        return {
          source: {
            file: kept?.exported?.file ?? WHERE[kept ? sourceOf(kept) : 'editor'],
            pointer: '',
            region: null,
          },
          id: draft.id,
          displayName: (displayName.known ? displayName.value : kept?.name) ?? null,
          state: (state.known ? state.value : kept?.state) ?? null,
          problems: kept?.exported ? problemsIn(known.json.get(place)) : [],
          results: resultsOf(draft),
        };
      }),
      tenant: { complete: tenant.complete, results: onTenant },
      skipped: [],
      unreadable: known.problems.map((reason) => ({ file: 'what Preflight keeps', reason })),
      rules: {
        run,
        chosen: false,
        off: allRules.filter(({ id }) => rules.off.includes(id)),
        severities: rules.severities,
      },
      unused: [],
    },
  };
}

/** Where a policy was read that stood in no file. */
const WHERE = { editor: 'the portal’s editor', list: 'the portal’s list', import: 'an import' };

function problemsIn(json: unknown): readonly string[] {
  const parsed = parsePolicy(json);
  return 'problems' in parsed ? parsed.problems : [parsed.notAPolicy];
}
