/** What tenant-exclusion-without-fallback says. A tenant may have many exclusions: the first few are named, the others counted. */
import type { Tenant } from '../../src/engine/context.ts';
import type { RuleText } from '../../src/engine/rule.ts';
import { resourceNames } from '../facts/resource-labels.ts';
import { planNote, policyNames } from '../facts/tenant.ts';
import { fewOf } from '../facts/words.ts';
import type { Exclusion } from './tenant-exclusion-without-fallback.ts';

const NOUNS: Readonly<Record<Exclusion['kind'], string>> = {
  users: 'user',
  groups: 'group',
  roles: 'role',
  applications: 'application',
};

export function exclusionText(tenant: Tenant, exclusions: readonly Exclusion[]): RuleText {
  const firstOfEach = new Map(
    exclusions.toReversed().map((one) => [`${one.kind} ${one.id}`.toLowerCase(), one]),
  );
  const objects = [...firstOfEach.values()].toReversed();
  const policies = [...new Set(exclusions.map(({ policy }) => policy))];
  const names = objects.map(({ kind, id }) => `${NOUNS[kind]} "${nameOf(kind, id)}"`);
  const it = objects.length === 1 ? 'it' : 'them';
  return {
    what:
      `Excluded from ${policyNames(policies)}: ${fewOf(names, 3)}. No enabled policy that applies to ${it}, by itself or as part of all ` +
      'users or resources, asks for MFA or a managed device at every ordinary sign-in there, or blocks it.',
    why: `Emergency accounts are the usual exception; everything else should have a fallback.${planNote(tenant)}`,
    safeFix: [
      'Add a fallback policy for the excluded users or apps, with the strongest control that they can meet, in Report-only first.',
      'Declare your emergency accounts, so that they are not reported here.',
    ],
    lessSafe: { what: 'Leave it as it is.', risk: 'A password alone gives access.' },
    heardElsewhere: {
      claim: 'Exclude "OneDrive Sync Engine" as a client app; browsers stay protected.',
      documentation:
        'Conditional Access checks the service being asked for, not the app on the device that asks. What is excluded is a user or a service, ' +
        'with every app that asks for it, so that it needs a fallback.',
    },
  };
}

const nameOf = (kind: Exclusion['kind'], id: string): string =>
  kind === 'applications' ? (resourceNames([id])[0] ?? id) : id;
