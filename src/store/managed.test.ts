import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { policyRules, tenantRules } from '../../rules/index.ts';
import {
  isManagedRule,
  managedAccountsOf,
  managedNow,
  parseManaged,
  replacedRules,
  tenantOfKey,
  whyNotAllowed,
  withManagedAccounts,
  withManagedRules,
} from './managed.ts';

const DIRECTORY = '00000000-0000-4000-8000-00000000000a';
const WHOLE = {
  rulesOff: ['a'],
  ruleSeverities: { b: 'error' },
  emergencyAccounts: [
    { tenant: 'Contoso.com', users: ['glass'] },
    { tenant: 'contoso.com', users: ['glass', 'two'], groups: ['Break'] },
  ],
  allowedTenants: ['contoso.com', DIRECTORY.toUpperCase()],
  listTapForbidden: true,
};

describe('what is understood', () => {
  it('sets nothing where the organisation sets nothing', () => {
    expect(parseManaged({})).toEqual({
      rules: { off: [], severities: {} },
      emergencyAccounts: {},
      allowedTenants: null,
      listTapForbidden: false,
      problems: [],
    });
  });

  it('takes every setting', () => {
    expect(parseManaged(WHOLE)).toEqual({
      rules: { off: ['a'], severities: { b: 'error' } },
      emergencyAccounts: { 'contoso.com': { users: ['glass', 'two'], groups: ['Break'] } },
      allowedTenants: ['contoso.com', DIRECTORY],
      listTapForbidden: true,
      problems: [],
    });
  });

  it('leaves out a broken entry alone, and says which', () => {
    const { problems, ...rest } = parseManaged({
      rulesOff: ['a', 7],
      ruleSeverities: { b: 'loud', c: 'info' },
      emergencyAccounts: [
        { tenant: 'contoso', users: ['x'] },
        { tenant: 'contoso.com', users: 'x' },
      ],
      allowedTenants: ['contoso', 'fabrikam.com'],
    });
    expect(rest).toEqual({
      rules: { off: ['a'], severities: { c: 'info' } },
      emergencyAccounts: {},
      allowedTenants: ['fabrikam.com'],
      listTapForbidden: false,
    });
    const begin = (setting: string) =>
      `Your organisation’s setting ${setting} could not be understood in part:`;
    expect(problems.toSorted()).toEqual([
      `${begin('allowedTenants')} its entry 1 is not used.`,
      `${begin('emergencyAccounts')} its entry 1 is not used.`,
      `${begin('emergencyAccounts')} its entry 2 is not used.`,
      `${begin('ruleSeverities')} its level of b is not used.`,
      `${begin('rulesOff')} its entry 2 is not used.`,
    ]);
  });

  it('leaves out a broken setting, and allows no tenant rather than all', () => {
    const wrong = { rulesOff: 'a', ruleSeverities: 3, emergencyAccounts: {}, allowedTenants: 'contoso.com' };
    const { rules, emergencyAccounts, allowedTenants, problems } = parseManaged(wrong);
    expect(rules).toEqual({ off: [], severities: {} });
    expect(emergencyAccounts).toEqual({});
    expect(allowedTenants).toEqual([]);
    expect(problems).toHaveLength(4);
    expect(problems).toContain(
      'Your organisation’s setting allowedTenants could not be understood: nothing is stored of any tenant.',
    );
  });

  it('allows no tenant and no list while the settings cannot be read, and says so', async () => {
    const managed = await managedNow({ get: () => Promise.reject(new Error('It is shut.')) });
    expect(managed.allowedTenants).toEqual([]);
    expect(managed.listTapForbidden).toBe(true);
    expect(managed.problems).toEqual([
      'The settings of your organisation could not be read, so that nothing more is stored. The browser says: It is shut.',
    ]);
  });
});

