/**
 * Exchange Online is covered, SharePoint Online is not: files in OneDrive, SharePoint and Teams are then left to other policies. A note,
 * since a policy for mail alone may be meant. Silent for blocks: adding SharePoint there would block files as well.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, not } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { ALL, EXCHANGE_ONLINE, OFFICE_365, SHAREPOINT_ONLINE } from '../../src/policy/well-known-ids.ts';
import { appliesToClientTypesWithin } from '../facts/client-types.ts';
import { blocks } from '../facts/controls.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { covers, isResourcePolicy, listsOne } from '../facts/resources.ts';
import { NETWORK_LOCATION, SERVICE_DEPENDENCIES, TARGET_RESOURCES } from '../facts/sources.ts';

export default defineRule({
  id: 'm365-sharepoint-not-covered',
  ref: 'CAP002',
  title: 'Exchange Online is covered, SharePoint and OneDrive are not',
  field: 'targetResources.include',
  evidence: 'microsoft-documented',
  levels: ['info'],
  sources: [TARGET_RESOURCES, SERVICE_DEPENDENCIES, NETWORK_LOCATION],
  falsePositives:
    'Policies that are meant for mail alone, such as those against data leaving by mail. A policy for Exchange ActiveSync alone cannot ' +
    'reach files and is not reported.',
  restsOn: [
    'users.include',
    'targetResources.include',
    'targetResources.exclude',
    'conditions.agentRisk',
    'conditions.servicePrincipalRisk',
    'conditions.clientApps',
    'grant',
  ],
  check: (policy) =>
    all(
      isResourcePolicy(policy),
      covers(policy, EXCHANGE_ONLINE),
      not(covers(policy, SHAREPOINT_ONLINE)),
      not(appliesToClientTypesWithin(policy, ['exchangeActiveSync'])),
      not(blocks(policy)),
    ),
  severity: () => ladder('info'),
  text: (policy) => ({
    what:
      'This policy covers Exchange Online but not SharePoint Online, so files in OneDrive, SharePoint and Teams are not protected ' +
      'by it.',
    why: 'SharePoint Online is the service that OneDrive and its sync app sign in to.',
    safeFix: [
      ...steps(policy),
      `SharePoint Online under this policy also asks its controls of OneDrive sync: try the change ${inReportOnly(policy)} first.`,
    ],
    lessSafe: {
      what: 'Leave the policy as it is.',
      risk: 'Files can be reached under weaker rules than mail.',
    },
    heardElsewhere: {
      claim: 'Assign the policy to Exchange Online or to all cloud apps, and OneDrive is in order.',
      documentation:
        'OneDrive for work is SharePoint Online. A policy on Exchange Online alone does not ask anything of the files, and "all" counts only ' +
        'as far as nothing stands on the Exclude tab. Microsoft recommends the Office 365 group.',
    },
  }),
});

function steps(policy: Draft): string[] {
  const isExcluded = listsOne(policy, 'exclude', [SHAREPOINT_ONLINE]).value === true;
  const isIncluded = listsOne(policy, 'include', [ALL, OFFICE_365, SHAREPOINT_ONLINE]).value === true;
  return [
    ...(isExcluded ? ['Target resources > Exclude: remove Office 365 SharePoint Online.'] : []),
    ...(isIncluded
      ? []
      : ['Target resources > Include: choose the Office 365 group, or add Office 365 SharePoint Online.']),
  ];
}
