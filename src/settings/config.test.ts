import { describe, expect, it } from 'vitest';
import { NO_CONFIG, readConfig } from './config.ts';

const RULES = [
  { id: 'grant-require-all-controls', ref: 'CAP013' },
  { id: 'tenant-legacy-auth-block-missing', ref: 'CAT01' },
];

const read = (content: unknown) =>
  readConfig(
    'c.json',
    Buffer.from(typeof content === 'string' ? content : JSON.stringify(content, null, 2)),
    RULES,
  );

const accepted = (changes: object) => ({
  accepted: [{ policy: 'P', rule: 'CAP013', fingerprint: 'f', reason: 'Intended.', ...changes }],
});

describe('a configuration', () => {
  it('may say nothing', () => expect(read({})).toEqual(NO_CONFIG));

  it('is read whole, rules by id or reference', () => {
    expect(
      read({
        emergencyAccounts: { users: ['u'], groups: ['g'] },
        severities: { CAP013: 'info', 'tenant-legacy-auth-block-missing': 'error' },
        off: ['cat01'],
        accepted: [
          { policy: ' P ', rule: 'grant-require-all-controls', fingerprint: 'f', reason: 'Intended.' },
          { rule: 'CAT01', fingerprint: 'f', reason: 'Intended.', expires: '2026-12-31' },
        ],
        tenant: {
          objects: { 'AB-1': true, cd: false },
          deviceRegistrationRequiresMfa: false,
          policyPlans: 0,
          agentIdentities: true,
        },
      }),
    ).toEqual({
      emergencyAccounts: { users: ['u'], groups: ['g'] },
      severities: { 'grant-require-all-controls': 'info', 'tenant-legacy-auth-block-missing': 'error' },
      off: ['tenant-legacy-auth-block-missing'],
      accepted: [
        { tenant: null, policy: ' P ', ref: 'CAP013', fingerprint: 'f', reason: 'Intended.' },
        {
          tenant: null,
          policy: null,
          ref: 'CAT01',
          fingerprint: 'f',
          reason: 'Intended.',
          expires: '2026-12-31',
        },
      ],
      directory: {
        objects: { 'ab-1': true, cd: false },
        deviceRegistrationRequiresMfa: false,
        policyPlans: 0,
        agentIdentities: true,
      },
    });
  });

  it('may leave out users or groups, and parts of the tenant', () => {
    expect(read({ emergencyAccounts: { groups: ['g'] }, tenant: { policyPlans: 2 } })).toMatchObject({
      emergencyAccounts: { users: [], groups: ['g'] },
      directory: { policyPlans: 2 },
    });
  });

  it('has names as they stand, spaces included', () => {
    const emergencyAccounts = { users: [' u'], groups: ['g '] };
    expect(read({ emergencyAccounts })).toMatchObject({ emergencyAccounts });
  });

  it('may be written in UTF-16', () => {
    const bytes = Buffer.from('\ufeff{"off":["CAP013"]}', 'utf16le');
    expect(readConfig('c.json', bytes, RULES)).toMatchObject({ off: ['grant-require-all-controls'] });
  });
});

