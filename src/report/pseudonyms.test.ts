import { describe, expect, it } from 'vitest';
import { SHAREPOINT_ONLINE } from '../policy/well-known-ids.ts';
import { pseudonymOf, withPseudonyms } from './pseudonyms.ts';
import { acceptance, checked, finding, ok, onTenant, open, RULES, reportOf } from './report.fixture.ts';

const SALT = 'a secret';
const GUID = '7d3c1f52-9a4b-4e0d-8a11-3c5b7f9e2d64';
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';

/** What becomes of a sentence in the report of a tenant whose policies have these names. */
function said(sentence: string, ...names: readonly string[]): string {
  const report = reportOf([checked('A', [open('one', sentence)]), ...names.map((name) => checked(name, []))]);
  const [result] = withPseudonyms(report, SALT).policies[0]?.results ?? [];
  return result !== undefined && 'message' in result ? result.message : '';
}

const as = (kind: Parameters<typeof pseudonymOf>[0], name: string) => pseudonymOf(kind, name, SALT);

describe('a pseudonym', () => {
  it('is the same for the same name and salt, in any letter case', () => {
    expect(as('Policy', 'Contoso')).toMatch(/^Policy [a-z0-9]{10}$/);
    expect(as('Policy', ' contoso')).toBe(as('Policy', 'Contoso'));
    expect(as('Policy', 'Contoso B')).not.toBe(as('Policy', 'Contoso'));
    expect(pseudonymOf('Policy', 'Contoso', 'another')).not.toBe(as('Policy', 'Contoso'));
  });
});

describe('a report with pseudonyms', () => {
  it('has them for policies, files, states, concerns and the tenant', () => {
    const secret = {
      source: { file: 'contoso/Contoso CA.json', pointer: '/value/3', region: null },
      id: GUID,
      state: 'Contoso state',
      problems: [`The key at /value/3/Contoso/4 is written twice; the last one counts.`],
    };
    const tenantOne = onTenant(finding('tenant-one', 'error'), ['Contoso CA']);
    const report = reportOf([checked('Contoso CA', [ok('one', '"Contoso CA" does it.')], secret)], {
      tenant: { complete: true, results: [tenantOne] },
      skipped: [{ file: 'contoso/x.json', reason: 'At /Contoso/b: This is not a policy.' }],
      unreadable: [{ file: 'contoso/y.json', reason: 'At /value: Its "contoso@odata.nextLink" says so.' }],
      unused: [
        {
          acceptance: acceptance({ tenant: 'contoso.com', policy: GUID, reason: 'Contoso wants it.' }),
          rule: 'one',
          why: 'It expired.',
        },
      ],
    });
    const safe = withPseudonyms(report, SALT);
    expect(JSON.stringify(safe)).not.toMatch(/contoso|7d3c1f52/i);
    expect(safe.policies[0]).toMatchObject({
      source: { file: expect.stringMatching(/^file-\w{10}\.json$/), pointer: '/value/3' },
      id: as('Id', GUID),
      displayName: as('Policy', 'Contoso CA'),
      state: as('State', 'Contoso state'),
      problems: [`The key at /value/3/${as('Member', 'Contoso')}/4 is written twice; the last one counts.`],
      results: [{ because: `"${as('Policy', 'Contoso CA')}" does it.` }],
    });
    expect(safe.tenant?.results[0]).toMatchObject({
      concerns: [{ displayName: as('Policy', 'Contoso CA') }],
    });
    expect(safe.skipped[0]?.reason).toBe(
      `At /${as('Member', 'Contoso')}/${as('Member', 'b')}: This is not a policy.`,
    );
    expect(safe.unused[0]?.acceptance).toMatchObject({
      tenant: as('Tenant', 'contoso.com'),
      policy: as('Id', GUID),
    });
  });

  it('has them in every text of a finding, and in its reason none of it', () => {
    const name = 'Contoso VPN';
    const one = finding('one', 'error', { message: `"${name}"`, acceptance: acceptance({ reason: name }) });
    const text = {
      what: `"${name}".`,
      why: `"${name}".`,
      safeFix: [`"${name}".`],
      lessSafe: { what: `"${name}".`, risk: `"${name}".` },
    };
    const safe = withPseudonyms(reportOf([checked('A', [{ ...one, text }])]), SALT);
    expect(JSON.stringify(safe)).not.toContain('Contoso');
    expect(safe.policies[0]?.results[0]).toMatchObject({
      message: `"${as('Name', name)}"`,
      accepted: true,
      title: 'Title of one',
    });
  });

  it('has fingerprints that cannot be made from the policy, but compared', () => {
    const fingerprints = (salt: string) => {
      const report = reportOf([
        checked('A', [
          finding('one', 'error'),
          finding('two', 'error', { acceptance: acceptance() }),
          finding('noted', 'info', { fingerprint: null }),
        ]),
      ]);
      return withPseudonyms(report, salt).policies[0]?.results.map((result) =>
        'fingerprint' in result ? [result.fingerprint, result.acceptance?.fingerprint] : [],
      );
    };
    const [one, two, none] = fingerprints(SALT) ?? [];
    expect(one?.[0]).toMatch(/^\w{20}$/);
    expect(two).toEqual([one?.[0], one?.[0]]);
    expect(none).toEqual([null, undefined]);
    expect(fingerprints(SALT)).toEqual(fingerprints(SALT));
    expect(fingerprints('another')?.[0]).not.toEqual(one);
  });

  it('changes nothing in what it is given, and leaves what has no name', () => {
    const report = reportOf([
      checked('Contoso', [open('one', '"Contoso" is new.')]),
      checked(null, []),
      checked(' ', []),
    ]);
    const before = structuredClone(report.policies);
    expect(
      withPseudonyms(report, SALT).policies.map(({ displayName, state }) => [displayName, state]),
    ).toEqual([
      [as('Policy', 'Contoso'), 'enabled'],
      [null, 'enabled'],
      [' ', 'enabled'],
    ]);
    expect(report.policies).toEqual(before);
  });
});

