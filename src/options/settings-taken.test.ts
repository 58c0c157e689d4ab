import { describe, expect, it } from 'vitest';
import { policyRules, tenantRules } from '../../rules/index.ts';
import { type Config, NO_CONFIG, readConfig } from '../settings/config.ts';
import { writeConfig } from '../settings/write-config.ts';
import type { AcceptedFinding } from '../store/decisions.ts';
import type { Declaration } from '../store/told.ts';
import { configOf, previewWords, settingsIn, settingsNow } from './settings-taken.ts';

const RULES = [...policyRules, ...tenantRules];
const NOW = '2026-11-24T12:00:00Z';
const ID = '6a1e3c50-0000-4000-8000-00000000000a';
const NO_RULES = { off: [], severities: {} };

const finding = (changes: Partial<AcceptedFinding> = {}): AcceptedFinding => ({
  policy: ID,
  policyName: 'Old name',
  ref: 'CAP013',
  fingerprint: 'f',
  reason: 'Agreed.',
  expires: null,
  at: '2026-01-01T09:00:00Z',
  ...changes,
});
const tenant = (changes: Partial<Declaration> = {}): Declaration => ({
  ...{ key: 'fabrikam.onmicrosoft.com', name: 'Fabrikam', policies: 1, lastSeen: NOW },
  ...{ emergencyAccounts: null, managed: null, accepted: [], ...changes },
});
const policies = [{ id: ID, name: 'New name' }];
const of = (changes: Partial<Declaration> = {}) => ({ tenant: tenant(changes), policies });
const acceptance = (changes: object = {}) => ({
  ...{ tenant: null, policy: ID, ref: 'CAP013', fingerprint: 'f', reason: 'Agreed.' },
  ...changes,
});
const config = (changes: Partial<Config>): Config => ({ ...NO_CONFIG, ...changes });

describe('out and in again', () => {
  it('is the same, with the times and names of the decisions', () => {
    const rules = {
      settings: { off: ['report-only-limits'], severities: { 'grant-require-all-controls': 'info' } },
      managed: NO_RULES,
    } as const;
    const decided = of({
      emergencyAccounts: { users: ['glass@fabrikam.example'], groups: ['Break glass'] },
      accepted: [
        finding(),
        finding({ policy: 'Unsaved', policyName: 'Unsaved', expires: '2027-01-31' }),
        finding({ policy: null, policyName: null, ref: 'CAT01' }),
      ],
    });
    const before = settingsNow(rules, decided.tenant);
    const { text, leftOut } = writeConfig(configOf(before), RULES);
    expect(leftOut).toEqual([]);
    const read = readConfig('c.json', new TextEncoder().encode(text), RULES) as Config;
    expect(settingsIn(read, decided, NO_RULES, NOW)).toEqual(before);
  });

  it('is the same where names and reasons begin or end with spaces', () => {
    const decided = of({
      emergencyAccounts: { users: [' glass@fabrikam.example'], groups: ['Break glass '] },
      accepted: [finding({ reason: ' Agreed. ' })],
    });
    const before = settingsNow({ settings: NO_RULES, managed: NO_RULES }, decided.tenant);
    const { text } = writeConfig(configOf(before), RULES);
    const read = readConfig('c.json', new TextEncoder().encode(text), RULES) as Config;
    expect(settingsIn(read, decided, NO_RULES, NOW)).toEqual(before);
  });

  it('leaves out what the organisation sets, both ways', () => {
    const managed = { off: ['report-only-limits'], severities: {} };
    const settings = { off: ['grant-require-all-controls', 'report-only-limits'], severities: {} };
    expect(configOf(settingsNow({ settings, managed }, null))).toEqual({
      off: ['grant-require-all-controls'],
      ...{ severities: {}, emergencyAccounts: null, accepted: [] },
    });
    expect(settingsIn(config({ severities: { 'report-only-limits': 'error' } }), null, managed, NOW)).toEqual(
      {
        rules: NO_RULES,
        tenant: null,
      },
    );
  });
});

describe('a file that is taken over', () => {
  const accepted = (...all: object[]) =>
    settingsIn(config({ accepted: all as never }), of(), NO_RULES, NOW).tenant?.accepted;

  it('names a policy as the browser does, and was decided now', () => {
    expect(accepted(acceptance({ policy: ID.toUpperCase() }))).toEqual([
      finding({ policyName: 'New name', at: NOW }),
    ]);
    expect(accepted(acceptance({ policy: 'A name' }))).toMatchObject([
      { policy: 'A name', policyName: 'A name' },
    ]);
    expect(accepted(acceptance({ policy: ID.replace('a1', 'b2') }))).toMatchObject([{ policyName: null }]);
  });

  it('is decided now as well where the reason or the end is another one', () => {
    const there = of({ accepted: [finding()] });
    const [taken] =
      settingsIn(config({ accepted: [acceptance({ expires: '2027-01-31' })] }), there, NO_RULES, NOW).tenant
        ?.accepted ?? [];
    expect(taken).toEqual(finding({ expires: '2027-01-31', at: NOW }));
  });

  it('has a finding once, as long as it holds', () => {
    expect(
      accepted(
        acceptance({ expires: '2026-01-01' }),
        acceptance({ reason: 'For good.' }),
        acceptance({ expires: '2027-01-01' }),
      ),
    ).toMatchObject([{ reason: 'For good.', expires: null }]);
  });

  it.each([
    ['of a policy that is kept', ID],
    ['of one that is not', ID.replace('a1', 'b2')],
    ['by its name', 'A name'],
  ])('has a finding once, whatever the letter case of its policy: %s', (_, policy) => {
    expect(
      accepted(
        acceptance({ policy, expires: '2026-01-01' }),
        acceptance({ policy: policy.toUpperCase(), expires: '2027-01-01' }),
      ),
    ).toMatchObject([{ expires: '2027-01-01' }]);
  });

  it('has the policy of a finding as it was decided', () => {
    const there = of({ accepted: [finding({ policy: 'A name' })] });
    expect(
      settingsIn(config({ accepted: [acceptance({ policy: 'a NAME' })] }), there, NO_RULES, NOW).tenant
        ?.accepted,
    ).toEqual(there.tenant.accepted);
  });

  it('has no policy where the finding is on the tenant as a whole', () => {
    const unsaved = { ...of(), policies: [{ id: null, name: 'Unsaved' }] };
    const file = config({ accepted: [acceptance({ policy: null, ref: 'CAT01' })] });
    expect(settingsIn(file, unsaved, NO_RULES, NOW).tenant?.accepted).toMatchObject([
      { policy: null, policyName: null },
    ]);
  });

  it('has a rule once, and a rule that is off is at no level', () => {
    expect(
      settingsIn(config({ off: ['a', 'a'], severities: { a: 'info', b: 'info' } }), null, NO_RULES, NOW)
        .rules,
    ).toEqual({ off: ['a'], severities: { b: 'info' } });
  });
});

