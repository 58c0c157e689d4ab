/**
 * App-enforced restrictions on SharePoint reach desktop apps too: on unmanaged devices OneDrive sync and the Office apps may stop, though
 * Microsoft Entra ID denies no token. What SharePoint does there is a setting of its own, which the policy does not show; so this is a note.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all } from '../../src/engine/truth.ts';
import { SHAREPOINT_ONLINE } from '../../src/policy/well-known-ids.ts';
import { appliesToClientType } from '../facts/client-types.ts';
import { covers } from '../facts/resources.ts';
import { isOn } from '../facts/session.ts';
import { APP_ENFORCED_RESTRICTIONS, SESSION, UNMANAGED_DEVICES } from '../facts/sources.ts';

export default defineRule({
  id: 'app-enforced-restrictions-stop-sync',
  ref: 'CAP007',
  title: 'App-enforced restrictions can stop OneDrive sync on unmanaged devices',
  field: 'session',
  evidence: 'microsoft-documented',
  ourConclusion: true,
  levels: ['info'],
  sources: [UNMANAGED_DEVICES, SESSION, APP_ENFORCED_RESTRICTIONS],
  falsePositives:
    'While the SharePoint admin center says "Allow full access" for unmanaged devices, the control does nothing there; the policy does not ' +
    'show that setting.',
  restsOn: ['targetResources.include', 'targetResources.exclude', 'conditions.clientApps', 'session'],
  check: (policy) =>
    all(
      isOn(policy, 'applicationEnforcedRestrictions'),
      covers(policy, SHAREPOINT_ONLINE),
      // A policy for browsers alone cannot touch sync.
      appliesToClientType(policy, 'mobileAppsAndDesktopClients'),
    ),
  severity: () => ladder('info'),
  text: () => ({
    what:
      'With app-enforced restrictions SharePoint gives unmanaged devices what the SharePoint admin center says: limited, web-only access ' +
      'or none, so no sync and no desktop apps there.',
    why:
      'The control itself denies no token, so look for a message of SharePoint. A policy that the SharePoint admin center made beside it can ' +
      'show as a failure in the sign-in log.',
    safeFix: [
      'If this is intended, keep it, and check SharePoint admin center > Access control > Unmanaged devices.',
      'If it is not, bring the devices under management (compliant or hybrid joined): the restrictions are for the others only.',
    ],
    lessSafe: {
      what: 'Session: clear "Use app enforced restrictions".',
      risk: 'Company files can be downloaded and synced to unmanaged devices.',
    },
    heardElsewhere: {
      claim:
        '"Use app enforced restrictions" does not affect the token refresh, so nothing has to be changed.',
      documentation:
        'The token is given, but SharePoint then restricts unmanaged devices to the browser, without sync and desktop apps: for whoever works ' +
        'there, OneDrive stops all the same.',
    },
  }),
});
