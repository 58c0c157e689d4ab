/**
 * Guests are in scope of controls that they cannot meet: app controls and password change not at all, device controls only where inbound
 * trust accepts the claims of their home tenant, and for B2B direct connect neither terms of use nor session controls.
 * Direct connect counts only where it is named, not as part of All users: else every policy for all users with a session control would
 * have the note. Compliant or hybrid joined or MFA, Microsoft's template, lets guests in by MFA and is not reported.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { labelsInWords } from '../facts/control-labels.ts';
import {
  type Control,
  controlsAmong,
  eachDemanded,
  hasControl,
  hasOneControl,
  phoneOnlyControls,
} from '../facts/controls.ts';
import { guestsInScope, namesGuestType } from '../facts/guests.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { noSessionControl } from '../facts/session.ts';
import { COMPLIANT_HYBRID_OR_MFA, GUEST_CONDITIONAL_ACCESS } from '../facts/sources.ts';

const DEVICE: readonly Control[] = ['compliantDevice', 'domainJoinedDevice'];

/** Controls none of which a guest can meet without trust. */
const HARD: readonly Control[] = ['approvedApplication', 'compliantApplication', 'passwordChange', ...DEVICE];

export default defineRule({
  id: 'guest-controls-unsupported',
  ref: 'CAP024',
  title: 'Controls that guests cannot meet',
  field: 'users.include',
  evidence: 'microsoft-documented',
  levels: ['warning', 'info'],
  sources: [GUEST_CONDITIONAL_ACCESS, COMPLIANT_HYBRID_OR_MFA],
  falsePositives: 'Tenants without guests, and policies that are meant to keep guests out.',
  restsOn: ['users.include', 'users.exclude', 'grant', 'session'],
  check: (policy, { today }) =>
    any(asksUnsupported(policy, today), asksForDevice(policy), asksOfDirectConnect(policy)),
  severity: (policy, { today }) =>
    ladder([any(asksUnsupported(policy, today), asksOfDirectConnect(policy)), 'warning'], 'info'),
  text: (policy, { today }) => {
    const isSo = (truth: Truth) => truth.value === true;
    const [unsupported, device] = [isSo(asksUnsupported(policy, today)), isSo(asksForDevice(policy))];
    const directConnect = isSo(asksOfDirectConnect(policy));
    const none = controlsAmong(policy, unsupportedAt(today));
    return {
      what: [
        ...(unsupported
          ? [`Guests are in scope, but ${labelsInWords(none, 'and')} ${are(none)} not supported for guests.`]
          : []),
        ...(device ? [deviceSentence(controlsAmong(policy, DEVICE))] : []),
        ...(directConnect ? [directConnectSentence(policy)] : []),
      ].join(' '),
      why:
        unsupported || device
          ? 'Guests who cannot meet what is asked are blocked.'
          : 'Do not count on it for them.',
      safeFix: [
        ...(unsupported || device
          ? [
              'Give guests a policy of their own with MFA: try that one in Report-only first, then switch it on.',
              `Only then exclude guests here, and try that ${inReportOnly(policy)} first.`,
            ]
          : []),
        ...(device
          ? [
              'Or accept the device claims of partners: External Identities > Cross-tenant access settings > Inbound access > Trust settings.',
            ]
          : []),
        ...(directConnect
          ? [
              'Give B2B direct connect users a policy of their own with a control that works for them (Block access, or MFA with inbound ' +
                'trust); then, on the Include tab here, untick that type of guest.',
            ]
          : []),
      ],
      lessSafe: {
        what: 'Exclude guests here while no other policy covers them.',
        risk: 'Guests sign in with no control of yours.',
      },
    };
  },
});

const unsupportedAt = (today: string): readonly Control[] => [...phoneOnlyControls(today), 'passwordChange'];

const asksUnsupported = (policy: Draft, today: string): Truth =>
  all(guestsInScope(policy), hasOneControl(policy, unsupportedAt(today)), eachDemanded(policy, HARD));

const asksForDevice = (policy: Draft): Truth =>
  all(guestsInScope(policy), hasOneControl(policy, DEVICE), eachDemanded(policy, HARD));

const asksOfDirectConnect = (policy: Draft): Truth =>
  all(
    namesGuestType(policy, 'include', 'b2bDirectConnectUser'),
    any(hasControl(policy, 'termsOfUse'), not(noSessionControl(policy))),
  );

const are = (controls: readonly Control[]): string => (controls.length > 1 ? 'are' : 'is');

const deviceSentence = (controls: readonly Control[]): string =>
  `Guests are in scope, but ${labelsInWords(controls, 'and')} ${controls.length > 1 ? 'work' : 'works'} for guests only if inbound ` +
  'cross-tenant trust accepts their device claims.';

function directConnectSentence(policy: Draft): string {
  const [terms, session] = [hasControl(policy, 'termsOfUse'), not(noSessionControl(policy))];
  const controls = [
    ...(terms.value === true ? ['terms of use'] : []),
    ...(session.value === true ? ['session controls'] : []),
  ];
  return `B2B direct connect users are included, but ${controls.join(' and ')} are not supported for them.`;
}