describe('the preview', () => {
  const words = (file: Partial<Config>, chosen: ReturnType<typeof of> | null, rules = NOTHING_SET) =>
    previewWords(config(file), chosen, rules, settingsIn(config(file), chosen, rules.managed, NOW));
  const NOTHING_SET: Parameters<typeof previewWords>[2] = { settings: NO_RULES, managed: NO_RULES };

  it('says what the file has and what it takes the place of', () => {
    expect(
      words(
        {
          off: ['a', 'b', 'c', 'd'],
          severities: { e: 'info', f: 'error' },
          emergencyAccounts: { users: ['u'], groups: ['g', 'h'] },
          accepted: [acceptance(), acceptance({ fingerprint: 'g' })],
        },
        of({ accepted: [finding()] }),
        { settings: { off: ['d', 'x'], severities: {} }, managed: { off: ['d'], severities: {} } },
      ),
    ).toEqual([
      'The file has 3 rules off, 2 rules at another level, 1 emergency account, 2 groups of emergency accounts and 2 findings marked as intended for “Fabrikam”; 1 rule is set by your organisation and stays.',
      'They take the place of what is set now: 1 rule off, no rule at another level, no emergency account and 1 finding marked as intended for “Fabrikam”.',
    ]);
  });

  it('says what is not taken over', () => {
    expect(
      words(
        {
          emergencyAccounts: { users: ['u'], groups: [] },
          accepted: [acceptance()],
          directory: { policyPlans: 0 },
        },
        null,
      ),
    ).toEqual([
      'The file has no rule off and no rule at another level.',
      'They take the place of what is set now: no rule off and no rule at another level.',
      'Not taken over while no tenant is chosen: 1 emergency account and 1 finding marked as intended.',
      expect.stringContaining('"tenant" of the directory is not kept by the browser'),
    ]);
  });

  it('says that policies are not known, and that a finding stands there again', () => {
    expect(
      words(
        {
          accepted: [
            acceptance(),
            acceptance(),
            acceptance({ policy: 'Elsewhere' }),
            acceptance({ policy: null }),
          ],
        },
        of({ accepted: [finding({ policy: null, policyName: null })] }),
      ).slice(2),
    ).toEqual([
      '1 finding marked as intended is about policies that this browser has not seen in “Fabrikam”. Is it the right tenant?',
      '1 finding marked as intended stands there again; the one that holds longest counts.',
    ]);
  });

  it.each<[string, Partial<Config>, Partial<Declaration>, string[]]>([
    [
      'a finding on the tenant as a whole that was not kept before',
      { accepted: [acceptance({ policy: null, ref: 'CAT01' })] },
      {},
      [
        '1 finding on the tenant as a whole is not marked as intended in “Fabrikam” so far. Is it the right tenant?',
      ],
    ],
    [
      'other accounts',
      { emergencyAccounts: { users: ['glass@contoso.example'], groups: [] } },
      { emergencyAccounts: { users: ['own-glass@fabrikam.example'], groups: [] } },
      [
        'None of the emergency accounts that are declared for “Fabrikam” now is in the file. Is it the right tenant?',
      ],
    ],
    [
      'no accounts, and findings on the tenant as a whole of which one was kept',
      {
        accepted: ['a', 'b', 'c'].map((fingerprint) =>
          acceptance({ policy: null, ref: 'CAT01', fingerprint }),
        ),
      },
      {
        emergencyAccounts: { users: [], groups: ['Break glass'] },
        accepted: [finding({ policy: null, ref: 'CAT01', fingerprint: 'a' })],
      },
      [
        '2 findings on the tenant as a whole are not marked as intended in “Fabrikam” so far. None of the emergency accounts that are declared for “Fabrikam” now is in the file. Is it the right tenant?',
      ],
    ],
    [
      'nothing where one of the accounts is the same',
      { emergencyAccounts: { users: ['new', 'GLASS@fabrikam.example'], groups: [] } },
      { emergencyAccounts: { users: ['glass@fabrikam.example', 'old'], groups: ['g'] } },
      [],
    ],
  ])('asks whether it is the right tenant: %s', (_, file, declared, asked) => {
    expect(words(file, of(declared)).slice(2)).toEqual(asked);
  });
});
