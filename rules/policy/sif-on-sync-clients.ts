/**
 * A short sign-in frequency reaches the OneDrive sync app, which can then stop until somebody signs in. Not reported are policies on risk,
 * where "every time" is right, and those for unmanaged devices alone, which leave sync on managed devices as it is. A longer frequency in
 * hours is no safe fix: stolen sessions live longer with it.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, isEmpty, not } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { hasControl } from '../facts/controls.ts';
import { isForUnmanagedOnly } from '../facts/device-filter.ts';
import { canAffectOneDriveSync } from '../facts/onedrive.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { asksEveryTime, asksWithinHours, isOn } from '../facts/session.ts';
import { CONTINUOUS_EVALUATION, ERROR_CODES, SESSION_LIFETIME } from '../facts/sources.ts';
import { isForRolesOnly } from '../facts/users.ts';

export default defineRule({
  id: 'sif-on-sync-clients',
  ref: 'CAP009',
  title: 'Sign-in frequency interrupts OneDrive sync',
  field: 'session',
  evidence: 'microsoft-documented',
  ourConclusion: true,
  levels: ['warning', 'info'],
  sources: [SESSION_LIFETIME, ERROR_CODES, CONTINUOUS_EVALUATION],
  falsePositives:
    'A short frequency for administrators may be meant. Policies on risk are not reported: "every time" is right there.',
  restsOn: [
    'users.include',
    'targetResources.include',
    'targetResources.exclude',
    'conditions.userRisk',
    'conditions.signInRisk',
    'conditions.agentRisk',
    'conditions.servicePrincipalRisk',
    'conditions.devicePlatforms',
    'conditions.clientApps',
    'conditions.deviceFilter',
    'conditions.authenticationFlows',
    'grant',
    'session',
  ],
  check: (policy) =>
    all(
      isOn(policy, 'signInFrequency'),
      any(asksEveryTime(policy), asksWithinHours(policy, 24)),
      canAffectOneDriveSync(policy),
      isEmpty(policy.parts['conditions.userRisk'].leaves.levels),
      isEmpty(policy.parts['conditions.signInRisk'].leaves.levels),
      not(hasControl(policy, 'riskRemediation')),
      not(isForUnmanagedOnly(policy)),
    ),
  severity: (policy) => ladder([isForRolesOnly(policy), 'info'], [asksEveryTime(policy), 'warning'], 'info'),
  text: (policy) => ({
    ...(asksEveryTime(policy).value === true ? everyTimeText(policy) : hoursText(policy)),
    lessSafe: {
      what:
        'Give the short frequency a policy of its own for browsers or unmanaged devices (Conditions > Client apps, Filter for devices), make ' +
        'it longer (4 hours or more), or remove it.',
      risk:
        'Desktop sessions on managed devices live longer. Without any frequency a stolen session lives longer still: the default is a ' +
        'rolling window of 90 days.',
    },
    heardElsewhere: {
      claim:
        'A background process refreshes the token of OneDrive every hour, and that refresh is what fails.',
      documentation:
        'An access token lives about an hour by default, with continuous access evaluation up to 28 hours. What ends the session behind it ' +
        'after a time is the sign-in frequency, and then only a new sign-in helps.',
    },
  }),
});

const SHORTEST =
  'On joined devices the primary refresh token is renewed only every 4 hours, so that shorter values prompt often.';

const everyTimeText = (policy: Draft) => ({
  what:
    'Sign-in frequency applies to OneDrive sync: with "Every time" the sync app can stop until the user signs in again ' +
    '(AADSTS70043).',
  why: 'For Microsoft 365 apps Microsoft recommends a time-based frequency, not "Every time".',
  safeFix: [
    `Session > Sign-in frequency: choose a time-based value that is as strict as you need, ${inReportOnly(policy)} first.`,
    SHORTEST,
  ],
});

function hoursText({ parts }: Draft) {
  const { signInFrequency } = parts.session.leaves;
  const hours = signInFrequency.known ? signInFrequency.value?.value : null;
  return {
    what:
      `Sign-in frequency (${hours} ${hours === 1 ? 'hour' : 'hours'}) applies to OneDrive sync: once it runs out the sync app can stop ` +
      'until the user signs in again (AADSTS70043).',
    why: 'A time-based frequency is what Microsoft recommends for Microsoft 365 apps, but one below a day runs out while people work.',
    safeFix: [
      'If it is intended, keep it, and tell people that the sync app asks them to sign in.',
      SHORTEST,
    ],
  };
}
