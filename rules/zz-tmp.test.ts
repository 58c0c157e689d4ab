import { it } from 'vitest';
import { runTenantRules } from '../src/engine/run-tenant.ts';
import { tenantRules } from './index.ts';
import { corpusDrafts } from './testing/corpus.ts';
import { CONTEXT } from './testing/context.ts';
import { known } from '../src/policy/known.ts';
it('x', () => {
  const all = corpusDrafts();
  const folders = [...new Set(all.map(({ file }) => file.split('/')[0]))];
  for (const folder of folders) {
    const policies = all.filter(({ file }) => file.startsWith(folder + '/')).map(({ draft }) => ({ ...draft, parts: { ...draft.parts, state: { ...draft.parts.state, leaves: { state: known('enabled') } } } }));
    const tenant = { policies, complete: true, directory: { agentIdentities: true, policyPlans: 0 } };
    const t = performance.now();
    const results = runTenantRules(tenantRules, tenant as any, { ...CONTEXT, tenant: tenant as any });
    console.log('=====', folder, policies.length, Math.round(performance.now() - t), 'ms');
    for (const r of results) console.log(r.ref, r.outcome, 'message' in r ? r.message.slice(0, 520) : '');
  }
});
