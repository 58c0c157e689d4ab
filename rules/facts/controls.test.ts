import { describe, expect, it } from 'vitest';
import type { PartLeaves } from '../../src/policy/draft.ts';
import { known } from '../../src/policy/known.ts';
import { draftFrom, partly, patched, withLeaves, withUnread } from '../testing/drafts.ts';
import { BUILT_IN, GOOD, OPERATOR } from '../testing/policies.ts';
import { controlLabels, labelsInWords } from './control-labels.ts';
import {
  blocks,
  type Control,
  controlCountAtLeast,
  controlsAmong,
  controlsWithin,
  eachDemanded,
  hasControl,
  hasControlBesides,
  hasMfa,
  hasOneControl,
  operatorIs,
  phoneOnlyControls,
} from './controls.ts';

const grant = (grantControls: unknown) => draftFrom(patched(GOOD, { grantControls }));
/** A grant of which nothing was read but these leaves. */
const seen = (leaves: Partial<PartLeaves['grant']>) =>
  withLeaves(withUnread(draftFrom(GOOD), ['grant']), 'grant', leaves);
const STRENGTH = { id: 's', displayName: 'Phishing-resistant MFA' };

describe('whether a control is selected', () => {
  it.each<[boolean | 'unknown', Control, unknown]>([
    [true, 'mfa', { builtInControls: ['MFA'] }],
    [false, 'mfa', { builtInControls: ['compliantDevice', 'verifiedID'] }],
    [false, 'mfa', null],
    [true, 'mfa', { builtInControls: ['mfa', 'futureControl'] }],
    ['unknown', 'mfa', { builtInControls: ['futureControl'] }],
    ['unknown', 'mfa', { builtInControls: ['unknownFutureValue'] }],
    [false, 'termsOfUse', { builtInControls: ['futureControl'] }],
    [true, 'termsOfUse', { termsOfUse: ['t'] }],
    [true, 'customAuthenticationFactors', { customAuthenticationFactors: ['c'] }],
    [true, 'authenticationStrength', { authenticationStrength: STRENGTH }],
    [false, 'authenticationStrength', { builtInControls: ['futureControl'] }],
  ])('%s: %s in %j', (expected, control, given) =>
    expect(hasControl(grant(given), control).value).toBe(expected),
  );

  it('is settled by the number of controls', () => {
    expect(blocks(seen({ controlCount: known(0) })).value).toBe(false);
    expect(blocks(seen({ controlCount: known(1), builtInControls: partly('grant', ['mfa']) })).value).toBe(
      false,
    );
    expect(blocks(seen({ controlCount: known(2), builtInControls: partly('grant', ['mfa']) })).value).toBe(
      'unknown',
    );
    expect(blocks(seen({ controlCount: known(1), authenticationStrength: known(STRENGTH) })).value).toBe(
      false,
    );
    expect(hasControl(seen({ controlCount: known(0) }), 'authenticationStrength').value).toBe(false);
  });

  it('is settled by having seen that it is not', () => {
    expect(blocks(seen({ builtInControls: partly('grant', [], ['block']) })).value).toBe(false);
  });

  it('asks for one of several', () => {
    expect(hasOneControl(grant({ termsOfUse: ['t'] }), ['mfa', 'termsOfUse']).value).toBe(true);
    expect(hasOneControl(grant({ builtInControls: ['block'] }), ['mfa', 'termsOfUse']).value).toBe(false);
  });
});

describe('controls within mfa and terms of use', () => {
  it.each<[boolean | 'unknown', unknown]>([
    [true, null],
    [true, { builtInControls: ['mfa'], termsOfUse: ['t'] }],
    [false, { builtInControls: ['mfa', 'block'] }],
    [false, { builtInControls: ['futureControl', 'block'] }],
    ['unknown', { builtInControls: ['mfa', 'futureControl'] }],
    [false, { customAuthenticationFactors: ['c'] }],
    [false, { authenticationStrength: STRENGTH }],
  ])('%s: %j', (expected, given) =>
    expect(controlsWithin(grant(given), ['mfa', 'termsOfUse']).value).toBe(expected),
  );
});

describe('whether each control is demanded', () => {
  const APPS: readonly Control[] = ['approvedApplication', 'compliantApplication'];
  const two = ['mfa', 'compliantApplication'];

  it.each<[string, unknown, boolean | 'unknown', boolean | 'unknown']>([
    ['one control', { operator: 'OR', builtInControls: ['mfa'] }, true, true],
    ['one terms of use', { operator: 'OR', termsOfUse: ['t'] }, true, true],
    ['one unknown control', { operator: 'OR', builtInControls: ['futureControl'] }, true, true],
    ['two, all required', { operator: 'and', builtInControls: two }, true, true],
    ['two, one required', { operator: 'OR', builtInControls: two }, false, false],
    ['two alternatives, one required', { operator: 'OR', builtInControls: APPS }, false, true],
    ['alternatives and another', { operator: 'OR', builtInControls: [...APPS, 'mfa'] }, false, false],
    [
      'alternatives and terms of use',
      { operator: 'OR', builtInControls: APPS, termsOfUse: ['t'] },
      false,
      false,
    ],
    [
      'alternatives and an unknown',
      { operator: 'OR', builtInControls: [...APPS, 'future'] },
      false,
      'unknown',
    ],
    ['two, the operator missing', { builtInControls: two }, 'unknown', 'unknown'],
    ['two alternatives, the operator missing', { builtInControls: APPS }, 'unknown', true],
    // Of no control nothing is demanded; with alternatives the caller asks for one of them first.
    ['none', null, false, true],
  ])('%s', (_, given, each, withAlternatives) => {
    const policy = grant(given);
    expect([eachDemanded(policy).value, eachDemanded(policy, APPS).value]).toEqual([each, withAlternatives]);
  });

  it('waits for the number, and needs no operator where it is one', () => {
    const mfa = { builtInControls: partly('grant', ['mfa']) };
    expect(eachDemanded(seen(mfa)).value).toBe('unknown');
    expect(eachDemanded(seen({ ...mfa, operator: known('OR') })).value).toBe('unknown');
    expect(eachDemanded(seen({ ...mfa, controlCount: known(1) })).value).toBe(true);
    expect(eachDemanded(seen({ controlCount: known(2), operator: known('AND') })).value).toBe(true);
    expect(eachDemanded(seen({ controlCount: known(2), operator: known('OR') })).value).toBe(false);
  });
});

