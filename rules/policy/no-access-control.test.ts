import { known } from '../../src/policy/known.ts';
import { withLeaves } from '../testing/drafts.ts';
import { asInEditor } from '../testing/example.ts';
import { BUILT_IN, CUSTOM_CONTROLS, GOOD, STRENGTH, TERMS_OF_USE } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './no-access-control.ts';

const none = { grantControls: null };
const empty = { operator: 'OR', builtInControls: [], termsOfUse: [], authenticationStrength: null };
const LEFT_OUT = { 'authenticationStrength@odata.context': 'https://graph.microsoft.com/v1.0/$metadata' };

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'no grant controls at all',
      patch: none,
      severity: 'error',
      says: [
        'No grant or session control is set',
        'as if it were not there',
        'Choose the control you need under Grant or Session, in a Report-only copy (leave this policy On) first',
        'Delete the policy if nothing is to be enforced',
      ],
    },
    { name: 'empty grant controls', patch: { grantControls: empty }, severity: 'error' },
    { name: 'no operator either', patch: { grantControls: {} }, severity: 'error' },
    {
      name: 'a session control that is off',
      patch: { ...none, 'sessionControls.signInFrequency': { isEnabled: false, value: 4, type: 'hours' } },
      severity: 'error',
    },
    {
      name: 'resilience defaults that are left on',
      patch: { ...none, 'sessionControls.disableResilienceDefaults': false },
      severity: 'error',
    },
    {
      name: 'a strength that was read as none, beside an annotation',
      patch: { grantControls: { ...empty, ...LEFT_OUT } },
      severity: 'error',
    },
    {
      name: 'a new policy in the editor',
      patch: none,
      draft: asInEditor,
      severity: 'error',
      says: ['Session, in Report-only first'],
    },
    {
      name: 'of the controls only their number was read',
      notRead: ['grant'],
      draft: (draft) => withLeaves(draft, 'grant', { controlCount: known(0) }),
      severity: 'error',
    },
    {
      name: 'report-only',
      patch: { ...none, state: 'enabledForReportingButNotEnforced' },
      severity: 'warning',
    },
    { name: 'off', patch: { ...none, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    { name: 'a block', patch: { [BUILT_IN]: ['block'] } },
    { name: 'an unknown control', patch: { [BUILT_IN]: ['futureControl'] } },
    { name: 'terms of use', patch: { ...none, [TERMS_OF_USE]: ['t'] } },
    { name: 'a custom control', patch: { ...none, [CUSTOM_CONTROLS]: ['c'] } },
    { name: 'a strength', patch: { ...none, [STRENGTH]: { id: 's' } } },
    {
      name: 'a session control',
      patch: { ...none, 'sessionControls.applicationEnforcedRestrictions': { isEnabled: true } },
    },
    {
      name: 'a session control that does not say whether it is on',
      patch: { ...none, 'sessionControls.signInFrequency': { value: 4, type: 'hours' } },
    },
    {
      name: 'resilience defaults disabled',
      patch: { ...none, 'sessionControls.disableResilienceDefaults': true },
    },
    { name: 'a control, the session not read', notRead: ['session'] },
    {
      name: 'a session control, the grant not read',
      patch: { 'sessionControls.persistentBrowser': { isEnabled: true, mode: 'never' } },
      notRead: ['grant'],
    },
  ],
  unread: [
    { name: 'grant', notRead: ['grant'], parts: ['grant'], mightBe: 'error' },
    { name: 'session', patch: none, notRead: ['session'], parts: ['session'], mightBe: 'error' },
    { name: 'both', notRead: ['grant', 'session'], parts: ['grant', 'session'], mightBe: 'error' },
  ],
  cannotJudge: [
    {
      name: 'a strength that the list left out',
      patch: { grantControls: { operator: 'OR', builtInControls: [], ...LEFT_OUT } },
      mightBe: 'error',
      because: 'strength was left out',
    },
    {
      name: 'grant controls that cannot be read',
      patch: { grantControls: { builtInControls: { a: 1 } } },
      mightBe: 'error',
      because: 'builtInControls holds could not be read',
    },
    {
      name: 'a session control that cannot be read',
      patch: { ...none, 'sessionControls.signInFrequency': 'often' },
      mightBe: 'error',
      because: 'sessionControls',
    },
  ],
});
