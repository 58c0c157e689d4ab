/** The rules and cards, in the order of their references. Each stands in a file of its own that bears its id. */
import type { GuidanceCard } from '../src/engine/guidance.ts';
import type { Rule, TenantRule } from '../src/engine/rule.ts';
import grantRequireAllControls from './policy/grant-require-all-controls.ts';
import m365ExchangeNotCovered from './policy/m365-exchange-not-covered.ts';
import onedriveSyncEngineNotExcluded from './policy/onedrive-sync-engine-not-excluded.ts';
import publicClientListedAsResource from './policy/public-client-listed-as-resource.ts';

/** Rules that see one policy. */
export const policyRules: readonly Rule[] = [
  m365ExchangeNotCovered,
  onedriveSyncEngineNotExcluded,
  publicClientListedAsResource,
  grantRequireAllControls,
];

/** Rules that see all policies of a tenant. */
export const tenantRules: readonly TenantRule[] = [];

/** What to do around a change; no judgement of a policy. */
export const guidanceCards: readonly GuidanceCard[] = [];
