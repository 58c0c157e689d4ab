/**
 * A new policy in the editor that would act at once on everyone or on all resources. Only there: a file without an id may be a template.
 * User actions are left out, since report-only does not evaluate them.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, not, type Truth, truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { ALL } from '../../src/policy/well-known-ids.ts';
import { ANY_TEXT, holds } from '../facts/lists.ts';
import { lists, targetsUserActions } from '../facts/resources.ts';
import { CONTINUOUS_EVALUATION, PLAN_DEPLOYMENT, REPORT_ONLY } from '../facts/sources.ts';
import { countsAsOn } from '../facts/state.ts';
import { includedUsers } from '../facts/users.ts';

export default defineRule({
  id: 'enabled-without-report-only',
  ref: 'CAP050',
  title: 'A new policy is about to be saved as On',
  field: 'state',
  evidence: 'microsoft-documented',
  levels: ['info'],
  sources: [REPORT_ONLY, PLAN_DEPLOYMENT, CONTINUOUS_EVALUATION],
  falsePositives: 'Incident response, when a block must act now.',
  restsOn: ['state', 'users.include', 'targetResources.include'],
  check: (policy) =>
    all(isNewInEditor(policy), countsAsOn(policy), not(targetsUserActions(policy)), isBroad(policy)),
  severity: () => ladder('info'),
  text: () => ({
    what: 'This new, broad policy would act at once, with no measured impact.',
    why: 'Microsoft recommends Report-only first.',
    safeFix: [
      'Enable policy: choose Report-only, and save.',
      'Read the Report-only tab of the sign-in log for some days, non-interactive sign-ins included (Policy impact counts interactive ones ' +
        'only).',
      'Then switch the policy On group by group.',
    ],
    lessSafe: {
      what: 'Save it as On for a pilot group only.',
      risk: 'There can still be surprises, but they stay small.',
    },
    heardElsewhere: {
      claim: 'Save the policy, wait 30 minutes and open a file: no error means that all is well.',
      documentation:
        'A change of a policy can take up to a day to act everywhere. One good sign-in proves nothing of other devices, of sign-ins after the ' +
        'access token has ended, or of other policies; Report-only and the sign-in log show them.',
    },
  }),
});

const isNewInEditor = ({ id, parts }: Draft): Truth => truth(id === null && parts.state.origin === 'page');

/** For all users, or for all resources; either is asked of its list alone. */
const isBroad = (policy: Draft): Truth =>
  any(holds(includedUsers(policy), ALL, ANY_TEXT), lists(policy, 'include', ALL));
