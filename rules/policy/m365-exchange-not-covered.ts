/**
 * Exchange Online and SharePoint Online belong under one policy: Teams and the Office apps need both, and by an example of
 * Microsoft's the OneDrive sync app asks for an Exchange token too. A consistency warning: a resource that no policy covers gets its
 * token without it, so a missing Exchange entry cannot make a token refresh fail.
 */
import type { Tenant } from '../../src/engine/context.ts';
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, not, type Truth, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import {
  EXCHANGE_ONLINE,
  ONEDRIVE_IOS,
  ONEDRIVE_MOBILE,
  ONEDRIVE_SYNC_ENGINE,
  SHAREPOINT_ONLINE,
} from '../../src/policy/well-known-ids.ts';
import { blocks, controlCountAtLeast } from '../facts/controls.ts';
import { resourceNames } from '../facts/resource-labels.ts';
import { covers, isResourcePolicy, listsOne } from '../facts/resources.ts';
import { coveredByOthers } from '../facts/scope.ts';
import { isOn, isOnlyOneOn } from '../facts/session.ts';
import {
  NETWORK_LOCATION,
  RESOURCE_EXCLUSIONS,
  SERVICE_DEPENDENCIES,
  TARGET_RESOURCES,
  UNMANAGED_DEVICES,
} from '../facts/sources.ts';
import { asksAtLeast } from '../facts/strictness.ts';
import { policyNames } from '../facts/tenant.ts';
import { joined } from '../facts/words.ts';
import { exchangeText } from './m365-exchange-not-covered.text.ts';

const ONEDRIVE_APPS = [ONEDRIVE_SYNC_ENGINE, ONEDRIVE_MOBILE, ONEDRIVE_IOS];

export default defineRule({
  id: 'm365-exchange-not-covered',
  ref: 'CAP001',
  title: 'SharePoint or OneDrive is meant, Exchange Online is not covered',
  field: 'targetResources.include',
  evidence: 'microsoft-documented',
  levels: ['warning', 'info'],
  sources: [TARGET_RESOURCES, RESOURCE_EXCLUSIONS, SERVICE_DEPENDENCIES, UNMANAGED_DEVICES, NETWORK_LOCATION],
  falsePositives:
    'A block on SharePoint alone, or on all resources except Exchange, is not reported. Token protection lists its apps one by one on ' +
    'purpose, app-enforced restrictions alone guard files, and the SharePoint admin center makes policies of its own: these are notes only.',
  restsOn: [
    'name',
    'users.include',
    'targetResources.include',
    'targetResources.exclude',
    'conditions.agentRisk',
    'conditions.servicePrincipalRisk',
    'grant',
    'session',
  ],
  check: (policy) =>
    all(
      isResourcePolicy(policy),
      any(covers(policy, SHAREPOINT_ONLINE), listsOne(policy, 'include', ONEDRIVE_APPS)),
      not(covers(policy, EXCHANGE_ONLINE)),
      // Adding Exchange to a block would block mail as well.
      not(blocks(policy)),
    ),
  severity: (policy) =>
    ladder(
      // Token protection lists its apps one by one on purpose.
      [isOn(policy, 'secureSignInSession'), 'info'],
      [guardsFilesOnly(policy), 'info'],
      [isMadeBySharePoint(policy), 'info'],
      'warning',
    ),
  settledBy,
  text: exchangeText,
});

/** Others ask at least as much for Exchange, and where only an OneDrive app is named, for SharePoint too. */
function settledBy(policy: Draft, tenant: Tenant): string | null {
  const missing = [EXCHANGE_ONLINE, SHAREPOINT_ONLINE].filter(
    (service) => covers(policy, service).value !== true,
  );
  const others = coveredByOthers(tenant, policy, missing, (other) => asksAtLeast(other, policy));
  if (others === null) return null;
  const names = joined(resourceNames(missing), 'and');
  return `At least as much is asked of the same users for ${names} by ${policyNames(others)}.`;
}

/** App-enforced restrictions alone guard files, not mail. */
const guardsFilesOnly = (policy: Draft): Truth =>
  all(not(controlCountAtLeast(policy, 1)), isOnlyOneOn(policy, 'applicationEnforcedRestrictions'));

/** The SharePoint admin center makes policies of its own for its access control settings. */
const isMadeBySharePoint = ({ parts }: Draft): Truth =>
  when(parts.name.leaves.displayName, (name) =>
    (name ?? '').toLowerCase().startsWith('[sharepoint admin center]'),
  );
