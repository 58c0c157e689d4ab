import { describe, expect, it } from 'vitest';
import type { PartLeaves } from '../../src/policy/draft.ts';
import { known } from '../../src/policy/known.ts';
import { draftFrom, partly, patched, withLeaves, withUnread } from '../testing/drafts.ts';
import { BUILT_IN, GOOD, OPERATOR } from '../testing/policies.ts';
import { controlLabels } from './control-labels.ts';
import {
  blocks,
  type Control,
  controlCountAtLeast,
  controlsWithin,
  hasControl,
  hasOneControl,
  operatorIs,
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
