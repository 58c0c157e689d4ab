import { describe, expect, it } from 'vitest';
import { policyRules, tenantRules } from '../../rules/index.ts';
import { type Config, NO_CONFIG, readConfig } from '../settings/config.ts';
import { writeConfig } from '../settings/write-config.ts';
import type { AcceptedFinding } from '../store/decisions.ts';
import type { Declaration } from '../store/told.ts';
import { configOf, previewWords, settingLines, settingsIn, settingsNow } from './settings-taken.ts';

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
        of(),
      ).slice(2),
    ).toEqual([
      '1 finding marked as intended is about policies that this browser has not seen in “Fabrikam”. Is it the right tenant?',
      '1 finding marked as intended stands there again; the one that holds longest counts.',
    ]);
  });

  it('lists the settings one by one', () => {
    expect(
      settingLines(
        {
          rules: { off: ['report-only-limits'], severities: { gone: 'info' } },
          tenant: {
            key: 'k',
            emergencyAccounts: { users: ['u'], groups: ['g'] },
            accepted: [finding({ expires: '2026-01-01' }), finding({ policy: null, ref: 'CAT99' })],
          },
        },
        '2026-11-24',
      ),
    ).toEqual([
      expect.stringMatching(/^Off: [A-Z]/),
      'Note: gone',
      'Emergency account: “u”',
      'Group of emergency accounts: “g”',
      expect.stringMatching(/^Intended: .+ \(CAP013\), on “Old name”, because “Agreed\.”, ended after /),
      'Intended: CAT99 (CAT99), because “Agreed.”, without an end',
    ]);
  });
});
