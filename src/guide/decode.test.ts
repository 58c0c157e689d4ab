import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const kinds = (text: string) =>
  decode(text)?.map(({ decoded }) =>
    'code' in decoded
      ? `${decoded.kind} ${decoded.code}${decoded.kind === 'known' && decoded.perhaps ? '?' : ''}`
      : decoded.kind,
  );

describe('what is typed or pasted', () => {
  it.each<[string, string[] | undefined]>([
    ['0x8004DE40', ['onedrive']],
    ['AADSTS53003', ['known 53003']],
    ['AADSTS 65001: consent', ['unknown 65001']],
    [' 53003 ', ['known 53003']],
    ['Sign-in error code: 50076', ['known 50076']],
    ['"errorCode": 50076,', ['known 50076']],
    ['AADSTS7000215: Invalid client secret', ['unknown 7000215']],
    ['12345', ['unknown 12345']],
    ['5300', undefined],
    ['AADSTS5300', undefined],
    ['error code 50,076', undefined],
    ['AADSTS53000, then AADSTS50097; request 53001', ['known 53000', 'known 50097']],
    ['Date,Status,Code\n2026-11-24,Failure,70043', ['known 70043?']],
    ['Date\tStatus\tCode\n2026-11-24\tFailure\t70043', ['known 70043?']],
    ['Sign-in error code\n2026-11-24', undefined],
    ['"longitude": 8.50133, "status": "Success"', undefined],
    ['id 53003-ab', undefined],
    ['Autonomous system number: 53000', ['known 53000?']],
    ['error code 0', ['success']],
    ['error code 0; AADSTS53003', ['known 53003', 'success']],
    ['nothing of it', undefined],
    ['  ', undefined],
    ['{"a": 1}', undefined],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('rows of the sign-in log as JSON', () => {
  const row = {
    appDisplayName: 'OneDrive SyncEngine',
    resourceDisplayName: 'Microsoft Graph',
    authenticationProtocol: 'deviceCode',
    correlationId: 'c',
    status: { errorCode: 53003 },
    appliedConditionalAccessPolicies: [
      { displayName: 'CA010', result: 'failure' },
      { displayName: 'CA011', result: 'success' },
      { displayName: 'CA012', result: 'toString' },
      { id: 'x', result: 'reportOnlyFailure' },
    ],
  };
  const withCode = (errorCode: unknown) => ({ status: { errorCode } });

  it('tell code, application, resource, protocol and the policies that stopped it', () => {
    for (const text of [row, [row], { value: [row, row] }].map((shape) => JSON.stringify(shape))) {
      expect(kinds(text)).toEqual(['known 53003']);
      expect(decode(text)?.[0]?.details).toEqual([
        ['Application', 'OneDrive SyncEngine'],
        ['Resource', 'Microsoft Graph'],
        ['Authentication protocol', 'deviceCode'],
        ['Correlation ID', 'c'],
        ['Policy', 'CA010: not satisfied'],
        ['Policy', 'x: not satisfied, Report-only'],
      ]);
    }
  });

  it('are all read, and what failed stands first', () => {
    const rows = [withCode(0), withCode('53003'), withCode(53000), withCode(0)];
    expect(kinds(JSON.stringify(rows))).toEqual(['known 53003', 'known 53000', 'success']);
    expect(kinds(JSON.stringify({ value: rows }))).toEqual(['known 53003', 'known 53000', 'success']);
  });

  it.each([[''], [false], [null], [undefined], ['x']])('without a code are no success: %j', (code) => {
    expect(kinds(JSON.stringify(withCode(code)))).toEqual(['without code']);
  });
});