describe('in a sentence', () => {
  it.each([
    ['a quoted name', 'The group "Contoso VPN" is new.', `The group "${as('Name', 'Contoso VPN')}" is new.`],
    ['a name in curly quotes', 'See “Contoso”.', `See “${as('Name', 'Contoso')}”.`],
    ['two', '"Fab", "Con" and 2 more.', `"${as('Name', 'Fab')}", "${as('Name', 'Con')}" and 2 more.`],
    ['a name with quotation marks in it', 'Not "A"B"C".', `Not "${as('Name', 'A"B"C')}".`],
    ['an id', `For ${GUID.toUpperCase()}.`, `For ${as('Id', GUID)}.`],
    ['a quoted id', `For "${GUID}".`, `For "${as('Id', GUID)}".`],
    ['an account', 'For jo@contoso.com.', `For ${as('Account', 'jo@contoso.com')}.`],
    ['a domain', 'At x.onmicrosoft.com, too.', `At ${as('Name', 'x.onmicrosoft.com')}, too.`],
    [
      'the name of a strength',
      'It has Require authentication strength (Contoso (new)) and more.',
      `It has Require authentication strength (${as('Name', 'Contoso (new)')}) and more.`,
    ],
    [
      'a name beside labels',
      '"Block access or Require authentication strength (Fab)".',
      `"Block access or Require authentication strength (${as('Name', 'Fab')})".`,
    ],
    [
      'an error of a rule itself',
      'This rule stopped with an error of its own (no Contoso). Please report it.',
      `This rule stopped with an error of its own (${as('Name', 'no Contoso')}). Please report it.`,
    ],
    [
      'more than a word',
      'The mode is not known: my own mode.',
      `The mode is not known: ${as('Name', 'my own mode')}.`,
    ],
  ])('is replaced: %s', (_, sentence, safe) => {
    expect(said(sentence)).toBe(safe);
  });

  it.each([
    'Choose "Require multifactor authentication" or “Block access”.',
    'It reaches "Office 365", "AllTrusted" and "Global Administrator".',
    `For ${GLOBAL_ADMINISTRATOR} and "${SHAREPOINT_ONLINE}".`,
    'As in the template "Block legacy authentication".',
    'It has "2 × terms of use and Require password change".',
    'What "device.model -eq null" gives is not documented.',
    'The mode is not known: somethingNew. It is new.',
    'Whether it is on is not known: its state is missing.',
  ])('stays: %s', (sentence) => {
    expect(said(sentence)).toBe(sentence);
  });

  it('the name of a policy is found without quotes, whole and the longest first', () => {
    expect(said('Contoso VPN, Contoso and Contosos.', 'Contoso', 'Contoso VPN')).toBe(
      `${as('Policy', 'Contoso VPN')}, ${as('Policy', 'Contoso')} and Contosos.`,
    );
  });

  it('the name of a policy is found with quotation marks and signs of patterns in it', () => {
    const name = 'My "best" (policy) $& [x]+';
    expect(said(`See "${name}" there.`, name)).toBe(`See "${as('Policy', name)}" there.`);
  });

  it('a policy whose name is a word of ours does not break our sentences', () => {
    expect(RULES[0]?.title).toContain('Title');
    expect(said('The title "Title" is 1 of 2.', 'Title', '1')).toBe(
      `The title "${as('Policy', 'Title')}" is 1 of 2.`,
    );
  });

  it('a policy that has the name of a template is replaced, but not one that has that of a label', () => {
    expect(said('"Block legacy authentication"', 'Block legacy authentication')).toBe(
      `"${as('Policy', 'Block legacy authentication')}"`,
    );
    expect(said('Choose "Block access".', 'Block access')).toBe('Choose "Block access".');
  });
});
