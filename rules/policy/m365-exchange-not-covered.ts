/**
 * Exchange Online and SharePoint Online belong under one policy: Teams and the Office apps need both, and by an example of
 * Microsoft's the OneDrive sync app asks for an Exchange token too. A consistency warning: a resource that no policy covers gets its
 * token without it, so a missing Exchange entry cannot make a token refresh fail.
 */
import { defineRule, ladder, type RuleText } from '../../src/engine/rule.ts';
import { all, any, not, type Truth, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import {
  ALL,
  EXCHANGE_ONLINE,
  OFFICE_365,
  ONEDRIVE_IOS,
  ONEDRIVE_MOBILE,
  ONEDRIVE_SYNC_ENGINE,
  SHAREPOINT_ONLINE,
} from '../../src/policy/well-known-ids.ts';
import { blocks, controlCountAtLeast } from '../facts/controls.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { resourceNames } from '../facts/resource-labels.ts';
import { covers, isResourcePolicy, listed, listsOne } from '../facts/resources.ts';
import { isOn, isOnlyOneOn } from '../facts/session.ts';
import {
  NETWORK_LOCATION,
  RESOURCE_EXCLUSIONS,
  SERVICE_DEPENDENCIES,
  TARGET_RESOURCES,
  UNMANAGED_DEVICES,
} from '../facts/sources.ts';

const ONEDRIVE_APPS = [ONEDRIVE_SYNC_ENGINE, ONEDRIVE_MOBILE, ONEDRIVE_IOS];

export default defineRule({
  id: 'm365-exchange-not-covered',
  ref: 'CAP001',
  title: 'SharePoint or OneDrive is meant, Exchange Online is not covered',
  field: 'targetResources.include',
  evidence: 'microsoft-documented',
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
  text: (policy) => {
    const excluded = listed(policy, 'exclude', [EXCHANGE_ONLINE, OFFICE_365]);
    const included = listed(policy, 'include', [ALL, OFFICE_365, EXCHANGE_ONLINE]).length > 0;
    const sharePoint = covers(policy, SHAREPOINT_ONLINE).value;
    const text = sharePoint === true ? sharePointText : oneDriveText(sharePoint === false);
    const onExclude = sharePoint === true && included && excluded.length > 0;
    return {
      ...text,
      what: onExclude ? `Exchange Online is on the Exclude tab: ${decapitalised(text.what)}` : text.what,
      safeFix: steps(policy, { excluded, included }),
      lessSafe: {
        what: 'Leave the policy as it is.',
        risk: 'Mail, and the Exchange token that OneDrive asks for, stay under whatever other policies say, perhaps none.',
      },
      heardElsewhere: {
        claim:
          'The policy must include Exchange Online because the OneDrive token refresh uses it; without it the refresh fails.',
        documentation:
          'A refresh goes to Microsoft Entra ID, not to Exchange, and a resource that a policy does not cover gets its token without that policy. ' +
          'Leaving Exchange Online out is a gap between services, not a cause of a failed refresh.',
      },
    };
  },
});

/** App-enforced restrictions alone guard files, not mail. */
const guardsFilesOnly = (policy: Draft): Truth =>
  all(not(controlCountAtLeast(policy, 1)), isOnlyOneOn(policy, 'applicationEnforcedRestrictions'));

/** The SharePoint admin center makes policies of its own for its access control settings. */
const isMadeBySharePoint = ({ parts }: Draft): Truth =>
  when(parts.name.leaves.displayName, (name) =>
    (name ?? '').toLowerCase().startsWith('[sharepoint admin center]'),
  );

const sharePointText = {
  what: 'This policy covers SharePoint and OneDrive but not Office 365 Exchange Online, so the two can end up with different sign-in rules.',
  why:
    'Microsoft recommends one policy for both, and its own example shows the OneDrive sync app also asking for an Exchange token, which ' +
    'this policy would not check.',
};

const oneDriveText = (coversNeither: boolean): Pick<RuleText, 'what' | 'why'> => ({
  what: coversNeither
    ? 'This policy names the OneDrive app but covers neither SharePoint nor Exchange, the services that OneDrive signs in to.'
    : 'This policy names the OneDrive app but does not cover Office 365 Exchange Online.',
  why:
    'Conditional Access checks the service being asked for, not the app on the device that asks. Files in OneDrive are SharePoint Online, ' +
    "and Microsoft's own example shows the OneDrive sync app asking for an Exchange token too.",
});

function steps(policy: Draft, tabs: { excluded: readonly string[]; included: boolean }): string[] {
  const remove = `Target resources > Exclude: remove ${resourceNames(tabs.excluded).join(' and ')}.`;
  const add =
    'Target resources > Include: choose the Office 365 group (or All resources) instead of single apps, or add Office 365 Exchange Online' +
    `${covers(policy, SHAREPOINT_ONLINE).value === true ? '' : ' and Office 365 SharePoint Online'}.`;
  return [
    ...(tabs.excluded.length > 0 ? [remove] : []),
    ...(tabs.included ? [] : [add]),
    `Exchange Online under this policy also tightens Outlook and Teams: test the change ${inReportOnly(policy)} first.`,
  ];
}

const decapitalised = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
