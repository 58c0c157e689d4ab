/**
 * App-enforced restrictions on resources that ignore them: only Exchange Online and SharePoint Online honour the control. Office 365 holds
 * both, so the idle session timeout of Microsoft 365 web apps, which is set up that way, is not reported. Where the policy asks for more, its
 * resources are left as they are, since the other controls would leave with them.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, not } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { EXCHANGE_ONLINE, SHAREPOINT_ONLINE } from '../../src/policy/well-known-ids.ts';
import { controlCountAtLeast } from '../facts/controls.ts';
import { otherControls } from '../facts/other-controls.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { covers } from '../facts/resources.ts';
import { isOn, isOnlyOneOn } from '../facts/session.ts';
import { GRAPH_SESSION, SESSION } from '../facts/sources.ts';

const CONTROL = 'applicationEnforcedRestrictions';

export default defineRule({
  id: 'app-enforced-restrictions-unsupported-app',
  ref: 'CAP008',
  title: 'App-enforced restrictions on apps that ignore them',
  field: 'session',
  evidence: 'microsoft-documented',
  levels: ['warning'],
  sources: [GRAPH_SESSION, SESSION],
  falsePositives:
    'None is known. The idle session timeout of Microsoft 365 web apps uses this control with Office 365, which is not reported.',
  restsOn: ['targetResources.include', 'targetResources.exclude', 'session'],
  check: (policy) =>
    all(isOn(policy, CONTROL), not(covers(policy, SHAREPOINT_ONLINE)), not(covers(policy, EXCHANGE_ONLINE))),
  severity: () => ladder('warning'),
  text: (policy) => ({
    what:
      'Only Exchange Online and SharePoint Online honour app-enforced restrictions; for the resources chosen here the control does ' +
      'nothing.',
    why: whatIsLeft(policy),
    safeFix: steps(policy),
    lessSafe: { what: 'Leave the policy as it is.', risk: 'The restriction that you expect is not there.' },
  }),
});

function whatIsLeft(policy: Draft): string {
  const isOnly = all(not(controlCountAtLeast(policy, 1)), isOnlyOneOn(policy, CONTROL));
  if (isOnly.value === true) return 'It is the only control, so this policy protects nothing.';
  return isOnly.value === false
    ? 'Only the other controls of this policy act on them.'
    : 'If it is the only control, this policy protects nothing.';
}

function steps(policy: Draft): string[] {
  const others = otherControls(policy, { session: [CONTROL] });
  const where =
    'Office 365, Office 365 Exchange Online or Office 365 SharePoint Online, and make sure that they are not on the Exclude tab';
  if (others === null)
    return [
      `Target resources: choose ${where}; or choose another control for these resources.`,
      `Try it ${inReportOnly(policy)} first.`,
    ];
  return [
    `Give app-enforced restrictions a policy of its own, in Report-only first. Target resources there: choose ${where}.`,
    `Leave the resources of this policy as they are: with others, ${others} would no longer be asked for on these.`,
    'Session: then clear "Use app enforced restrictions" here, where it does nothing, or choose another control for these resources.',
  ];
}
