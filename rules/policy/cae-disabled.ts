/**
 * Continuous access evaluation is switched off, which Microsoft documents to work only for All resources and without conditions: elsewhere
 * the setting does nothing, and the note says so. That it works all the same is taken for possible wherever this cannot be told.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { ALL } from '../../src/policy/well-known-ids.ts';
import { NARROWING_PARTS, narrowed } from '../facts/narrowing.ts';
import { lists } from '../facts/resources.ts';
import { evaluationIs } from '../facts/session.ts';
import { CONTINUOUS_EVALUATION, SESSION } from '../facts/sources.ts';

export default defineRule({
  id: 'cae-disabled',
  ref: 'CAP048',
  title: 'Continuous access evaluation is switched off',
  field: 'session',
  evidence: 'microsoft-documented',
  levels: ['warning', 'info'],
  sources: [CONTINUOUS_EVALUATION, SESSION],
  falsePositives: 'A test group, for a time that has an end.',
  restsOn: ['targetResources.include', ...NARROWING_PARTS, 'session'],
  check: (policy) => evaluationIs(policy, 'disabled'),
  severity: (policy) => ladder([takesEffect(policy), 'warning'], 'info'),
  text: (policy) => ({
    ...(takesEffect(policy).value === false
      ? {
          what: 'Continuous access evaluation (CAE) is switched off in this policy.',
          why: 'Switching CAE off works only with All resources and no conditions; here it does nothing.',
        }
      : {
          what:
            'With continuous access evaluation (CAE) off, a blocked user, a password reset or a revoked session takes effect only when the ' +
            'access token ends.',
          why: 'It is no documented cure for sync trouble: for OneDrive on Windows and Mac the policy part of CAE is not supported anyway.',
        }),
    safeFix: ['Session: remove "Customize continuous access evaluation".'],
    lessSafe: {
      what: 'Keep it for a test group, with a date on which it ends.',
      risk: 'Up to an hour or more of access after a revocation.',
    },
  }),
});

const takesEffect = (policy: Draft): Truth => all(lists(policy, 'include', ALL), not(narrowed(policy)));
