/**
 * A block on Microsoft Admin Portals. With nobody excluded it shuts administrators out of the very portals in which it would be undone. It
 * also blocks the page from which people install Office, and does not keep anybody from the same data by other ways: the last is our
 * conclusion.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { MICROSOFT_ADMIN_PORTALS } from '../../src/policy/well-known-ids.ts';
import { blocks } from '../facts/controls.ts';
import { NARROWING_PARTS, narrowedForLockout } from '../facts/narrowing.ts';
import { lists } from '../facts/resources.ts';
import { TARGET_RESOURCES } from '../facts/sources.ts';
import { excludesNoMember, includesAllUsers, includesGroups } from '../facts/users.ts';

export default defineRule({
  id: 'block-admin-portals-self-install',
  ref: 'CAP036',
  title:
    'Blocking Microsoft Admin Portals can lock administrators out, and blocks the Office self-install page',
  field: 'targetResources.include',
  evidence: 'microsoft-documented',
  ourConclusion: true,
  levels: ['error', 'info'],
  sources: [TARGET_RESOURCES],
  restsOn: ['users.include', 'users.exclude', 'targetResources.include', ...NARROWING_PARTS, 'grant'],
  falsePositives: 'None is known.',
  check: (policy) =>
    all(
      blocks(policy),
      lists(policy, 'include', MICROSOFT_ADMIN_PORTALS),
      any(includesAllUsers(policy), includesGroups(policy)),
    ),
  severity: (policy) => ladder([shutsEverybodyOut(policy), 'error'], 'info'),
  text: (policy) => {
    const lockout =
      shutsEverybodyOut(policy).value === true
        ? 'This keeps every user, administrators included, out of the Entra, Azure, Intune and Microsoft 365 admin portals, where the policy ' +
          'would have to be undone. '
        : '';
    return {
      what: `${lockout}A block on Microsoft Admin Portals also keeps ordinary users from the Microsoft 365 self-install page.`,
      why: 'It does not stop Graph, PowerShell or Azure CLI access to the same data.',
      safeFix: [
        'Users or agents > Exclude: choose the administrators (their directory roles or groups) and the emergency accounts.',
        'Protect Azure and Entra administration by a policy on Windows Azure Service Management API that requires strong MFA and does not ' +
          'block.',
        'Deploy Microsoft 365 Apps by another way, such as Intune.',
      ],
      lessSafe: {
        what: 'Exclude the users who install Microsoft 365 Apps themselves.',
        risk: 'They can browse the admin portals, in views that change nothing.',
      },
    };
  },
});

/** Whether nobody is left who could undo the policy in a portal. Guests that are excluded do not count. */
const shutsEverybodyOut = (policy: Draft): Truth =>
  all(includesAllUsers(policy), excludesNoMember(policy), not(narrowedForLockout(policy)));
