/**
 * SharePoint, Exchange, Teams or the whole Office 365 group is excluded, often in the hope of freeing one app: every app and browser is
 * freed. Silent for blocks, where the exclusion is the purpose (an allow-list).
 * In a tenant that is known whole it is settled where others ask MFA or more for what is excluded. Of the Office 365 group that is only
 * certain where such a policy excludes nothing, since the group has more members than are listed here.
 */
import type { Tenant } from '../../src/engine/context.ts';
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, not } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import {
  ALL,
  EXCHANGE_ONLINE,
  OFFICE_365,
  SHAREPOINT_ONLINE,
  TEAMS_SERVICES,
} from '../../src/policy/well-known-ids.ts';
import { blocks, controlCountAtLeast } from '../facts/controls.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { resourceNames } from '../facts/resource-labels.ts';
import { excludesNoResource, listed, lists, listsOne } from '../facts/resources.ts';
import { coveredByOthers } from '../facts/scope.ts';
import { RESOURCE_EXCLUSIONS, TARGET_RESOURCES } from '../facts/sources.ts';
import { asksMfa } from '../facts/strictness.ts';
import { policyNames } from '../facts/tenant.ts';
import { joined } from '../facts/words.ts';

const SERVICES = [OFFICE_365, SHAREPOINT_ONLINE, EXCHANGE_ONLINE, TEAMS_SERVICES];

export default defineRule({
  id: 'm365-resource-excluded',
  ref: 'CAP006',
  title: 'Excluding SharePoint, Exchange, Teams or Office 365 frees every app, not one client',
  field: 'targetResources.exclude',
  evidence: 'microsoft-documented',
  levels: ['warning', 'info'],
  sources: [TARGET_RESOURCES, RESOURCE_EXCLUSIONS],
  falsePositives:
    'Deliberate splits, with one policy for Office 365 and one for the rest. A block on all resources except Office 365 is not reported.',
  restsOn: ['targetResources.include', 'targetResources.exclude', 'grant'],
  check: (policy) =>
    all(
      listsOne(policy, 'exclude', SERVICES),
      listsOne(policy, 'include', [ALL, OFFICE_365]),
      not(blocks(policy)),
    ),
  severity: (policy) => ladder([not(controlCountAtLeast(policy, 1)), 'info'], 'warning'),
  settledBy,
  text: (policy) => {
    const excluded = listed(policy, 'exclude', SERVICES);
    const names = joined(resourceNames(excluded), 'and');
    const opens = excluded.length === 1 && excluded[0] !== OFFICE_365 ? 'that service' : 'those services';
    return {
      what: `Excluding ${names} removes this policy for every app and browser that opens ${opens}, not only for the OneDrive sync app.`,
      why: 'Microsoft recommends a baseline MFA policy with no resource exclusions.',
      safeFix: [
        `Target resources > Exclude: remove ${names}, ${inReportOnly(policy)} first.`,
        'If some devices cannot meet a control, solve it on the device, or move only those users to a second policy that still requires ' +
          'MFA of them.',
      ],
      lessSafe: {
        what: `Keep the exclusion, and cover ${names} by a second policy with at least MFA.`,
        risk: 'What is excluded opens under that second policy alone; if it is missing, with a password alone.',
      },
      heardElsewhere: {
        claim:
          'Exclude OneDrive Sync Engine under Cloud apps, so that sync passes and browsers stay protected.',
        documentation:
          'The sync app is not offered there, and no Microsoft document says that an entry for it changes what is asked of it. Excluding the ' +
          'service that it opens takes this policy away from browsers as well.',
      },
    };
  },
});

function settledBy(policy: Draft, tenant: Tenant): string | null {
  if (SERVICES.some((service) => lists(policy, 'exclude', service).value === 'unknown')) return null;
  const excluded = listed(policy, 'exclude', SERVICES);
  const isGroup = excluded.includes(OFFICE_365);
  const others = coveredByOthers(
    tenant,
    policy,
    excluded,
    (other) => asksMfa(other) && (!isGroup || excludesNoResource(other).value === true),
  );
  return others === null
    ? null
    : `MFA or more is asked of the same users for ${joined(resourceNames(excluded), 'and')} by ${policyNames(others)}.`;
}
