/** What a filter for devices gives for a device that is not registered, and what is asked of a policy's filter. */
import { describe, expect, it } from 'vitest';
import { TRUE } from '../../src/engine/truth.ts';
import { known } from '../../src/policy/known.ts';
import { draftFrom, patched, withLeaves, withUnread } from '../testing/drafts.ts';
import { GOOD } from '../testing/policies.ts';
import { askRule, isForUnmanagedOnly, valueForUnregistered } from './device-filter.ts';
import { type FilterRule, parseFilterRule } from './device-filter-grammar.ts';

type Value = boolean | 'unknown' | 'unparsable';

function gives(text: string): Value {
  const rule = parseFilterRule(text);
  return rule === null ? 'unparsable' : valueForUnregistered(rule).value;
}

const filtered = (mode: unknown, rule: unknown) =>
  draftFrom(patched(GOOD, { 'conditions.devices': { deviceFilter: { mode, rule } } }));

describe('a device that is not registered', () => {
  it.each<[string, Value]>([
    ...['-eq', '-in', '-contains', '-startsWith', '-endsWith', 'EQ'].map((operator): [string, Value] => [
      `device.model ${operator} "a"`,
      false,
    ]),
    ...['-ne', '-notIn', '-notContains', '-notStartsWith', '-notEndsWith', 'NE'].map(
      (operator): [string, Value] => [`device.model ${operator} "a"`, true],
    ),
    ['device.model -match "a"', 'unknown'],
    ['device.model -notMatch "a"', 'unknown'],
    ['device.model -like "a"', 'unknown'],
    ['device.model -ge 5', 'unknown'],
    ['device.model -eq null', 'unknown'],
    ['device.model -ne null', 'unknown'],
    ['device.model -notIn ["a", null]', 'unknown'],
    ['device.model -ne "null"', true],
    ['-not (device.model -eq "a")', true],
    ['-not device.model -ne "a"', false],
    ['-not (device.model -match "a")', 'unknown'],
    ['device.isCompliant -eq True -and device.deviceOwnership -eq "Company"', false],
    ['device.isCompliant -eq True -or device.trustType -eq "ServerAD"', false],
    ['device.isCompliant -ne True -and device.trustType -ne "ServerAD"', true],
    ['device.isCompliant -ne True -or device.trustType -eq "ServerAD"', true],
    ['device.trustType -eq "AzureAD" -and device.model -ne "x"', false],
    ['device.isCompliant -eq True -and device.model -match "x"', false],
    ['device.isCompliant -ne True -or device.model -match "x"', true],
    ['device.isCompliant -ne True -and device.model -match "x"', 'unknown'],
    ['device.a -eq 1 -or device.b -ne 2 -and device.c -eq 3', false],
    ['(device.a -eq 1 -or device.b -ne 2) -and device.c -ne 3', true],
    ['?', 'unparsable'],
  ])('%s: %s', (rule, expected) => expect(gives(rule)).toBe(expected));

  it('is named in the doubt, with what is compared', () => {
    const reasons = (text: string) => valueForUnregistered(parseFilterRule(text) as FilterRule);
    expect(JSON.stringify(reasons('device.model -Match "a"'))).toMatch(/device\.model -match/);
    expect(JSON.stringify(reasons('device.model -eq null'))).toMatch(/device\.model -eq null/);
  });
});

describe('the filter of a policy', () => {
  const ask = (...given: Parameters<typeof filtered>) => askRule(filtered(...given), () => TRUE);

  it('is asked where it is there and can be parsed', () => {
    expect(ask('include', 'device.a -eq 1').value).toBe(true);
    expect(askRule(draftFrom(GOOD), () => TRUE).value).toBe(false);
  });

  it.each([
    ['not parsed', ask('include', '?'), 'could not be understood'],
    ['without a rule', ask('include', null), 'its rule is not shown'],
    [
      'on the page, whose rule is not shown',
      askRule(
        withLeaves(draftFrom(GOOD), 'conditions.deviceFilter', { filter: known({ mode: null, rule: null }) }),
        () => TRUE,
      ),
      'its rule is not shown',
    ],
  ])('is unknown: %s', (_, answer, why) => {
    expect(answer).toEqual({
      value: 'unknown',
      reasons: [{ kind: 'cannot-judge', why: expect.stringContaining(why) }],
    });
  });

  it('is waited for', () => {
    const draft = withUnread(filtered('include', 'device.a -eq 1'), ['conditions.deviceFilter']);
    expect(askRule(draft, () => TRUE)).toEqual({
      value: 'unknown',
      reasons: [{ kind: 'unread', part: 'conditions.deviceFilter' }],
    });
  });

  it.each<[unknown, unknown, Value]>([
    ['include', 'device.isCompliant -ne True', true],
    ['Include', 'device.trustType -notIn ["ServerAD"]', true],
    ['EXCLUDE', 'device.isCompliant -eq True -or device.trustType -eq "ServerAD"', true],
    ['exclude', 'device.mdmAppId -in ["a"]', true],
    ['exclude', 'device.deviceOwnership -eq "Company"', true],
    ['include', 'device.isCompliant -eq True', false],
    ['exclude', 'device.isCompliant -ne True', false],
    ['include', 'device.model -ne "a"', false],
    ['exclude', 'device.extensionAttribute1 -eq "a"', false],
    ['exclude', 'device.isCompliant -match "a"', 'unknown'],
    ['exclude', 'device.model -match "a"', false],
    ['only', 'device.isCompliant -eq True', 'unknown'],
    [null, 'device.isCompliant -eq True', 'unknown'],
    ['include', '?', 'unknown'],
    ['include', undefined, 'unknown'],
  ])('%s %s: for unmanaged devices only %s', (mode, rule, expected) =>
    expect(isForUnmanagedOnly(filtered(mode, rule)).value).toBe(expected),
  );

  it('none: not for unmanaged devices only', () =>
    expect(isForUnmanagedOnly(draftFrom(GOOD)).value).toBe(false));
});
