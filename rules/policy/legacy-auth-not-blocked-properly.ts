/**
 * A policy for legacy clients alone that does not block them. They cannot do MFA or show a device, so that any grant control blocks them
 * too, in a way that is hard to read; session controls alone stop nothing.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, not } from '../../src/engine/truth.ts';
import { appliesToOneClientType } from '../facts/client-types.ts';
import { blocks, controlCountAtLeast } from '../facts/controls.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { BLOCK_LEGACY, CONDITIONS } from '../facts/sources.ts';

export default defineRule({
  id: 'legacy-auth-not-blocked-properly',
  ref: 'CAP039',
  title: 'A legacy-authentication policy that does not block',
  field: 'grant.controls',
  evidence: 'microsoft-documented',
  levels: ['warning', 'info'],
  sources: [BLOCK_LEGACY, CONDITIONS],
  restsOn: ['conditions.clientApps', 'grant'],
  falsePositives:
    'Exchange ActiveSync alone with an app protection policy or a compliant device is a documented combination for mail on phones.',
  check: (policy) =>
    all(
      appliesToOneClientType(policy, ['exchangeActiveSync', 'other']),
      not(appliesToOneClientType(policy, ['browser', 'mobileAppsAndDesktopClients'])),
      not(blocks(policy)),
    ),
  severity: (policy) => ladder([not(controlCountAtLeast(policy, 1)), 'warning'], 'info'),
  text: (policy) => ({
    ...(controlCountAtLeast(policy, 1).value === false ? withoutControl : withControl),
    safeFix: [
      `Grant: choose Block access, ${inReportOnly(policy)} first, and look for legacy sign-ins in the sign-in log, non-interactive ones too.`,
      'Keep exclusions narrow, and write down until when each is needed.',
    ],
    lessSafe: {
      what: 'Leave the policy as it is.',
      risk:
        'With MFA or device controls these sign-ins are blocked all the same, with errors that are hard to read; a session control alone ' +
        'stops nothing.',
    },
  }),
});

const withControl = {
  what: 'Legacy clients cannot do MFA or send device state, so only Block gives a clear result here.',
  why: 'With other grant controls such sign-ins are blocked all the same, and users meet failures that are hard to read.',
};

const withoutControl = {
  what: 'This policy for legacy clients has no grant control.',
  why: 'A session control alone stops no legacy sign-in; use Block access.',
};
