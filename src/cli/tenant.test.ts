/** `--tenant`: the policies of the call are all those of one tenant. */
import { describe, expect, it } from 'vitest';
import { policy, report, write } from './run.fixture.ts';

const outcomes = (results: { rule: string; outcome: string }[]) =>
  results.map(({ rule, outcome }) => `${rule} ${outcome}`);

describe('a tenant', () => {
  it('is looked at over all files of the call', async () => {
    write('p/a.json', policy('odd 1', { id: 'A' }));
    write('p/b.json', [policy('odd 2'), policy('fine')]);
    const { tenant, code } = await report('p', '--tenant', '--fail-on', 'warning');
    expect(code).toBe(1);
    expect(tenant).toEqual({
      complete: true,
      results: [
        { rule: 'tenant-no-fine', outcome: 'ok' },
        {
          rule: 'tenant-odd-ones',
          outcome: 'finding',
          severity: 'warning',
          accepted: false,
          evidence: 'microsoft-documented',
          field: 'tenant',
          message: 'Some are odd. They differ.',
          safeFix: ['Look.'],
          fingerprint: expect.any(String),
          concerns: [
            { id: 'A', displayName: 'odd 1' },
            { id: null, displayName: 'odd 2' },
          ],
        },
      ],
    });
  });

  it('without a policy lacks what it should have', async () => {
    write('p/a.json', { value: [] });
    expect(outcomes((await report('p', '--tenant')).tenant.results)).toEqual([
      'tenant-no-fine finding',
      'tenant-odd-ones ok',
    ]);
  });

  it('is not known whole when something could not be read: what is missing is then no finding', async () => {
    write('p/a.json', policy('other'));
    write('p/b.json', '{');
    const { tenant, code } = await report('p', '--tenant');
    expect(code).toBe(2);
    expect(tenant.complete).toBe(false);
    expect(outcomes(tenant.results)).toEqual(['tenant-no-fine unread', 'tenant-odd-ones ok']);
  });

  it('is known whole when other JSON was skipped', async () => {
    write('p/a.json', policy('other'));
    write('p/package.json', { name: 'x' });
    expect((await report('p', '--tenant')).tenant.complete).toBe(true);
  });
});

describe('a finding that another policy of the tenant settles', () => {
  const first = async (...options: string[]) => (await report('p', ...options)).policies[0].results[0];

  it('is none, and says why', async () => {
    write('p/a.json', policy('bad'));
    write('p/b.json', policy('settler'));
    expect(await first('--tenant')).toEqual({
      rule: 'bad',
      outcome: 'ok',
      because: 'The settler does it.',
    });
  });

  it.each([
    ['when the policies are not looked at as a tenant', []],
    ['when the tenant is not known whole', ['--tenant']],
  ])('stands %s', async (_, options) => {
    write('p/a.json', policy('bad'));
    write('p/b.json', policy('settler'));
    if (options.length > 0) write('p/c.json', '{');
    expect(await first(...options)).toMatchObject({ outcome: 'finding' });
  });
});