describe('what it changes', () => {
  const managed = parseManaged(WHOLE);

  it('puts the organisation’s rules in the place of the admin’s', () => {
    expect(
      withManagedRules({ off: ['b', 'c'], severities: { a: 'info', b: 'info', d: 'warning' } }, managed),
    ).toEqual({ off: ['c', 'a'], severities: { d: 'warning', b: 'error' } });
    expect(['a', 'b', 'c', 'constructor'].filter((id) => isManagedRule(managed.rules, id))).toEqual([
      'a',
      'b',
    ]);
  });

  it('leaves the admin’s settings of the organisation’s rules where others take the place of the rest', () => {
    const own = { off: ['b', 'c'], severities: { a: 'info', d: 'warning' } } as const;
    const next = { off: ['a', 'e'], severities: { b: 'info', f: 'error' } } as const;
    expect(replacedRules(own, next, managed.rules)).toEqual({
      off: ['b', 'e'],
      severities: { a: 'info', f: 'error' },
    });
  });

  it('adds the organisation’s accounts to those that are declared', () => {
    const of = (key: string) => managedAccountsOf(managed, key);
    expect(withManagedAccounts({ users: ['glass', 'own'], groups: [] }, of('contoso.com'))).toEqual({
      users: ['glass', 'own', 'two'],
      groups: ['Break'],
    });
    expect(withManagedAccounts(null, of('contoso.com'))).toEqual(of('contoso.com'));
    expect(withManagedAccounts({ users: ['own'], groups: [] }, of('constructor'))).toEqual({
      users: ['own'],
      groups: [],
    });
    expect(withManagedAccounts(null, of('fabrikam.com'))).toBeNull();
  });

  it('allows a tenant by its domain or by its directory', () => {
    const why = (key: string) => whyNotAllowed(managed, tenantOfKey(key));
    expect(why('contoso.com')).toBeNull();
    expect(why(DIRECTORY)).toBeNull();
    expect(whyNotAllowed(managed, { domain: 'other.com', directoryId: DIRECTORY })).toBeNull();
    expect(why('fabrikam.com')).toBe(
      'Your organisation does not let Preflight store anything of fabrikam.com. What is open is still checked.',
    );
    expect(whyNotAllowed(parseManaged({}), tenantOfKey('fabrikam.com'))).toBeNull();
  });
});

interface Part {
  readonly items?: Part;
  readonly additionalProperties?: Part;
  readonly properties?: Record<string, Part>;
}

describe('managed-schema.json', () => {
  const schema = JSON.parse(readFileSync('managed-schema.json', 'utf8'));

  it('names just the settings that are read, and takes what is understood', () => {
    expect(Object.keys(schema.properties).toSorted()).toEqual(Object.keys(WHOLE).toSorted());
    expect(new Ajv().validate(schema, WHOLE)).toBe(true);
  });

  it('holds only what Chrome knows: one type for each part, and nothing more at the top', () => {
    const KNOWN = ['type', 'title', 'description', 'properties', 'items', 'additionalProperties'];
    const parts = (part: Part): Part[] => [
      part,
      ...[part.items, part.additionalProperties, ...Object.values(part.properties ?? {})].flatMap((inner) =>
        inner ? parts(inner) : [],
      ),
    ];
    for (const part of parts(schema)) {
      expect(KNOWN).toEqual(expect.arrayContaining(Object.keys(part)));
      expect(part).toHaveProperty('type', expect.any(String));
    }
    expect(schema).not.toHaveProperty('additionalProperties');
  });
});

describe('docs/managed-settings.md', () => {
  const page = readFileSync('docs/managed-settings.md', 'utf8');
  const sample = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '')['3rdparty'].extensions['<id>'];

  it('shows settings that are understood, of rules that are there', () => {
    const { rules, problems } = parseManaged(sample);
    expect(Object.keys(sample).toSorted()).toEqual(Object.keys(WHOLE).toSorted());
    expect(problems).toEqual([]);
    const ids = [...policyRules, ...tenantRules].map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...rules.off, ...Object.keys(rules.severities)]));
  });

  it('shows the same ones for the registry and for a script', () => {
    const fromRegistry = page.matchAll(/^"(\w+)"=(".*")$/gm);
    const fromScript = page.matchAll(/^ {2}(\w+) += '(.*)'$/gm);
    const read = (found: Iterable<RegExpExecArray>, text: (value: string) => string) =>
      Object.fromEntries([...found].map(([, name, value]) => [name, JSON.parse(text(value ?? ''))]));
    // The registry has no truths: 1 stands for one.
    const inRegistry = { ...sample, listTapForbidden: 1 };
    expect(read(fromRegistry, (value) => JSON.parse(value))).toEqual(inRegistry);
    expect(read(fromScript, (value) => value)).toEqual(inRegistry);
  });
});
