/**
 * The policy has neither a grant control nor a session control, so it applies and demands nothing. The service normally refuses such a
 * policy, so this meets drafts and JSON. A list read that left the authentication strength out cannot be judged: the draft does not know
 * the number of controls then.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, not } from '../../src/engine/truth.ts';
import { controlCountAtLeast } from '../facts/controls.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { noSessionControl } from '../facts/session.ts';
import { GRAPH_POLICY, PLAN_DEPLOYMENT } from '../facts/sources.ts';

export default defineRule({
  id: 'no-access-control',
  ref: 'CAP022',
  title: 'The policy has no control, so it enforces nothing',
  field: 'grant.controls',
  evidence: 'microsoft-documented',
  ourConclusion: true,
  levels: ['error'],
  sources: [PLAN_DEPLOYMENT, GRAPH_POLICY],
  falsePositives:
    'A draft that is not finished yet. The service normally refuses to save a policy without any control.',
  restsOn: ['grant', 'session'],
  check: (policy) => all(not(controlCountAtLeast(policy, 1)), noSessionControl(policy)),
  severity: () => ladder('error'),
  text: (policy) => ({
    what: 'No grant or session control is set, so this policy applies but demands nothing.',
    why: 'Access is granted as if it were not there.',
    safeFix: [`Choose the control you need under Grant or Session, ${inReportOnly(policy)} first.`],
    lessSafe: {
      what: 'Delete the policy if nothing is to be enforced.',
      risk: 'None beyond losing the draft.',
    },
  }),
});
