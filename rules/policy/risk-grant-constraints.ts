/**
 * "Require password change" and "Require risk remediation" work only in a fixed company: a partner under "Require all", a user risk, All
 * resources, and nothing else. The service refuses most other combinations itself. Excluded users are no part of it.
 * Two Microsoft pages differ: the grant page says that no other control may stand beside password change, the Graph page asks for MFA
 * under AND. MFA or an authentication strength is accepted. To risk remediation the service adds the strength by itself, so before the
 * first save a missing one says nothing.
 * Correcting the policy leaves out everybody without user risk, and every control but the two, so the others first get another policy.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, not, TRUE, type Truth, unknown } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge } from '../../src/policy/known.ts';
import { ALL } from '../../src/policy/well-known-ids.ts';
import { conditionLabels } from '../facts/condition-labels.ts';
import { controlLabel } from '../facts/control-labels.ts';
import {
  type Control,
  controlCountAtLeast,
  hasControl,
  hasControlBesides,
  hasMfa,
  operatorIs,
} from '../facts/controls.ts';
import { NARROWING_PARTS, narrowed, narrowsBy } from '../facts/narrowing.ts';
import { otherControls } from '../facts/other-controls.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { excludesNoResource, included, includesExactlyAll } from '../facts/resources.ts';
import { GRANT, GRAPH_GRANT, RISK_POLICIES } from '../facts/sources.ts';
import { joined } from '../facts/words.ts';

const RISK_CONTROLS = ['passwordChange', 'riskRemediation'] as const;
type RiskControl = (typeof RISK_CONTROLS)[number];

/** One thing that keeps a control from working: whether it is so, and what is said of it where it is. */
interface Fault {
  readonly isSo: Truth;
  readonly says: string;
}

export default defineRule({
  id: 'risk-grant-constraints',
  ref: 'CAP023',
  title: 'Password change or risk remediation without its required partners',
  field: 'grant.controls',
  evidence: 'microsoft-documented',
  levels: ['error'],
  sources: [GRANT, GRAPH_GRANT, RISK_POLICIES],
  falsePositives:
    'Two Microsoft pages differ on what may stand beside password change; MFA or an authentication strength is accepted here. To risk ' +
    'remediation (preview) the service itself adds a strength and a sign-in frequency of every time. External MFA cannot meet that strength.',
  restsOn: ['targetResources.include', 'targetResources.exclude', ...NARROWING_PARTS, 'grant'],
  check: (policy) => any(...RISK_CONTROLS.map((control) => standsWrongly(policy, control))),
  severity: () => ladder('error'),
  text: (policy) => {
    const selected = RISK_CONTROLS.filter((control) => standsWrongly(policy, control).value === true);
    const faults = selected.flatMap((control) => faultsOf(policy, control));
    const certain = faults.filter(({ isSo }) => isSo.value === true).map(({ says }) => says);
    return {
      what:
        `${selected.map((control) => `${controlLabel(control)} needs ${PARTNER[control]}`).join(', and ')} with "Require all the selected ` +
        `controls", a user risk condition and All resources without exclusions.${selected.length > 1 ? ' The two cannot stand together.' : ''}`,
      why: `Here ${joined([...new Set(certain)], 'and')}, so the policy will be refused or will not do what you expect.`,
      safeFix: [
        "Create new policy from templates: start from Microsoft's risk-based template for user risk, in a new policy in Report-only.",
        ...keepOthers(policy),
        `Or correct this one ${inReportOnly(policy)}: one of the two controls with its partner and "Require all the selected controls", All ` +
          'resources without exclusions, a user risk level, and no other condition.',
      ],
      lessSafe: {
        what: `Use ${controlLabel('block')} for high user risk.`,
        risk: 'Users cannot clear their risk themselves, which is work for the help desk. It is not weaker.',
      },
    };
  },
});

/** What is to be asked for elsewhere before the policy is corrected; MFA may stay where there is a user risk already. */
function keepOthers(policy: Draft): string[] {
  const isForUserRisk = narrowsBy(policy, 'userRisk').value === true;
  const others = otherControls(policy, {
    grant: isForUserRisk ? [...RISK_CONTROLS, ...COMPANY] : RISK_CONTROLS,
    session: isForUserRisk ? ['signInFrequency'] : [],
  });
  return others === null
    ? []
    : [
        `Before you correct this one: switch on a policy of its own for ${others}, with the users, resources and conditions of now. ` +
          `${isForUserRisk ? 'Here only the control and its partner stay' : 'With a user risk level they are no longer asked of anybody without that risk'}.`,
      ];
}

const PARTNER: Readonly<Record<RiskControl, string>> = {
  passwordChange: 'MFA',
  riskRemediation: 'an authentication strength',
};

const standsWrongly = (policy: Draft, control: RiskControl): Truth =>
  all(hasControl(policy, control), any(...faultsOf(policy, control).map(({ isSo }) => isSo)));

const faultsOf = (policy: Draft, control: RiskControl): Fault[] => [
  ...(control === 'passwordChange' ? passwordChangeFaults(policy) : riskRemediationFaults(policy)),
  { isSo: not(narrowsBy(policy, 'userRisk')), says: 'no user risk level is chosen' },
  {
    isSo: not(all(includesExactlyAll(policy), included(policy, ALL))),
    says: 'the Include tab of Target resources is not All resources',
  },
  { isSo: not(excludesNoResource(policy)), says: 'a resource is excluded' },
  {
    isSo: narrowed(policy, ['userRisk']),
    says: `a condition besides user risk is set (${joined(conditionLabels(policy, ['userRisk']), 'and')})`,
  },
];

const NOT_JOINED = 'nothing is joined to the control by "Require all the selected controls"';
const COMPANY: readonly Control[] = ['passwordChange', 'mfa', 'authenticationStrength'];

const passwordChangeFaults = (policy: Draft): Fault[] => [
  { isSo: not(hasMfa(policy)), says: 'neither MFA nor an authentication strength is selected' },
  { isSo: not(operatorIs(policy, 'AND')), says: NOT_JOINED },
  { isSo: hasControlBesides(policy, COMPANY), says: 'another control stands beside these' },
];

const riskRemediationFaults = (policy: Draft): Fault[] => [
  { isSo: hasControl(policy, 'passwordChange'), says: 'both controls are selected' },
  { isSo: hasNoStrength(policy), says: 'no authentication strength is selected' },
  { isSo: all(controlCountAtLeast(policy, 2), not(operatorIs(policy, 'AND'))), says: NOT_JOINED },
];

const hasNoStrength = (policy: Draft): Truth =>
  all(not(hasControl(policy, 'authenticationStrength')), policy.id === null ? BEFORE_SAVING : TRUE);

const BEFORE_SAVING = unknown(
  cannotJudge(
    'Risk remediation gets its authentication strength when the policy is saved for the first time.',
  ),
);
