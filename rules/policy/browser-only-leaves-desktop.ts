/**
 * The policy applies to browsers alone, so that desktop apps open the same mail and files without it. A note: another policy may cover them.
 * Session controls alone are not reported, since some of them work in browsers only.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any } from '../../src/engine/truth.ts';
import { EXCHANGE_ONLINE, SHAREPOINT_ONLINE } from '../../src/policy/well-known-ids.ts';
import { appliesToClientTypesWithin } from '../facts/client-types.ts';
import { blocks, controlCountAtLeast } from '../facts/controls.ts';
import { CLIENT_APPS_CLAIM } from '../facts/heard-elsewhere.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { covers, isResourcePolicy } from '../facts/resources.ts';
import { AUTHENTICATION_FLOWS, CONDITIONS } from '../facts/sources.ts';

export default defineRule({
  id: 'browser-only-leaves-desktop',
  ref: 'CAP012',
  title: 'The policy guards browsers only; OneDrive sync and Office apps pass it by',
  field: 'conditions.clientApps',
  evidence: 'microsoft-documented',
  ourConclusion: true,
  levels: ['info'],
  sources: [CONDITIONS, AUTHENTICATION_FLOWS],
  falsePositives:
    'Right for session controls that only work in browsers (App Control, persistent browser session): these alone are not reported.',
  restsOn: [
    'users.include',
    'targetResources.include',
    'targetResources.exclude',
    'conditions.agentRisk',
    'conditions.servicePrincipalRisk',
    'conditions.clientApps',
    'grant',
  ],
  check: (policy) =>
    all(
      isResourcePolicy(policy),
      any(covers(policy, SHAREPOINT_ONLINE), covers(policy, EXCHANGE_ONLINE)),
      controlCountAtLeast(policy, 1),
      appliesToClientTypesWithin(policy, ['browser']),
    ),
  severity: () => ladder('info'),
  text: (policy) => ({
    what:
      'This policy applies to browsers only, so the OneDrive sync app, Outlook and Teams on the desktop ' +
      `${blocks(policy).value === true ? 'are not blocked by it' : 'do not have to meet it'}.`,
    why: 'Make sure that another policy covers Mobile apps and desktop clients.',
    safeFix: [
      'Conditions > Client apps: select Mobile apps and desktop clients as well, or add a second policy for them.',
      `Try it ${inReportOnly(policy)} first.`,
    ],
    lessSafe: {
      what: 'Leave the policy as it is, if the other policy exists.',
      risk: 'A desktop app, or anything that presents itself as one, opens the same data without these controls.',
    },
    heardElsewhere: CLIENT_APPS_CLAIM,
  }),
});
