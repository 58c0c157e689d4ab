/**
 * A desktop or mobile app stands in the list of resources. Such public clients are not what Conditional Access is evaluated for, so the
 * entry has no documented effect. That these apps are public clients comes from dirkjanm/ROADtools; that Graph accepts them in the list
 * is only reported, so nothing is said of what the entry does.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { any } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { PUBLIC_CLIENTS } from '../../src/policy/well-known-ids.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { resourceNames } from '../facts/resource-labels.ts';
import { listed, listsOne } from '../facts/resources.ts';
import { FILTER_FOR_APPLICATIONS, TARGET_RESOURCES } from '../facts/sources.ts';

const APPS = [...PUBLIC_CLIENTS.keys()];

export default defineRule({
  id: 'public-client-listed-as-resource',
  ref: 'CAP005',
  title: 'A desktop or mobile app stands among the resources, where it has no documented effect',
  field: 'targetResources.include',
  evidence: 'microsoft-documented',
  ourConclusion: true,
  levels: ['warning'],
  sources: [TARGET_RESOURCES, FILTER_FOR_APPLICATIONS],
  falsePositives:
    'None is known. That these ids are public clients comes from ROADtools; that Graph accepts them in the list is reported only.',
  restsOn: ['targetResources.include', 'targetResources.exclude'],
  check: (policy) => any(listsOne(policy, 'include', APPS), listsOne(policy, 'exclude', APPS)),
  severity: () => ladder('warning'),
  text: (policy) => {
    const included = listed(policy, 'include', APPS);
    const excluded = listed(policy, 'exclude', APPS);
    const isOne = new Set([...included, ...excluded]).size === 1;
    const [apps, entries, them] = isOne
      ? ['a public desktop or mobile app', 'this entry has', 'it']
      : ['public desktop or mobile apps', 'these entries have', 'them'];
    return {
      what:
        `Target resources names ${apps}: ${places(included, excluded)}. Conditional Access is evaluated for the ` +
        `service that such an app asks for, so ${entries} no documented effect.`,
      why: `Do not rely on ${them} as protection or as an exclusion.`,
      safeFix: steps(policy, included, excluded),
      lessSafe: {
        what: isOne ? 'Leave the entry.' : 'Leave the entries.',
        risk: risk(included, excluded),
      },
      heardElsewhere: {
        claim:
          'Target the OneDrive app, or exclude OneDrive Sync Engine, to decide what the sync app has to meet; the app can be added by ' +
          'Graph when the portal does not offer it.',
        documentation:
          'Conditional Access applies to resources, and public clients are not offered among them in the portal. Adding a missing service ' +
          'principal, or tagging one with a custom security attribute, is documented for resources only.',
      },
    };
  },
});

/** The apps with the tabs on which they stand. */
function places(included: readonly string[], excluded: readonly string[]): string {
  const on = (tab: string, apps: readonly string[]) =>
    apps.length === 0 ? [] : [`${resourceNames(apps).join(', ')} on the ${tab} tab`];
  return [...on('Include', included), ...on('Exclude', excluded)].join('; ');
}

function steps(policy: Draft, included: readonly string[], excluded: readonly string[]): string[] {
  const onInclude =
    `Target resources > Include: replace ${resourceNames(included).join(', ')} by the service it asks for (the Office 365 group, Office ` +
    `365 SharePoint Online or Office 365 Exchange Online), ${inReportOnly(policy)} first.`;
  const onExclude =
    `Target resources > Exclude: remove ${resourceNames(excluded).join(', ')}. Never put the service there instead: that would free every ` +
    'app and browser.';
  return [
    ...(included.length > 0 ? [onInclude] : []),
    ...(excluded.length > 0 ? [onExclude] : []),
    'Then check in the sign-in log which policies applied.',
  ];
}

function risk(included: readonly string[], excluded: readonly string[]): string {
  const senses = [
    ...(included.length > 0 ? ['protection'] : []),
    ...(excluded.length > 0 ? ['an exemption'] : []),
  ];
  return `A false sense of ${senses.join(' and of ')}. It may also begin to act in ways that nobody documents.`;
}
