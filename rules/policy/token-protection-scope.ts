/**
 * Token protection works for listed apps, native clients and some platforms only; whatever else a policy with it reaches is blocked, since it
 * cannot bind its tokens. The lists below grow: they are those of Microsoft's guides for Windows and for Apple devices, 4 March 2026.
 * Narrowing a policy that asks for more would take the rest from whatever is left out, so token protection then gets a policy of its own.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, not } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import {
  ALL,
  EXCHANGE_ONLINE,
  OFFICE_365,
  SHAREPOINT_ONLINE,
  TEAMS_SERVICES,
} from '../../src/policy/well-known-ids.ts';
import { appliesToClientType } from '../facts/client-types.ts';
import { otherControls } from '../facts/other-controls.ts';
import { appliesToPlatformsWithin, type Platform } from '../facts/platforms.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { resourceNames } from '../facts/resource-labels.ts';
import { listed, listsOne } from '../facts/resources.ts';
import { isOn } from '../facts/session.ts';
import { TOKEN_PROTECTION_APPLE, TOKEN_PROTECTION_WINDOWS } from '../facts/sources.ts';
import { joined } from '../facts/words.ts';

/** Beside these, only the apps of cloud PCs are supported. */
const APPS = [EXCHANGE_ONLINE, SHAREPOINT_ONLINE, TEAMS_SERVICES];
const PLATFORMS: readonly Platform[] = ['windows', 'macOS', 'iOS'];
const TOO_WIDE = [ALL, OFFICE_365];

export default defineRule({
  id: 'token-protection-scope',
  ref: 'CAP011',
  title: 'Token protection set up outside its supported scope',
  field: 'session',
  evidence: 'microsoft-documented',
  levels: ['warning'],
  sources: [TOKEN_PROTECTION_WINDOWS, TOKEN_PROTECTION_APPLE],
  falsePositives:
    'The apps and platforms that token protection supports are growing; the lists of this rule are those of 4 March 2026.',
  restsOn: ['targetResources.include', 'conditions.devicePlatforms', 'conditions.clientApps', 'session'],
  check: (policy) => all(isOn(policy, 'secureSignInSession'), any(...outside(policy))),
  severity: () => ladder('warning'),
  text: (policy) => ({
    what:
      `Token protection supports only listed apps (${joined(resourceNames(APPS), 'and')}, and the apps of cloud PCs) and native clients on ` +
      `supported platforms; this policy also reaches ${joined(tooMuch(policy), 'and')}.`,
    why:
      'The wider scope blocks clients that cannot bind their tokens.' +
      (listed(policy, 'include', [OFFICE_365]).length > 0
        ? ' The Office 365 group should not be used here: Microsoft warns of unintended failures.'
        : ''),
    safeFix: [
      ...stepsToNarrow(policy),
      'Also block unknown device platforms and require compliant devices on the others, or an attacker just names another platform.',
      'Look first for what is blocked: Entra-joined cloud PCs and session hosts, PCs enrolled in bulk or by self-deploying Autopilot, Surface Hub, ' +
        'Teams Rooms on Windows, perpetual Office; on Apple devices (preview) unmanaged ones, and Apple Mail and Calendar. The OneDrive sync app ' +
        'has to be current (22.217 was the first).',
    ],
    lessSafe: {
      what: 'Session: clear "Require token protection for sign-in sessions".',
      risk: 'Stolen tokens can be replayed from another device.',
    },
  }),
});

/** Whether resources, client apps and platforms lie outside. */
const outside = (policy: Draft) => [
  listsOne(policy, 'include', TOO_WIDE),
  appliesToClientType(policy, 'browser'),
  not(appliesToPlatformsWithin(policy, PLATFORMS)),
];

function tooMuch(policy: Draft): string[] {
  const [resources, browsers, platforms] = outside(policy).map(({ value }) => value === true);
  const isAll = listed(policy, 'include', [ALL]).length > 0;
  return [
    ...(resources ? [isAll ? 'all resources' : 'the other apps of Office 365'] : []),
    ...(browsers ? ['browsers'] : []),
    ...(platforms ? ['other platforms than Windows, macOS and iOS'] : []),
  ];
}

function stepsToNarrow(policy: Draft): string[] {
  const others = otherControls(policy, { session: ['secureSignInSession'] });
  const pilot = (where: string) =>
    `Begin with a pilot group ${where}, and leave the emergency access accounts out.`;
  if (others === null) return [...narrower(policy), pilot(inReportOnly(policy))];
  return [
    `First give token protection a policy of its own, and leave ${others} here with the scope that they have: a narrower one would take ` +
      'them from everything else. The choices that follow are for the new policy.',
    ...narrower(policy),
    pilot('in Report-only'),
    'Clear "Require token protection for sign-in sessions" here only when the new policy is On for everybody whom it is for.',
  ];
}

function narrower(policy: Draft): string[] {
  const [resources, browsers, platforms] = outside(policy).map(({ value }) => value === true);
  return [
    ...(resources
      ? [`Target resources > Include: list ${joined(resourceNames(APPS), 'and')} one by one.`]
      : []),
    ...(browsers ? ['Conditions > Client apps: choose Mobile apps and desktop clients only.'] : []),
    ...(platforms
      ? ['Conditions > Device platforms: choose Windows (and others as far as the documentation says).']
      : []),
  ];
}
