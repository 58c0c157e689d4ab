/**
 * The user action "Register security information" asks for what is only to be registered. A Temporary Access Pass meets MFA (a strength
 * where it accepts it), but neither a device control nor a block, so the texts offer it for MFA only. User actions are not evaluated in
 * Report-only. Guests count as in scope only where no guests are excluded, as in guest-controls-unsupported.
 */
import { defineRule, ladder, type RuleText } from '../../src/engine/rule.ts';
import { all, any, isEmpty, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { controlLabel } from '../facts/control-labels.ts';
import {
  blocks,
  type Control,
  controlsAmong,
  DEVICE_OR_APP,
  eachDemanded,
  hasControl,
  hasMfa,
  hasOneControl,
  operatorIs,
} from '../facts/controls.ts';
import { guestsInScope } from '../facts/guests.ts';
import { narrowsBy } from '../facts/narrowing.ts';
import { targetsUserAction } from '../facts/resources.ts';
import { REPORT_ONLY, SECURITY_INFO_REGISTRATION } from '../facts/sources.ts';
import { joined } from '../facts/words.ts';

const MFA: readonly Control[] = ['mfa', 'authenticationStrength'];

export default defineRule({
  id: 'register-security-info-lockout',
  ref: 'CAP038',
  title: '"Register security information" may shut out those who have nothing registered',
  field: 'targetResources.include',
  evidence: 'microsoft-documented',
  levels: ['info'],
  sources: [SECURITY_INFO_REGISTRATION, REPORT_ONLY],
  restsOn: ['users.include', 'users.exclude', 'targetResources.include', 'network', 'grant'],
  falsePositives:
    'New users get a Temporary Access Pass, or prove themselves by Verified ID, before they register.',
  check: (policy) =>
    all(
      targetsUserAction(policy, 'urn:user:registersecurityinfo'),
      any(
        hasMfa(policy),
        all(blocks(policy), narrowsBy(policy, 'locations')),
        hasOneControl(policy, DEVICE_OR_APP),
      ),
      any(guestsInScope(policy), excludesNoPlace(policy)),
    ),
  severity: () => ladder('info'),
  text: (policy) => {
    const { what, pass, step } = caseOf(policy);
    return {
      what,
      why:
        'Microsoft is reported to have announced (message center MC1326253) that from July 2026 it also applies when Windows Hello for ' +
        `Business or macOS Platform SSO is set up, so a new PC or Mac can get stuck. ${pass}`,
      safeFix: [
        step,
        ...(guestsInScope(policy).value === true
          ? [
              "Give guests a policy of their own (Microsoft's example blocks their registration outside trusted networks) when you exclude them " +
                'here, and switch it on first.',
            ]
          : []),
        'User actions are not evaluated in Report-only: try a change on a small group of users.',
      ],
      ...(excludesNoPlace(policy).value === true && { lessSafe: trustedPlaces }),
    };
  },
});

const excludesNoPlace = ({ parts }: Draft): Truth => isEmpty(parts.network.leaves.exclude);

const trustedPlaces: NonNullable<RuleText['lessSafe']> = {
  what: 'Exclude trusted locations.',
  risk: 'Anyone inside with a stolen password can register a method.',
};

interface Case {
  readonly what: string;
  /** What a Temporary Access Pass does about it. */
  readonly pass: string;
  readonly step: string;
}

function caseOf(policy: Draft): Case {
  if (hasMfa(policy).value === true) return mfaCase(policy);
  if (blocks(policy).value === true)
    return {
      what: 'Where this policy blocks, a new user without any method cannot register the first one.',
      pass: 'A Temporary Access Pass does not lift a block.',
      step: 'Let new users register where this policy does not block, in a trusted network say.',
    };
  const device = joined(controlsAmong(policy, DEVICE_OR_APP).map(controlLabel), 'or');
  return {
    what: `A new user who cannot meet ${device} cannot pass this to register a first method.`,
    pass: 'A Temporary Access Pass does not help: it meets MFA, and no control of the device or app.',
    step: 'Let new users register on a device that meets the control already.',
  };
}

function mfaCase(policy: Draft): Case {
  const isOneOfSeveral = eachDemanded(policy, MFA).value === false;
  const isWithDevice = all(operatorIs(policy, 'AND'), hasOneControl(policy, DEVICE_OR_APP)).value === true;
  const isStrength = hasControl(policy, 'authenticationStrength').value === true;
  return {
    what: `A new user without any method cannot pass this to register the first one${isOneOfSeveral ? ', unless another of the selected controls can be met' : ''}.`,
    pass: isWithDevice
      ? 'A Temporary Access Pass meets the MFA part of it for your own users, not for guests; the device or app has to pass all the same.'
      : 'A Temporary Access Pass solves it for your own users, not for guests.',
    step: `Issue Temporary Access Passes to new users${isStrength ? ' (the authentication strength has to accept them)' : ''}.`,
  };
}
