/** Enabled policies that still use retired controls, so that the migration is planned for all of them. The dates are kept with the others. */
import { defineTenantRule } from '../../src/engine/rule.ts';
import type { Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { controlLabel } from '../facts/control-labels.ts';
import { hasControl, hasOneControl } from '../facts/controls.ts';
import { APPROVED_APP_LAST_DAY, CUSTOM_CONTROLS_RETIRE_IN, inWords, monthInWords } from '../facts/dates.ts';
import { APPROVED_APP_RETIREMENT, EXTERNAL_MFA } from '../facts/sources.ts';
import { enabledThat, policyNames, someEnabled } from '../facts/tenant.ts';

export default defineTenantRule({
  id: 'tenant-approved-app-leftover',
  ref: 'CAT19',
  title: 'Policies still use retired controls',
  field: 'tenant',
  evidence: 'microsoft-documented',
  sources: [APPROVED_APP_RETIREMENT, EXTERNAL_MFA],
  falsePositives: 'None is known. Announced dates have moved before.',
  severity: 'warning',
  check: (tenant) => someEnabled(tenant, usesRetiredControl),
  concerns: (tenant) => enabledThat(tenant, usesRetiredControl),
  text: (tenant) => {
    const policies = enabledThat(tenant, usesRetiredControl);
    const usesAny = (control: 'approvedApplication' | 'customAuthenticationFactors') =>
      policies.some((policy) => hasControl(policy, control).value === true);
    const [approved, custom] = [usesAny('approvedApplication'), usesAny('customAuthenticationFactors')];
    return {
      what:
        `${policies.length} enabled ${policies.length === 1 ? 'policy relies' : 'policies rely'} on controls that Microsoft retires: ` +
        `${policyNames(policies)}.`,
      why: [
        ...(approved
          ? [
              `Microsoft announced that "${controlLabel('approvedApplication')}" is not enforced after ${inWords(APPROVED_APP_LAST_DAY)} and then counts as not selected.`,
            ]
          : []),
        ...(custom
          ? [
              `The retirement of custom controls is documented for ${monthInWords(CUSTOM_CONTROLS_RETIRE_IN)}.`,
            ]
          : []),
        'A policy whose only control is retired silently enforces nothing.',
      ].join(' '),
      safeFix: [
        'Plan the migration for all of them together, one policy at a time, each new policy in Report-only first (leave these policies On meanwhile).',
        ...(approved
          ? [
              `In place of "${controlLabel('approvedApplication')}": "${controlLabel('compliantApplication')}", on iOS and Android.`,
            ]
          : []),
        ...(custom
          ? [`In place of custom controls: the provider as external MFA, with "${controlLabel('mfa')}".`]
          : []),
      ],
    };
  },
});

const usesRetiredControl = (policy: Draft): Truth =>
  hasOneControl(policy, ['approvedApplication', 'customAuthenticationFactors']);
