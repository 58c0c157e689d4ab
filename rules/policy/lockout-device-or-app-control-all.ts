/**
 * A device or app control on all users and all resources: whoever has no such device or app is out, the administrator who could change the
 * policy included. Under "Require one" with a control that a person meets by signing in there is a way in, and nothing is said. Which
 * excluded account is an emergency account is declared, never guessed; excluded guests are none.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, not } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { ALL } from '../../src/policy/well-known-ids.ts';
import {
  type Control,
  controlsAmong,
  DEVICE_OR_APP,
  eachDemanded,
  hasOneControl,
  operatorIs,
} from '../facts/controls.ts';
import { excludesDeclared } from '../facts/emergency-accounts.ts';
import { NARROWING_PARTS, narrowedForLockout } from '../facts/narrowing.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { included, isResourcePolicy } from '../facts/resources.ts';
import { DEVICE_COMPLIANCE, PLAN_DEPLOYMENT, TROUBLESHOOT } from '../facts/sources.ts';
import { excludesNoMember, includesAllUsers } from '../facts/users.ts';
import { joined } from '../facts/words.ts';

export default defineRule({
  id: 'lockout-device-or-app-control-all',
  ref: 'CAP029',
  title: 'A device or app control on everyone and everything can lock you out',
  field: 'grant.controls',
  evidence: 'microsoft-documented',
  levels: ['error', 'warning', 'info'],
  sources: [TROUBLESHOOT, DEVICE_COMPLIANCE, PLAN_DEPLOYMENT],
  falsePositives:
    'Mature device estates. Which excluded account is an emergency account the policy does not tell: it is declared, never guessed.',
  restsOn: ['users.include', 'users.exclude', 'targetResources.include', ...NARROWING_PARTS, 'grant'],
  check: (policy) =>
    all(
      isResourcePolicy(policy),
      includesAllUsers(policy),
      included(policy, ALL),
      not(narrowedForLockout(policy)),
      hasOneControl(policy, DEVICE_OR_APP),
      eachDemanded(policy, [...DEVICE_OR_APP, 'approvedApplication']),
    ),
  severity: (policy, context) =>
    ladder([excludesNoMember(policy), 'error'], [excludesDeclared(policy, context), 'info'], 'warning'),
  text: (policy, context) => {
    const wayBack =
      excludesDeclared(policy, context).value === true
        ? ' An emergency account that you declared is excluded, so that there is a way back.'
        : '';
    return {
      what: `Anyone without ${whatIsAsked(policy)} loses access to everything, including the portals needed to undo this.`,
      why: `Microsoft lists this combination among the configurations to avoid; its own template excludes emergency accounts.${wayBack}`,
      safeFix: [
        'Users or agents > Exclude: choose your emergency access accounts. Excluding the admin portals instead is no way back in: they also ' +
          'need Microsoft Graph, which cannot be excluded.',
        'Keep enrolment possible, so that people can still get what is asked.',
        `Check ${inReportOnly(policy)} that your own admin device passes; then roll out by group.`,
      ],
      heardElsewhere: {
        claim: 'Requiring a compliant device stops OneDrive; leave OneDrive Sync Engine out of the policy.',
        documentation:
          'It does stop a device that is not compliant, as it is meant to. But no documented way leaves that one app out: Conditional Access ' +
          'is evaluated for the service being asked for, so the device has to be made compliant.',
      },
    };
  },
});

const ASKED: ReadonlyMap<Control, string> = new Map([
  ['compliantDevice', 'a compliant device'],
  ['domainJoinedDevice', 'a hybrid joined device'],
  ['compliantApplication', 'a protected app'],
]);

const whatIsAsked = (policy: Draft): string =>
  joined(
    controlsAmong(policy, DEVICE_OR_APP).map((control) => ASKED.get(control) ?? control),
    operatorIs(policy, 'AND').value === true ? 'and' : 'or',
  );
