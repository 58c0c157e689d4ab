import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { called, policy, report, ruleSet, write } from './run.fixture.ts';

describe('arguments', () => {
  it.each([
    [[], 'no command is given'],
    [['lint'], 'there is no command "lint"'],
    [['check'], "missing required argument 'paths'"],
    [['check', 'a.json', '--fromat', 'json'], "unknown option '--fromat'\n(Did you mean --format?)"],
    [['check', 'a.json', '--format'], 'argument missing'],
    [
      ['check', 'a.json', '--format', 'xml'],
      "'xml' is invalid. Allowed choices are pretty, json, sarif, markdown, csv, html.",
    ],
    [['check', 'a.json', '--format', 'toString'], "'toString' is invalid"],
    [
      ['check', 'a.json', '--fail-on', 'bad'],
      "'bad' is invalid. Allowed choices are error, warning, info, never.",
    ],
    [['check', 'a.json', '--rule', 'baad'], 'There is no rule "baad". Did you mean "bad"?'],
    [['check', 'a.json', '--rule', 'guidance-waiting'], 'There is no rule "guidance-waiting".'],
    [
      ['check', 'a.json', '--rule', 'CAT01'],
      'tenant-no-fine looks at all policies of a tenant: add --tenant.',
    ],
    [['check', 'a.json', '--config', 'gone.json'], 'gone.json could not be read. There is no such file'],
    [['explain'], "missing required argument 'rule'"],
    [['explain', 'CAG2'], 'There is no rule or card "CAG2". Did you mean "CAG1"?'],
    [['--list-rules', '--format', 'csv'], "'csv' is invalid"],
    [['--format', 'json', 'check', 'a.json'], 'the options of check stand after it'],
    [['--list-rules', 'explain', 'CAP001'], 'the options of explain stand after it'],
    [['explain', 'CAP001', 'CAP002'], 'too many arguments'],
  ])('%j is refused', async (argv, message) => {
    write('a.json', policy('fine'));
    const { code, out, err } = await called(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain('--help');
  });

  it.each([
    [['--help'], 'Usage: ca-preflight [options] [command]'],
    [['check', '--help'], 'Usage: ca-preflight check [options] <paths...>'],
    [['explain', '--help'], 'Usage: ca-preflight explain [options] <rule>'],
    [['--version'], `${packageJson.version}\n`],
  ])('%j', async (argv, text) => {
    expect(await called(...argv)).toEqual({ code: 0, out: expect.stringContaining(text), err: '' });
  });
});

describe('the JSON report', () => {
  it('has exactly its members', async () => {
    write('a.json', {
      value: [policy('bad', { id: 'ABC' }), policy('unclear', { state: 5 }), policy('fine')],
    });
    const source = { file: 'a.json', line: 1 };
    expect(await report('a.json')).toEqual({
      code: 1,
      tool: { name: 'ca-preflight', version: packageJson.version, ruleSet: '2026.11' },
      policies: [
        {
          source: { ...source, pointer: '/value/0', column: 11 },
          id: 'ABC',
          displayName: 'bad',
          state: 'enabled',
          problems: [],
          results: [
            {
              rule: 'bad',
              outcome: 'finding',
              severity: 'error',
              accepted: false,
              evidence: 'microsoft-documented',
              field: 'grant.operator',
              message: 'What. Why.',
              safeFix: ['Do this.', 'Then that.'],
              fingerprint: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
            },
            { rule: 'odd', outcome: 'ok' },
            { rule: 'note', outcome: 'ok' },
            { rule: 'unclear', outcome: 'ok' },
          ],
        },
        {
          source: { ...source, pointer: '/value/1', column: 78 },
          id: null,
          displayName: 'unclear',
          state: null,
          problems: ['state should be text, but 5 stands there, so it could not be read.'],
          results: [
            { rule: 'bad', outcome: 'ok' },
            { rule: 'odd', outcome: 'ok' },
            { rule: 'note', outcome: 'ok' },
            { rule: 'unclear', outcome: 'cannot-judge', message: 'Why not.' },
          ],
        },
        {
          source: { ...source, pointer: '/value/2', column: 130 },
          id: null,
          displayName: 'fine',
          state: 'enabled',
          problems: [],
          results: [
            { rule: 'bad', outcome: 'ok' },
            { rule: 'odd', outcome: 'ok' },
            { rule: 'note', outcome: 'ok' },
            { rule: 'unclear', outcome: 'not-applicable' },
          ],
        },
      ],
      tenant: { results: [], complete: null },
      skipped: [],
      unreadable: [],
      rules: { chosen: false, off: [], severities: {} },
      unusedAcceptances: [],
    });
  });

  it('says in the policy concerned which key is written twice', async () => {
    write(
      'a.json',
      `[${JSON.stringify(policy('one'))},{"displayName":"x","displayName":"two","conditions":{}}]`,
    );
    const { policies } = await report('a.json');
    expect(
      policies.map((one: { displayName: string; problems: string[] }) => [one.displayName, one.problems]),
    ).toEqual([
      ['one', []],
      ['two', ['The key at /1/displayName is written twice; the last one counts.']],
    ]);
  });

  it('says in every policy that a wrapper has a key twice', async () => {
    write('a.json', `{"value":[],"value":[${JSON.stringify(policy('one'))}]}`);
    expect((await report('a.json')).policies[0].problems).toEqual([
      'The key at /value is written twice; the last one counts.',
    ]);
  });
});

describe('large files', () => {
  it('with a key twice in each policy are read in the time that their length takes', async () => {
    const twice = '{"displayName":"x","displayName":"other","conditions":{}}';
    write('a.json', `[${Array.from({ length: 4_000 }, () => twice).join(',')}]`);
    const { policies } = await report('a.json');
    expect(policies).toHaveLength(4_000);
    expect(policies[3_999].problems).toEqual([
      'The key at /3999/displayName is written twice; the last one counts.',
    ]);
  });

  it('with many keys twice outside of the policies say it once', async () => {
    const row = `{"a":1,"a":2,"JSON":${JSON.stringify(JSON.stringify(policy('fine')))}}`;
    write('a.json', `[${row},${row},${row}]`);
    const { policies } = await report('a.json');
    expect(policies[2].problems).toEqual([
      'The key at /0/a is written twice; the last one counts. The like at 2 more places.',
    ]);
  });
});

describe('exit codes', () => {
  it.each([
    ['bad', 'error', 1],
    ['bad', 'never', 0],
    ['odd', 'error', 0],
    ['odd', 'warning', 1],
    ['note', 'warning', 0],
    ['note', 'info', 1],
    ['unclear', 'info', 0],
    ['fine', 'info', 0],
  ])('%s with --fail-on %s: %i', async (name, failOn, expected) => {
    write('a.json', policy(name));
    expect((await called('check', 'a.json', '--fail-on', failOn)).code).toBe(expected);
  });

  it('errors are the threshold when none is given', async () => {
    write('a.json', policy('odd'));
    expect((await called('check', 'a.json')).code).toBe(0);
    write('a.json', policy('bad'));
    expect((await called('check', 'a.json')).code).toBe(1);
  });

  it.each([
    ['a finding on the tenant counts', 'other', ['--tenant'], 1],
    ['and is not looked for without --tenant', 'other', [], 0],
    ['and only from the threshold on', 'odd and fine', ['--tenant'], 0],
  ])('%s', async (_, name, options, expected) => {
    write('a.json', [policy(name), ...(name === 'odd and fine' ? [policy('fine')] : [])]);
    expect((await called('check', 'a.json', ...options)).code).toBe(expected);
  });

  it('2 wins over findings, and the rest is still checked', async () => {
    write('a.json', policy('bad'));
    const { code, policies, unreadable } = await report('a.json', 'gone.json');
    expect({ code, policies: policies.length, unreadable }).toEqual({
      code: 2,
      policies: 1,
      unreadable: [{ file: 'gone.json', reason: 'There is no such file or folder.' }],
    });
    expect((await called('check', 'gone.json', '--fail-on', 'never')).code).toBe(2);
  });
});

describe('--rule', () => {
  const ran = (result: { policies: { results: { rule: string }[] }[] }) =>
    result.policies[0]?.results.map(({ rule }) => rule);

  it('runs only those that are named, by id or reference, and says so', async () => {
    write('a.json', policy('bad'));
    const result = await report('a.json', '--rule', 'odd', '--rule', 'cap001');
    expect(ran(result)).toEqual(['bad', 'odd']);
    expect(result.rules).toMatchObject({ chosen: true });
    const { out } = await called('check', 'a.json', '--rule', 'odd');
    expect(out).toContain('Only these rules were run: odd.\n');
  });

  it('runs one that the configuration switches off', async () => {
    write('c.json', { off: ['odd'] });
    write('a.json', policy('odd'));
    const result = await report('a.json', '--rule', 'odd', '--config', 'c.json');
    expect(ran(result)).toEqual(['odd']);
    expect(result.rules.off).toEqual([]);
  });
});

describe('the rules themselves', () => {
  it('are listed', async () => {
    const { out } = await called('--list-rules');
    expect(out.split('\n')[0]).toBe(
      'CAP001  bad               grant.operator  microsoft-documented  Title of bad',
    );
    expect(out.trimEnd().split('\n')).toHaveLength(7);
  });

  it('are listed as JSON', async () => {
    const { out } = await called('--list-rules', '--format', 'json');
    const listed = JSON.parse(out);
    expect(listed[0]).toEqual({
      kind: 'policy',
      id: 'bad',
      ref: 'CAP001',
      title: 'Title of bad',
      field: 'grant.operator',
      evidence: 'microsoft-documented',
      ourConclusion: false,
    });
    expect(listed.map(({ kind, ref }: { kind: string; ref: string }) => `${kind} ${ref}`)).toEqual([
      ...ruleSet.policyRules.map(({ ref }) => `policy ${ref}`),
      'tenant CAT01',
      'tenant CAT02',
      'card CAG1',
    ]);
  });

  it('are explained', async () => {
    const { code, out } = await called('explain', 'cap001');
    expect(code).toBe(0);
    expect(out).toBe(`Title of bad

bad · CAP001 · error · microsoft-documented · field grant.operator

Looks at one policy: name, grant.

When it may be left as it is: None is known.

Sources:
  A page, read 2026-01-01
    https://example.com/page
`);
    expect((await called('explain', 'tenant-odd-ones')).out).toContain('Looks at all policies of a tenant.');
  });

  it('and a card says its points, and what is not documented', async () => {
    const { out } = await called('explain', 'guidance-waiting');
    expect(out).toContain('  1. Wait.\n  2. Wait longer.\n');
    expect(out).toContain('Not documented by Microsoft:\n  2. Reported from the field.\n');
    expect(out).toContain('https://example.com/page');
  });
});
