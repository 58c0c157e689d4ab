/**
 * A policy without a target or without a user applies to nothing. Global Secure Access policies target traffic profiles, not apps, and are
 * left alone. The note stands where the gap is: at Target resources, or at Users where only they are missing.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { any } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { targetsNothing } from '../facts/resources.ts';
import { GRAPH_POLICY, TARGET_RESOURCES } from '../facts/sources.ts';
import { includesNobody } from '../facts/users.ts';
import { joined } from '../facts/words.ts';

export default defineRule({
  id: 'policy-targets-nothing',
  ref: 'CAP032',
  title: 'The policy targets no resource or no user',
  field: 'targetResources.include',
  evidence: 'community-standard',
  levels: ['error', 'info'],
  sources: [GRAPH_POLICY, TARGET_RESOURCES],
  restsOn: ['users.include', 'targetResources.include'],
  falsePositives: 'A draft, or a template that waits for its group: while it is not on, this is a note only.',
  fieldOf: (policy) => (targetsNothing(policy).value === true ? 'targetResources.include' : 'users.include'),
  check: (policy) => any(targetsNothing(policy), includesNobody(policy)),
  severity: () => ladder('error'),
  severityWhenNotOn: 'info',
  text: (policy) => {
    const gaps = gapsIn(policy);
    return {
      what: `This policy has ${joined(
        gaps.map(({ gap }) => gap),
        'and',
      )} selected, so it applies to nothing.`,
      why: 'Access stays as it is without the policy.',
      safeFix: [
        ...gaps.map(({ step }) => step),
        `The policy begins to act as soon as it has both a target and a user: try it ${inReportOnly(policy)} first.`,
        'If nobody needs the policy, delete it.',
      ],
    };
  },
});

interface Gap {
  readonly gap: string;
  readonly step: string;
}

function gapsIn(policy: Draft): Gap[] {
  const resource: Gap = {
    gap: 'no target resource',
    step: 'Target resources > Include: choose what the policy is to protect.',
  };
  const user: Gap = { gap: 'no user', step: 'Users or agents > Include: choose whom the policy is for.' };
  return [
    ...(targetsNothing(policy).value === true ? [resource] : []),
    ...(includesNobody(policy).value === true ? [user] : []),
  ];
}