it.each<[boolean | 'unknown', unknown]>([
  [false, { builtInControls: ['mfa'], authenticationStrength: STRENGTH }],
  [false, null],
  [true, { builtInControls: ['mfa', 'compliantDevice'] }],
  [true, { builtInControls: ['mfa'], termsOfUse: ['t'] }],
  ['unknown', { builtInControls: ['mfa', 'futureControl'] }],
])('%s: a control besides MFA and a strength in %j', (expected, given) =>
  expect(hasControlBesides(grant(given), ['mfa', 'authenticationStrength']).value).toBe(expected),
);

it.each<[boolean | 'unknown', unknown]>([
  [true, { builtInControls: ['mfa', 'compliantDevice'] }],
  [true, { builtInControls: ['compliantDevice'], authenticationStrength: STRENGTH }],
  [false, { builtInControls: ['compliantDevice'] }],
  ['unknown', { builtInControls: ['futureControl'] }],
])('%s: MFA in %j', (expected, given) => expect(hasMfa(grant(given)).value).toBe(expected));

it('lists those that are certainly selected, in the order asked', () => {
  const policy = grant({ builtInControls: ['futureControl', 'compliantDevice', 'mfa'] });
  expect(controlsAmong(policy, ['mfa', 'passwordChange', 'compliantDevice'])).toEqual([
    'mfa',
    'compliantDevice',
  ]);
});

it('counts the approved client app among the phone-only controls up to its last day', () => {
  expect(phoneOnlyControls('2026-06-30')).toEqual(['approvedApplication', 'compliantApplication']);
  expect(phoneOnlyControls('2026-07-01')).toEqual(['compliantApplication']);
});

describe('the number of controls', () => {
  it('is counted over all kinds', () => {
    const three = grant({
      builtInControls: ['futureControl'],
      termsOfUse: ['t'],
      authenticationStrength: STRENGTH,
    });
    expect([3, 4].map((least) => controlCountAtLeast(three, least).value)).toEqual([true, false]);
  });

  it('is at least what was seen', () => {
    const one = seen({ builtInControls: partly('grant', ['mfa']) });
    expect([1, 2].map((least) => controlCountAtLeast(one, least).value)).toEqual([true, 'unknown']);
    expect(controlCountAtLeast(seen({ controlCount: known(2) }), 2).value).toBe(true);
  });

  it('is known when all kinds are', () => {
    const whole = withUnread(grant({ builtInControls: ['mfa'] }), ['grant/controlCount']);
    expect(controlCountAtLeast(whole, 2).value).toBe(false);
  });
});

describe('the operator', () => {
  it.each<[boolean | 'unknown', 'AND' | 'OR', Record<string, unknown>]>([
    [true, 'AND', { [OPERATOR]: 'and', [BUILT_IN]: ['mfa', 'compliantDevice'] }],
    [false, 'OR', { [OPERATOR]: 'AND', [BUILT_IN]: ['mfa', 'compliantDevice'] }],
    [false, 'AND', { [OPERATOR]: 'AND' }],
    [false, 'OR', { [OPERATOR]: 'OR' }],
    [false, 'OR', { [OPERATOR]: 'XOR' }],
    ['unknown', 'OR', { [OPERATOR]: 'XOR', [BUILT_IN]: ['mfa', 'compliantDevice'] }],
    ['unknown', 'AND', { [OPERATOR]: undefined, [BUILT_IN]: ['mfa', 'compliantDevice'] }],
  ])('%s: %s of %j', (expected, operator, patch) =>
    expect(operatorIs(draftFrom(patched(GOOD, patch)), operator).value).toBe(expected),
  );

  it('that is not the one is firm before the controls were read', () => {
    expect(operatorIs(seen({ operator: known('OR') }), 'AND').value).toBe(false);
    expect(operatorIs(seen({ operator: known('AND') }), 'AND').value).toBe('unknown');
  });
});

it('names controls as the editor does', () => {
  const policy = grant({
    builtInControls: ['futureControl', 'compliantDevice', 'mfa'],
    termsOfUse: ['t', 'u'],
    authenticationStrength: STRENGTH,
  });
  expect(controlLabels(policy)).toEqual([
    'Require multifactor authentication',
    'Require authentication strength (Phishing-resistant MFA)',
    'Require device to be marked as compliant',
    '2 × terms of use',
    '"futureControl"',
  ]);
});

it('puts labels into a sentence', () => {
  expect(labelsInWords(['mfa'], 'or')).toBe('"Require multifactor authentication"');
  expect(labelsInWords(['mfa', 'passwordChange', 'compliantApplication'], 'or')).toBe(
    '"Require multifactor authentication", "Require password change" or "Require app protection policy"',
  );
});
