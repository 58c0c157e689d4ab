import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { called, policy, report, write } from './run.fixture.ts';

describe('arguments', () => {
  it.each([
    [[], 'no command is given.'],
    [['lint'], 'there is no command "lint".'],
    [['check'], 'check needs a file or folder.'],
    [['check', 'a.json', '--colour'], "Unknown option '--colour'"],
    [['check', 'a.json', '--format'], 'argument missing'],
    [['check', 'a.json', '--format', 'xml'], '--format is "xml", but it can only be pretty, json.'],
    [['check', 'a.json', '--format', 'toString'], '--format is "toString"'],
    [
      ['check', 'a.json', '--fail-on', 'bad'],
      '--fail-on is "bad", but it can only be info, warning, error, never.',
    ],
  ])('%j is refused', async (argv, message) => {
    const { code, out, err } = await called(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain('--help');
  });

  it('--help and --version', async () => {
    expect(await called('--help')).toEqual({
      code: 0,
      out: expect.stringContaining('Usage: ca-preflight check'),
      err: '',
    });
    expect(await called('--version')).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
  });
});

describe('the JSON report', () => {
  it('has exactly its members', async () => {
    write('a.json', {
      value: [policy('bad', { id: 'ABC' }), policy('unclear', { state: 5 }), policy('fine')],
    });
    expect(await report('a.json')).toEqual({
      code: 1,
      tool: { name: 'ca-preflight', version: packageJson.version, ruleSet: '2026.11' },
      policies: [
        {
          source: { file: 'a.json', pointer: '/value/0' },
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
            },
            { rule: 'odd', outcome: 'ok' },
            { rule: 'note', outcome: 'ok' },
            { rule: 'unclear', outcome: 'ok' },
          ],
        },
        {
          source: { file: 'a.json', pointer: '/value/1' },
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
          source: { file: 'a.json', pointer: '/value/2' },
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
      tenant: { results: [] },
      skipped: [],
      unreadable: [],
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

describe('the report for people', () => {
  it('says what was found, what to do and what is open', async () => {
    write('p/a.json', policy('bad'));
    write('p/b.json', [policy('unclear', { state: 'disabled' })]);
    write('p/c.json', {});
    write('p/d.json', '{');
    const { out } = await called('check', 'p');
    expect(out).toBe(`bad (on)
  p/a.json
  error  grant.operator  bad
    What. Why.
    Safe fix: Do this.
    Safe fix: Then that.

unclear (off)
  p/b.json at /0
  not judged: unclear: Why not.

Skipped
  p/c.json: This is not a Conditional Access policy, nor a known wrapper of policies.

Could not be read
  p/d.json: Not valid JSON: line 1, column 2: a closing brace } was expected.

2 policies checked: 1 error, 0 warnings, 0 notes.
1 question could not be judged: that is no pass.
1 file skipped.
1 file could not be read.
`);
  });

  it('lets no control character of a name reach the terminal', async () => {
    write('a.json', policy('\u001b[31mred\nline\u202e'));
    const { out } = await called('check', 'a.json');
    expect(out.split('\n')[0]).toBe('\ufffd[31mred line\ufffd (on)');
  });
});
