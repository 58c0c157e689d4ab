/** What a configuration changes in a check. */
import { describe, expect, it } from 'vitest';
import { called, policy, report, write } from './run.fixture.ts';

const first = (result: { policies: { results: object[] }[] }, index = 0) =>
  result.policies[0]?.results[index];

describe('a rule that is off', () => {
  it('is not run, and is listed as off', async () => {
    write('c.json', { off: ['bad', 'CAT01'] });
    write('a.json', policy('bad'));
    const result = await report('a.json', '--tenant', '--config', 'c.json');
    expect(result.code).toBe(0);
    expect(first(result)).toMatchObject({ rule: 'odd' });
    expect(result.tenant.results).toHaveLength(1);
    expect(result.rules.off).toEqual(['bad', 'tenant-no-fine']);
  });

  it.each([
    ['pretty', 'Switched off by the configuration: bad.'],
    ['markdown', '- Switched off by the configuration: bad.'],
    ['csv', '\nswitched-off,,,,bad,'],
    ['sarif', '"enabled": false'],
    ['html', '<tr><th scope="row">bad</th><td>Title of bad</td></tr>'],
  ])('is listed as off in %s', async (format, text) => {
    write('c.json', { off: ['bad'] });
    write('a.json', policy('bad'));
    expect((await called('check', 'a.json', '--config', 'c.json', '--format', format)).out).toContain(text);
  });
});

describe('a level', () => {
  it('is that of a policy that is on, and is lowered by its state like any other', async () => {
    write('c.json', { severities: { note: 'error', bad: 'info', 'tenant-odd-ones': 'error' } });
    write('a.json', [
      policy('note'),
      policy('note', { state: 'enabledForReportingButNotEnforced' }),
      policy('bad'),
      policy('odd and fine'),
    ]);
    const result = await report('a.json', '--tenant', '--config', 'c.json');
    const { policies, tenant, rules } = result;
    expect(policies[0].results[2]).toMatchObject({ severity: 'error' });
    expect(policies[1].results[2]).toMatchObject({ severity: 'warning' });
    expect(policies[2].results[0]).toMatchObject({ severity: 'info' });
    expect(tenant.results[1]).toMatchObject({ severity: 'error' });
    expect(rules.severities).toEqual({ note: 'error', bad: 'info', 'tenant-odd-ones': 'error' });
  });
});

it('a level takes the place of the one that a rule has for a policy that is not on', async () => {
  write('c.json', { severities: { odd: 'info' } });
  write('a.json', policy('odd', { state: 'disabled' }));
  expect(first(await report('a.json'), 1)).toMatchObject({ severity: 'warning' });
  expect(first(await report('a.json', '--config', 'c.json'), 1)).toMatchObject({ severity: 'info' });
});

describe('an accepted finding', () => {
  /** The fingerprint that the JSON report gives, to be copied into the configuration. */
  async function fingerprint(): Promise<string> {
    write('a.json', policy('bad', { id: 'ABC' }));
    return (first(await report('a.json')) as { fingerprint: string }).fingerprint;
  }
  const acceptance = async (changes: object = {}) => ({
    policy: 'abc',
    rule: 'CAP001',
    fingerprint: await fingerprint(),
    reason: 'A pilot.',
    expires: '2026-11-24',
    ...changes,
  });

  it('is marked, does not fail the check and is listed with its reason', async () => {
    write('c.json', { accepted: [await acceptance()] });
    const result = await report('a.json', '--config', 'c.json', '--fail-on', 'info');
    expect(result).toMatchObject({ code: 0, unusedAcceptances: [] });
    expect(first(result)).toMatchObject({
      accepted: true,
      severity: 'error',
      acceptance: { reason: 'A pilot.', expires: '2026-11-24' },
    });
  });

  it('comes back when it has expired or the policy was changed, and the acceptance is listed', async () => {
    write('c.json', { accepted: [await acceptance({ expires: '2026-11-23' })] });
    const expired = await report('a.json', '--config', 'c.json');
    expect(expired.code).toBe(1);
    expect(first(expired)).toMatchObject({ accepted: false });
    expect(first(expired)).not.toHaveProperty('acceptance');
    expect(expired.unusedAcceptances).toEqual([
      {
        policy: 'abc',
        rule: 'bad',
        fingerprint: expect.any(String),
        reason: 'A pilot.',
        expires: '2026-11-23',
        why: 'It expired after 2026-11-23.',
      },
    ]);

    write('c.json', { accepted: [await acceptance()] });
    write(
      'a.json',
      policy('bad', { id: 'ABC', grantControls: { operator: 'OR', builtInControls: ['mfa'] } }),
    );
    const changed = await report('a.json', '--config', 'c.json');
    expect(changed.code).toBe(1);
    expect(changed.unusedAcceptances).toMatchObject([
      { why: 'What the finding rests on has changed since it was accepted.' },
    ]);
  });

  it.each([
    ['pretty', 'Acceptances that accepted nothing\n  gone: bad: No policy of this id or name was checked.'],
    ['markdown', '- gone: bad: No policy of this id or name was checked.'],
    ['csv', '\nacceptance-unused,,gone,,bad,,,No policy of this id or name was checked.'],
    ['html', '<th scope="row">gone</th><td>bad</td><td>No policy of this id or name was checked.</td>'],
    ['sarif', 'The acceptance of bad for gone is unused: No policy of this id or name was checked.'],
  ])('that is unused is listed in %s', async (format, text) => {
    write('c.json', { accepted: [await acceptance({ policy: 'gone' })] });
    const { out } = await called('check', 'a.json', '--config', 'c.json', '--format', format);
    expect(out.replaceAll('\r', '')).toContain(text);
  });

  it('can be one on the tenant', async () => {
    write('a.json', policy('other'));
    const [finding] = (await report('a.json', '--tenant')).tenant.results;
    write('c.json', {
      accepted: [{ rule: 'tenant-no-fine', fingerprint: finding.fingerprint, reason: 'Not needed.' }],
    });
    const result = await report('a.json', '--tenant', '--config', 'c.json');
    expect(result.code).toBe(0);
    expect(result.tenant.results[0]).toMatchObject({
      accepted: true,
      acceptance: { reason: 'Not needed.', expires: null },
    });
  });

  it('of a rule that was not run is neither used nor unused', async () => {
    write('c.json', { accepted: [await acceptance()] });
    const result = await report('a.json', '--config', 'c.json', '--rule', 'odd');
    expect(result.unusedAcceptances).toEqual([]);
  });
});

it('a configuration that is wrong stops the check, with the place', async () => {
  write('c.json', '{\n  "off": ["baad"],\n  "colour": 1\n}');
  write('a.json', policy('bad'));
  expect(await called('check', 'a.json', '--config', 'c.json')).toEqual({
    code: 2,
    out: '',
    err: expect.stringContaining(
      'error: c.json, line 2, column 11: /off/0: There is no rule "baad". Did you mean "bad"?\n' +
        'c.json, line 3, column 3: "colour" is not known here.',
    ),
  });
});