describe('a configuration that is wrong', () => {
  it.each<[string, unknown, string]>([
    ['no JSON', '{\n  "off": [,]\n}', 'c.json: Not valid JSON: line 2, column 11: a value was expected.'],
    ['no object', '[]', 'c.json, line 1, column 1: An object was expected, but a list stands there.'],
    [
      'a key that is not known',
      { offf: [] },
      'line 2, column 3: "offf" is not known here. Did you mean "off"?',
    ],
    [
      'a key like no other',
      { colour: 1 },
      '"colour" is not known here. Known are emergencyAccounts, severities, off, accepted, tenant.',
    ],
    [
      'a key written twice',
      '{"tenant":{"policyPlans":0,\n"policyPlans":1}}',
      'c.json, line 2, column 1: /tenant: "policyPlans" is written twice.',
    ],
    [
      'a rule that is not there',
      { off: ['grant-require-all-control'] },
      'line 3, column 5: /off/0: There is no rule "grant-require-all-control". Did you mean "grant-require-all-controls"?',
    ],
    [
      'a level for a rule that is not there',
      { severities: { x: 'error' } },
      'line 3, column 5: /severities: There is no rule "x".',
    ],
    [
      'two levels for one rule',
      { severities: { CAP013: 'info', 'Grant-require-all-controls': 'error' } },
      'line 4, column 5: /severities: "Grant-require-all-controls" is the rule that stands here as "CAP013" already.',
    ],
    [
      'a name that objects have of themselves',
      '{"severities":{"__proto__":"info"}}',
      'c.json, line 1, column 16: /severities: "__proto__" is not known here.',
    ],
    [
      'such a name deeper down',
      '{"accepted":[{"__proto__":{}}]}',
      'c.json, line 1, column 15: /accepted/0: "__proto__" is not known here.',
    ],
    [
      'an accepted finding of a rule that is not there',
      accepted({ rule: 'grant-require-al-controls' }),
      'line 5, column 15: /accepted/0/rule: There is no rule "grant-require-al-controls". Did you mean "grant-require-all-controls"?',
    ],
    [
      'an accepted finding of a card',
      accepted({ rule: 'guidance-waiting' }),
      'line 5, column 15: /accepted/0/rule: There is no rule "guidance-waiting".',
    ],
    [
      'a level that is none',
      { severities: { CAP013: 'none' } },
      '/severities/CAP013: "error", "warning" or "info" was expected, but "none" stands there.',
    ],
    [
      'a finding accepted without a reason',
      accepted({ reason: undefined }),
      'line 3, column 5: /accepted/0/reason: A sentence why the finding is intended was expected, but nothing stands there.',
    ],
    [
      'a reason of spaces',
      accepted({ reason: ' ' }),
      'line 7, column 17: /accepted/0/reason: A sentence why the finding is intended was expected, but nothing stands there.',
    ],
    ['no fingerprint', accepted({ fingerprint: null }), "/accepted/0/fingerprint: The finding's fingerprint"],
    [
      'no such day',
      accepted({ expires: '2026-02-30' }),
      '/accepted/0/expires: A day, YYYY-MM-DD, was expected, but "2026-02-30" stands there.',
    ],
    [
      'a policy of spaces',
      accepted({ policy: ' ' }),
      "/accepted/0/policy: The policy's id or name was expected, but nothing stands there.",
    ],
    ['no policy', accepted({ policy: undefined }), "/accepted/0: The policy's id or name was expected"],
    [
      'a policy for a rule on the tenant',
      accepted({ rule: 'CAT01' }),
      'line 4, column 17: /accepted/0/policy: tenant-legacy-auth-block-missing looks at the tenant as a whole',
    ],
    ['an acceptance with more', accepted({ until: 'x' }), '/accepted/0: "until" is not known here.'],
    ['nobody declared', { emergencyAccounts: {} }, '/emergencyAccounts: This names nobody.'],
    [
      'an account that is no text',
      { emergencyAccounts: { users: [5] } },
      '/emergencyAccounts/users/0: The id or name of one was expected, but 5 stands there.',
    ],
    [
      'an object that is not a truth',
      { tenant: { objects: { a: 'yes' } } },
      '/tenant/objects/a: True where it exists',
    ],
    [
      'half a plan',
      { tenant: { policyPlans: 0.5 } },
      '/tenant/policyPlans: A whole number was expected, but 0.5',
    ],
    ['brackets in brackets', `${'['.repeat(7_000)}${']'.repeat(7_000)}`, 'c.json: It nests too deeply.'],
    [
      'an account of spaces',
      { emergencyAccounts: { users: [' '] } },
      '/emergencyAccounts/users/0: The id or name',
    ],
    ['fewer than no plans', { tenant: { policyPlans: -1 } }, '/tenant/policyPlans: A whole number'],
  ])('%s', (_, content, expected) => {
    const config = read(content);
    expect('wrong' in config ? config.wrong : config).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    ['a key', { '\n::error::x\u001b[31m': 1, off2: [] }],
    ['a value', { off: ['\n::error::x\u001b[31m'] }],
    ['a level', { severities: { CAP013: '\n::error::x\u001b[31m' } }],
    ['a duplicate key', '{"\\n::error::x\\u001b":1,"\\n::error::x\\u001b":1}'],
  ])('is said on one line and without control characters: %s', (_, content) => {
    const config = read(content);
    const wrong = 'wrong' in config ? config.wrong : [];
    expect(wrong.join('')).toContain('::error::x');
    for (const line of wrong) expect(line).toMatch(/^c\.json, line \d+, column \d+: \P{Cc}+$/u);
  });

  it('says everything that is wrong, in the order of the text', () => {
    const config = read('{"severities":{"CAP013":1},\n"of":[],\n"off":[1,2]}');
    expect('wrong' in config && config.wrong.map((line) => line.slice(0, 24))).toEqual([
      'c.json, line 1, column 2',
      'c.json, line 2, column 1',
      'c.json, line 3, column 8',
      'c.json, line 3, column 1',
    ]);
  });
});
