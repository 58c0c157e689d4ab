/**
 * All resources, but not these: each excluded resource is open to every client without this policy. Exclusions of Microsoft 365 services
 * are left to m365-resource-excluded. Those that let a device enrol are needed where a hybrid join or an app protection policy is asked
 * for, and said to be unneeded where compliant device is.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import {
  ALL,
  DEVICE_REGISTRATION,
  EXCHANGE_ONLINE,
  INTUNE,
  INTUNE_ENROLLMENT,
  isGuid,
  OFFICE_365,
  SHAREPOINT_ONLINE,
  TEAMS_SERVICES,
  UNIVERSAL_STORE,
} from '../../src/policy/well-known-ids.ts';
import {
  blocks,
  controlCountAtLeast,
  DEVICE_OR_APP,
  hasControlBesides,
  hasMfa,
  hasOneControl,
} from '../facts/controls.ts';
import { BASELINE_SCOPES_FROM, inWords } from '../facts/dates.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { resourceNames } from '../facts/resource-labels.ts';
import { excludesNoResource, excludesWithin, listed, lists } from '../facts/resources.ts';
import {
  COMPLIANT_HYBRID_OR_MFA,
  DEVICE_COMPLIANCE,
  RESOURCE_EXCLUSIONS,
  TARGET_RESOURCES,
} from '../facts/sources.ts';
import { includesAllUsers } from '../facts/users.ts';
import { fewOf, inQuotes } from '../facts/words.ts';

const MICROSOFT_365 = [SHAREPOINT_ONLINE, EXCHANGE_ONLINE, TEAMS_SERVICES, OFFICE_365];
const ENROLMENT = [INTUNE, INTUNE_ENROLLMENT, DEVICE_REGISTRATION];

export default defineRule({
  id: 'all-resources-with-exclusions',
  ref: 'CAP035',
  title: 'All resources with exclusions',
  field: 'targetResources.exclude',
  evidence: 'microsoft-documented',
  levels: ['warning', 'info'],
  sources: [RESOURCE_EXCLUSIONS, TARGET_RESOURCES, DEVICE_COMPLIANCE, COMPLIANT_HYBRID_OR_MFA],
  restsOn: ['users.include', 'targetResources.include', 'targetResources.exclude', 'grant'],
  falsePositives:
    'An exclusion that a page of Microsoft asked for at the time, such as Windows Store for Business: the note says which, and that it may go.',
  check: (policy) =>
    all(
      lists(policy, 'include', ALL),
      not(excludesNoResource(policy)),
      any(hasControlBesides(policy, ['block']), all(controlCountAtLeast(policy, 1), not(blocks(policy)))),
      not(excludesWithin(policy, MICROSOFT_365)),
      not(
        all(
          excludesWithin(policy, ENROLMENT),
          hasOneControl(policy, ['domainJoinedDevice', 'compliantApplication']),
        ),
      ),
    ),
  severity: (policy) =>
    ladder(
      [
        all(excludesWithin(policy, [...ENROLMENT, UNIVERSAL_STORE]), hasOneControl(policy, DEVICE_OR_APP)),
        'info',
      ],
      [all(includesAllUsers(policy), hasMfa(policy)), 'warning'],
      'info',
    ),
  text: (policy) => {
    const excluded = policy.parts['targetResources.exclude'].leaves.applications.members;
    const isNamed = (entry: string) => excluded.includes(entry) && !isGuid(entry);
    const names = fewOf(resourceNames(excluded).map((entry) => (isNamed(entry) ? inQuotes(entry) : entry)));
    return {
      what: `Every excluded resource is open to every client without this policy: ${names}.`,
      why: `${basicScopes}${formerAdvice(policy)}`,
      safeFix: [
        `Target resources > Exclude: remove each resource that can meet the controls, ${inReportOnly(policy)} first.`,
        'Where one cannot: keep this policy and add a second one on that resource, with the strongest control that it can meet. A looser ' +
          'extra policy relaxes nothing.',
      ],
      lessSafe: {
        what: 'Keep the exclusion and cover that resource by another policy.',
        risk: 'Exclusions are forgotten: keep a list of them, with a reason and a date.',
      },
      heardElsewhere: {
        claim: 'A policy for all cloud apps needs no change.',
        documentation:
          'All resources means what is left after the Exclude tab: a service that stands there is open to every client without this policy.',
      },
    };
  },
});

const basicScopes =
  `By a rollout that Microsoft began on ${inWords(BASELINE_SCOPES_FROM)}, sign-ins that ask only for basic directory scopes are checked ` +
  'against this policy all the same, unless your tenant chose the old behaviour.';

/** What is known of exclusions that Microsoft once asked for. */
function formerAdvice(policy: Draft): string {
  const store =
    listed(policy, 'exclude', [UNIVERSAL_STORE]).length > 0
      ? ' Microsoft once asked to leave out Windows Store for Business for subscription activation: from Windows 11 23H2 with KB5034848 on ' +
        'that is not needed, and it may go.'
      : '';
  const enrolment =
    isForEnrolmentOnly(policy).value === true
      ? ' Microsoft says that compliant device does not block Intune enrolment; this exclusion may not be needed.'
      : '';
  return `${store}${enrolment}`;
}

/** Whether only enrolment is excluded, and compliant device is the one control of the device that is asked for. */
const isForEnrolmentOnly = (policy: Draft): Truth =>
  all(excludesWithin(policy, ENROLMENT), hasOneControl(policy, ['compliantDevice']));
