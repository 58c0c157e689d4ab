/**
 * Resilience defaults are off: in an outage, whoever's conditions cannot be checked live is denied. Membership of groups and roles cannot be,
 * so there the policy hits people whom it is not for. Microsoft says so of groups and roles that a policy applies to; that excluded ones
 * count as well is our conclusion. Guests, as a word or by type, are no single users.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, not, type Truth, when } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { ANY_TEXT, hasEntries, holdsOne } from '../facts/lists.ts';
import { isOn } from '../facts/session.ts';
import { RESILIENCE_DEFAULTS } from '../facts/sources.ts';
import { GUESTS_WORD, otherCondition } from '../facts/users.ts';

export default defineRule({
  id: 'resilience-defaults-disabled',
  ref: 'CAP049',
  title: 'Resilience defaults are disabled',
  field: 'session',
  evidence: 'microsoft-documented',
  ourConclusion: true,
  levels: ['warning', 'info'],
  sources: [RESILIENCE_DEFAULTS],
  falsePositives:
    'A deliberate choice for a few sensitive apps. Microsoft speaks of groups and roles to which a policy applies; that excluded groups and ' +
    'roles count, too, is our conclusion.',
  restsOn: ['users.include', 'users.exclude', 'session'],
  check: (policy) => isOn(policy, 'disableResilienceDefaults'),
  severity: (policy) => ladder([namesSingleUsersOnly(policy), 'info'], 'warning'),
  text: (policy) => ({
    what: 'With resilience defaults off, access is denied in a Microsoft Entra outage whenever a condition cannot be checked live.',
    why:
      namesGroupsOrRoles(policy).value === true
        ? 'The policy is scoped by group or role: membership cannot be checked then either, so even users outside this policy lose the apps ' +
          'in it.'
        : 'Microsoft highly recommends to leave them on.',
    safeFix: [
      'Session: clear the check box on resilience defaults. They are then on, as Microsoft highly recommends, and sessions go on in an outage ' +
        'with data from the start of the session.',
      'If a sensitive app needs them off, assign that policy to single users instead of groups or roles. List all members, or somebody falls ' +
        'out of the policy.',
    ],
  }),
});

const sidesOf = ({ parts }: Draft) => [parts['users.include'].leaves, parts['users.exclude'].leaves];

const namesGroupsOrRoles = (policy: Draft): Truth =>
  any(...sidesOf(policy).flatMap(({ groups, roles }) => [hasEntries(groups), hasEntries(roles)]));

function namesSingleUsersOnly(policy: Draft): Truth {
  const { users, guests } = policy.parts['users.include'].leaves;
  return all(
    hasEntries(users),
    not(holdsOne(users, ['All', GUESTS_WORD], ANY_TEXT)),
    when(guests, (condition) => condition === null),
    not(namesGroupsOrRoles(policy)),
    not(otherCondition(policy, 'include')),
    not(otherCondition(policy, 'exclude')),
  );
}
