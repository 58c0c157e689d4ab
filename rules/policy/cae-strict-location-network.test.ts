import { CLIENTS, GOOD, INCLUDE, OTHER_APP } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './cae-strict-location-network.ts';

const mode = (word: unknown) => ({ 'sessionControls.continuousAccessEvaluation': { mode: word } });
const strict = mode('strictLocation');

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'strict',
      patch: strict,
      severity: 'info',
      says: ['cuts off Exchange and SharePoint sessions at once', 'after a pilot group'],
      saysNot: ['Report-only'],
    },
    { name: 'in any letter case', patch: mode('StrictLocation'), severity: 'info' },
    {
      name: 'another app, for browsers',
      patch: { ...strict, [INCLUDE]: [OTHER_APP], [CLIENTS]: ['browser'] },
      severity: 'info',
    },
    { name: 'nothing but conditions missing', patch: { ...strict, conditions: undefined }, severity: 'info' },
    {
      name: 'report-only',
      patch: { ...strict, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
    },
    { name: 'off', patch: { ...strict, state: 'disabled' }, severity: 'info' },
    {
      name: 'nothing else read',
      patch: strict,
      notRead: ['network', 'targetResources.include', 'grant'],
      severity: 'info',
    },
  ],
  silent: [
    { name: 'disabled', patch: mode('disabled') },
    { name: 'the older strict enforcement', patch: mode('strictEnforcement') },
    { name: 'without a mode', patch: mode(null) },
    { name: 'another control', patch: { 'sessionControls.signInFrequency': { value: 1, type: 'days' } } },
  ],
  unread: [
    { name: 'session', patch: strict, notRead: ['session'], parts: ['session'], mightBe: 'info' },
    {
      name: 'its mode',
      patch: strict,
      notRead: ['session/continuousAccessEvaluation'],
      parts: ['session'],
      mightBe: 'info',
    },
  ],
  cannotJudge: [
    {
      name: 'a mode nobody knows',
      patch: mode('unknownFutureValue'),
      mightBe: 'info',
      because: 'unknownFutureValue',
    },
  ],
});
