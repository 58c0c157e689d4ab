/** Which flows a policy singles out; a flow that nobody knows may stand for any that is not listed. */
import { expect, it } from 'vitest';
import { draftFrom, partly, patched, withLeaves } from '../testing/drafts.ts';
import { GOOD } from '../testing/policies.ts';
import { flowNames, singlesOut, singlesOutOne } from './authentication-flows.ts';

type Value = boolean | 'unknown';
const PART = 'conditions.authenticationFlows';
const draft = (transferMethods: unknown) => draftFrom(patched(GOOD, { [PART]: { transferMethods } }));

it.each<[unknown, Value, Value, Value, readonly string[]]>([
  [undefined, false, false, false, []],
  ['none', false, false, false, []],
  ['deviceCodeFlow', true, false, true, ['device code flow']],
  ['authenticationTransfer', false, true, true, ['authentication transfer']],
  [
    'AuthenticationTransfer, DEVICECODEFLOW',
    true,
    true,
    true,
    ['device code flow', 'authentication transfer'],
  ],
  [['deviceCodeFlow'], true, false, true, ['device code flow']],
  ['protocolFlows', false, false, false, []],
  ['newFlow', 'unknown', 'unknown', 'unknown', []],
  ['newFlow,deviceCodeFlow', true, 'unknown', true, ['device code flow']],
])('the flows %j', (transferMethods, deviceCode, transfer, one, names) => {
  const policy = draft(transferMethods);
  expect([
    singlesOut(policy, 'deviceCodeFlow').value,
    singlesOut(policy, 'authenticationTransfer').value,
    singlesOutOne(policy).value,
    flowNames(policy),
  ]).toEqual([deviceCode, transfer, one, names]);
});

it('half read', () => {
  const seen = (members: string[], absent?: string[]) =>
    withLeaves(draft(undefined), PART, { transferMethods: partly(PART, members, absent) });
  expect(singlesOut(seen(['deviceCodeFlow']), 'deviceCodeFlow').value).toBe(true);
  expect(singlesOut(seen(['deviceCodeFlow']), 'authenticationTransfer').value).toBe('unknown');
  expect(singlesOut(seen([], ['deviceCodeFlow']), 'deviceCodeFlow').value).toBe(false);
  expect(singlesOutOne(seen([], ['deviceCodeFlow'])).value).toBe('unknown');
});
