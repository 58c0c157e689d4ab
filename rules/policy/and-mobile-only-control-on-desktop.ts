/**
 * A control that only apps on iOS and Android can meet is demanded on desktops as well, which then never get in. App protection also
 * works in Edge on Windows: a policy for browsers that chooses Windows, with or without phones, is Microsoft's own example and is not
 * reported. The approved client app alone is none of this rule's once it is retired, since it then stops nobody.
 */
import type { Context } from '../../src/engine/context.ts';
import { defineRule, ladder, type RuleText } from '../../src/engine/rule.ts';
import { all, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import {
  appliesToClientType,
  appliesToClientTypesWithin,
  appliesToOneClientType,
} from '../facts/client-types.ts';
import { labelsInWords } from '../facts/control-labels.ts';
import {
  type Control,
  controlsAmong,
  eachDemanded,
  hasControl,
  hasOneControl,
  operatorIs,
  phoneOnlyControls,
} from '../facts/controls.ts';
import { approvedAppIsRetired } from '../facts/dates.ts';
import { requireOneClaim } from '../facts/heard-elsewhere.ts';
import { protectOtherPlatforms } from '../facts/other-platforms.ts';
import { platformsInWords } from '../facts/platform-labels.ts';
import {
  appliesToOnePlatform,
  namesOnePlatform,
  namesPlatformsWithin,
  type Platform,
} from '../facts/platforms.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { CONDITIONS, GRANT, TROUBLESHOOT } from '../facts/sources.ts';

const DESKTOPS: readonly Platform[] = ['windows', 'macOS', 'linux'];
const PHONES: readonly Platform[] = ['android', 'iOS'];

export default defineRule({
  id: 'and-mobile-only-control-on-desktop',
  ref: 'CAP014',
  title: 'A phone-only control is demanded on Windows, macOS or Linux',
  field: 'grant.controls',
  evidence: 'microsoft-documented',
  levels: ['error', 'warning'],
  sources: [GRANT, CONDITIONS, TROUBLESHOOT],
  falsePositives:
    'Tenants that want desktops blocked: a policy with Block access says so more clearly. App protection in a policy for browsers on ' +
    'Windows, which Edge can meet, is not reported.',
  restsOn: ['conditions.devicePlatforms', 'conditions.clientApps', 'grant'],
  check: (policy, { today }) =>
    all(
      hasOneControl(policy, phoneOnlyControls(today)),
      eachDemanded(policy, ['approvedApplication', 'compliantApplication']),
      appliesToOnePlatform(policy, DESKTOPS),
      appliesToOneClientType(policy, ['browser', 'mobileAppsAndDesktopClients', 'other']),
      not(isForEdgeOnWindows(policy, today)),
    ),
  severity: (policy) => ladder([namesOnePlatform(policy, DESKTOPS), 'error'], 'warning'),
  text,
});

/** Whether the policy asks for app protection in browsers, and chooses Windows itself, where Edge can meet that. */
const isForEdgeOnWindows = (policy: Draft, today: string): Truth =>
  all(
    hasControl(policy, 'compliantApplication'),
    ...(approvedAppIsRetired(today) ? [] : [not(hasControl(policy, 'approvedApplication'))]),
    appliesToClientType(policy, 'browser'),
    appliesToClientTypesWithin(policy, ['browser']),
    namesOnePlatform(policy, ['windows']),
    namesPlatformsWithin(policy, ['windows', ...PHONES]),
  );

function text(policy: Draft, { today }: Context): RuleText {
  const controls = controlsAmong(policy, phoneOnlyControls(today));
  const needsAll = operatorIs(policy, 'AND').value === true;
  const several = needsAll ? 'them' : 'one of them';
  const too = appliesToOnePlatform(policy, PHONES).value === true ? ' too' : '';
  const edge = controls.includes('compliantApplication') ? ' (app protection also in Edge on Windows)' : '';
  return {
    what:
      `${labelsInWords(controls, 'and')} can only be met on iOS and Android${edge}, yet this policy demands ` +
      `${controls.length > 1 ? several : 'it'} on ${platformsInWords(policy, DESKTOPS)}${too}.`,
    why: whoCannotPass(policy, controls),
    safeFix: [
      `First ${protectOtherPlatforms(policy, 'compliant or hybrid joined device', controls.length)}.`,
      `Only then limit this policy to iOS and Android (Conditions > Device platforms), ${inReportOnly(policy)} first.`,
    ],
    lessSafe: {
      what: 'Add a control that desktops can meet, under "Require one of the selected controls".',
      risk:
        `Phones may then pass with the other control as well${needsAll ? ', and the controls that everybody must meet today become a choice' : ''}. ` +
        'To take the desktops out without the second policy leaves them unprotected.',
    },
    heardElsewhere: requireOneClaim(
      'What stops desktops here is a control that they cannot meet; Require one would let every sign-in through on its easiest control.',
    ),
  };
}

function whoCannotPass(policy: Draft, controls: readonly Control[]): string {
  if (appliesToClientType(policy, 'mobileAppsAndDesktopClients').value === true) {
    const syncs = appliesToOnePlatform(policy, ['windows', 'macOS']).value === true;
    return `${syncs ? 'OneDrive sync and Office desktop apps' : 'Desktop apps'} there can never pass.`;
  }
  const byEdge =
    !controls.includes('approvedApplication') &&
    appliesToClientType(policy, 'browser').value === true &&
    appliesToOnePlatform(policy, ['windows']).value === true;
  return `Sign-ins there can never pass${byEdge ? ', Edge on Windows aside' : ''}.`;
}
