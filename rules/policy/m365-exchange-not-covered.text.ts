/** What the rule on Exchange Online says; it depends on the tab on which Exchange stands, and on whether SharePoint is covered. */
import type { RuleText } from '../../src/engine/rule.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { ALL, EXCHANGE_ONLINE, OFFICE_365, SHAREPOINT_ONLINE } from '../../src/policy/well-known-ids.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { resourceNames } from '../facts/resource-labels.ts';
import { covers, listed } from '../facts/resources.ts';

export function exchangeText(policy: Draft): RuleText {
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
}

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
    `${covers(policy, SHAREPOINT_ONLINE).value === true ? '' : ' and Office 365 SharePoint Online'}. Keep whatever else is chosen.`;
  return [
    ...(tabs.excluded.length > 0 ? [remove] : []),
    ...(tabs.included ? [] : [add]),
    `Exchange Online under this policy also tightens Outlook and Teams: test the change ${inReportOnly(policy)} first.`,
  ];
}

const decapitalised = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
