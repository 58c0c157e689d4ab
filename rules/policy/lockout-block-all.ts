/**
 * Block for all users on all resources: the first configuration that Microsoft tells to avoid. Conditions that everybody meets, such as
 * "browser and desktop apps" or the four common platforms, do not soften it. With an exclusion on the Resources side it is an allow-list,
 * and is not reported.
 * Guests, agents and synchronisation accounts could not undo it, so that they do not count as excluded here.
 */
import { defineRule, ladder, type RuleText } from '../../src/engine/rule.ts';
import { all, not } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { blocks } from '../facts/controls.ts';
import { NARROWING_PARTS, narrowedForLockout } from '../facts/narrowing.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { coversEverything, isResourcePolicy } from '../facts/resources.ts';
import { EMERGENCY_ACCESS, TROUBLESHOOT } from '../facts/sources.ts';
import { excludedMembers, excludesNoMember, includesAllUsers } from '../facts/users.ts';
import { joined } from '../facts/words.ts';

export default defineRule({
  id: 'lockout-block-all',
  ref: 'CAP028',
  title: 'Block for all users and all resources',
  field: 'grant.controls',
  evidence: 'microsoft-documented',
  levels: ['error', 'info'],
  sources: [TROUBLESHOOT, EMERGENCY_ACCESS],
  falsePositives:
    'Persona frameworks block everybody who is in no persona group, on purpose: the excluded groups make it a note only. A block on all ' +
    'resources except some is an allow-list and is not reported.',
  restsOn: [
    'users.include',
    'users.exclude',
    'targetResources.include',
    'targetResources.exclude',
    ...NARROWING_PARTS,
    'grant',
  ],
  check: (policy) =>
    all(
      blocks(policy),
      includesAllUsers(policy),
      coversEverything(policy),
      isResourcePolicy(policy),
      not(narrowedForLockout(policy)),
    ),
  severity: (policy) => ladder([excludesNoMember(policy), 'error'], 'info'),
  text: (policy) => (excludesNoMember(policy).value === true ? TEXT : textWithExclusions(policy)),
});

/** The one policy that is sent to Report-only as it is: while it is on, nobody gets in. */
const TEXT: RuleText = {
  what: 'This blocks every user from every resource, administrators included.',
  why: 'Microsoft lists it among the configurations to avoid.',
  safeFix: [
    'Narrow it to what is meant: Users or agents, Target resources, or Conditions.',
    'Users or agents > Exclude: choose your emergency access accounts.',
    'Enable policy: save it as Report-only, until the sign-in log shows that only those are met who should be.',
  ],
};

const textWithExclusions = (policy: Draft): RuleText => ({
  what: `Everyone except ${excludedInWords(policy)} is blocked from everything.`,
  why: 'Microsoft lists a block on all users and all resources among the configurations to avoid.',
  safeFix: [
    'Make sure that those who are excluded can undo this policy: emergency access accounts should be among them, and able to sign in.',
    'If everybody else is meant to be blocked, keep the policy and mark this note as intended.',
    `If not, narrow users, resources or conditions, and try that ${inReportOnly(policy)} first.`,
  ],
});

/** Who is certainly excluded, by number: "2 users and 1 role". */
function excludedInWords(policy: Draft): string {
  const { users, groups, roles } = excludedMembers(policy);
  const counted = (members: readonly string[], one: string) =>
    members.length === 0 ? [] : [`${members.length} ${one}${members.length > 1 ? 's' : ''}`];
  const excluded = [
    ...counted(users.members, 'user'),
    ...counted(groups.members, 'group'),
    ...counted(roles.members, 'role'),
  ];
  return excluded.length > 0 ? joined(excluded, 'and') : 'whoever is excluded';
}
