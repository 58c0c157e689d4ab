import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const kinds = (text: string) =>
  decode(text)?.found.map((one) => ('code' in one ? `${one.kind} ${one.code}` : one.kind));

describe('what is typed or pasted', () => {
  it.each<[string, string[] | undefined]>([
    ['0x8004DE40', ['onedrive']],
    ['AADSTS53003', ['known 53003']],
    [' 53003 ', ['known 53003']],
    ['Sign-in error code: 50076', ['known 50076']],
    ['AADSTS7000215: Invalid client secret', ['unknown 7000215']],
    ['12345', ['unknown 12345']],
    ['Failure reason: AADSTS53000, then 50097; request 12345, id 53003-ab', ['known 53000', 'known 50097']],
    ['Date,Status,Code\n2026-11-24,Failure,70043', ['known 70043']],
    ['nothing of it', undefined],
    ['  ', undefined],
    ['{"a": 1}', undefined],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('a row of the sign-in log as JSON', () => {
  const row = {
    appDisplayName: 'OneDrive SyncEngine',
    resourceDisplayName: 'Microsoft Graph',
    authenticationProtocol: 'deviceCode',
    correlationId: 'c',
    status: { errorCode: 53003 },
    appliedConditionalAccessPolicies: [
      { displayName: 'CA010', result: 'failure' },
      { displayName: 'CA011', result: 'success' },
      { id: 'x', result: 'reportOnlyFailure' },
    ],
  };

  it('tells code, application, resource, protocol and the policies that stopped it', () => {
    for (const text of [row, [row], { value: [row] }].map((shape) => JSON.stringify(shape))) {
      expect(kinds(text)).toEqual(['known 53003']);
      expect(decode(text)?.details).toEqual([
        ['Application', 'OneDrive SyncEngine'],
        ['Resource', 'Microsoft Graph'],
        ['Authentication protocol', 'deviceCode'],
        ['Correlation ID', 'c'],
        ['Policy', 'CA010: not satisfied'],
        ['Policy', 'x: not satisfied, Report-only'],
      ]);
    }
  });

  it('of a success has no error', () => {
    expect(kinds(JSON.stringify({ status: { errorCode: 0 } }))).toEqual(['success']);
  });
});
