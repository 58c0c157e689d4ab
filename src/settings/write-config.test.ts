import { expect, it } from 'vitest';
import { type Config, NO_CONFIG, readConfig } from './config.ts';
import { writeConfig } from './write-config.ts';

const RULES = [
  { id: 'grant-require-all-controls', ref: 'CAP013' },
  { id: 'report-only-limits', ref: 'CAP014' },
  { id: 'tenant-legacy-auth-block-missing', ref: 'CAT01' },
];

const ACCEPTED = { tenant: null, policy: 'P', ref: 'CAP013', fingerprint: 'f', reason: 'Intended.' };

const reread = (text: string) => readConfig('c.json', new TextEncoder().encode(text), RULES);

it('what is written is read as what it was', () => {
  const config: Config = {
    emergencyAccounts: { users: ['u', 'glass@fabrikam.example'], groups: ['g'] },
    severities: { 'grant-require-all-controls': 'info' },
    off: ['tenant-legacy-auth-block-missing', 'report-only-limits'],
    accepted: [
      ACCEPTED,
      { ...ACCEPTED, policy: ' A name, spaces included ', expires: '2027-06-30' },
      { ...ACCEPTED, policy: null, ref: 'CAT01', reason: 'So "it" is:\nyes' },
    ],
    directory: null,
  };
  const { text, leftOut } = writeConfig(config, RULES);
  expect(leftOut).toEqual([]);
  expect(reread(text)).toEqual(config);
});

it('nothing that is set is an empty file', () => {
  expect(writeConfig(NO_CONFIG, RULES)).toEqual({ text: '{}\n', leftOut: [] });
  expect(writeConfig({ ...NO_CONFIG, emergencyAccounts: { users: [' '], groups: [] } }, RULES).text).toBe(
    '{}\n',
  );
});

it.each([
  ['a rule that is gone', { ref: 'CAP099' }, 'there is no such rule any more.'],
  ['a policy with neither id nor name', { policy: null }, 'neither an id nor a name'],
  ['a policy with a name of spaces', { policy: ' ' }, 'neither an id nor a name'],
  ['a policy beside a rule on the tenant', { ref: 'CAT01' }, 'the tenant as a whole'],
  ['no fingerprint', { fingerprint: '' }, 'not known what it rests on'],
])('an acceptance that the file cannot hold is said: %s', (_, changes, why) => {
  const { text, leftOut } = writeConfig(
    { ...NO_CONFIG, accepted: [{ ...ACCEPTED, ...changes }, ACCEPTED] },
    RULES,
  );
  expect(leftOut).toEqual([expect.stringContaining(why)]);
  expect(leftOut[0]).toContain('"Intended."');
  expect(reread(text)).toMatchObject({ accepted: [ACCEPTED] });
});

it('settings of rules that are gone are said', () => {
  const { text, leftOut } = writeConfig(
    { ...NO_CONFIG, off: ['gone', 'report-only-limits'], severities: { lost: 'info' } },
    RULES,
  );
  expect(leftOut.toSorted()).toEqual([
    'The setting of the rule "gone": there is no such rule any more.',
    'The setting of the rule "lost": there is no such rule any more.',
  ]);
  expect(reread(text)).toEqual({ ...NO_CONFIG, off: ['report-only-limits'] });
});
