/** What holds for every rule: it is registered and sourced, throws on nothing, and does not care how a policy is written. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rule, SEVERITIES } from '../src/engine/rule.ts';
import { runRules } from '../src/engine/run.ts';
import { PART_NAMES, unreadDraft } from '../src/policy/draft.ts';
import { draftOf } from '../src/policy/draft-of.ts';
import type { KnownList } from '../src/policy/known.ts';
import { parsePolicy } from '../src/policy/parse.ts';
import { policyRules } from './index.ts';
import { fullDraft, policyJson } from './testing/arbitraries.ts';
import { deepFreeze, draftFrom, mapLists, patched } from './testing/drafts.ts';
import { CLIENTS, GOOD, PLATFORMS } from './testing/policies.ts';
import { checkText } from './testing/rule-tester.ts';

const files = readdirSync(new URL('./policy', import.meta.url));
const isRule = (file: string) => file.endsWith('.ts') && file.split('.').length === 2;
const verdicts = (json: unknown) =>
  runRules(policyRules, draftFrom(json)).map((result) => [
    result.rule,
    result.outcome,
    result.outcome === 'finding' ? result.severity : null,
  ]);

describe('the set of rules', () => {
  it('has every file of the folder, by its id, and a test beside each', () => {
    const ids = files.filter(isRule).map((file) => file.replace(/\.ts$/, ''));
    expect(policyRules.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(ids.filter((id) => !files.includes(`${id}.test.ts`))).toEqual([]);
  });

  it('has each id and reference once, in the order of the references', () => {
    const refs = policyRules.map(({ ref }) => ref);
    expect(new Set(policyRules.map(({ id }) => id)).size).toBe(policyRules.length);
    expect(refs).toEqual([...new Set(refs)].sort());
  });
});

describe.each(policyRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule: Rule) => {
  it('says where it stands and what it rests on', () => {
    expect(rule.ref).toMatch(/^CAP\d{3}$/);
    expect(rule.title).toMatch(/^["A-Z].*[^.]$/);
    expect(rule.restsOn.length).toBeGreaterThan(0);
    expect(rule.restsOn.filter((part) => !PART_NAMES.includes(part))).toEqual([]);
    expect(new Set(rule.restsOn).size).toBe(rule.restsOn.length);
  });

  it('has dated sources at Microsoft Learn', () => {
    for (const { title, url, checked } of rule.sources) {
      expect(title).not.toBe('');
      expect(url).toMatch(/^https:\/\/learn\.microsoft\.com\/[a-z0-9/-]+$/);
      expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('finds nothing in an empty policy, and waits for one that was not read', () => {
    const [empty] = runRules([rule], draftFrom({ conditions: {}, grantControls: {} }));
    expect(empty?.outcome).toMatch(/^(ok|not-applicable)$/);
    expect(runRules([rule], unreadDraft(null))[0]?.outcome).toBe('unread');
  });

  it('never fails, and gives whole texts without refused advice', () => {
    let findings = 0;
    fc.assert(
      fc.property(fullDraft, (draft) => {
        const [result] = runRules([rule], deepFreeze(draft));
        if (result && 'message' in result) expect(result.message).not.toMatch('error of its own');
        if (result?.outcome !== 'finding') return;
        findings += 1;
        expect(SEVERITIES).toContain(result.severity);
        checkText(result.text);
      }),
      { numRuns: 600 },
    );
    expect(findings).toBeGreaterThan(20);
  });
});

describe('how a policy is written', () => {
  it.each([
    ['null', null],
    ['[]', []],
    ['absent', undefined],
  ])('%s says nothing', (_name, nothing) => {
    const empty = {
      [PLATFORMS]: nothing === null || nothing === undefined ? nothing : { includePlatforms: nothing },
      [CLIENTS]: nothing,
      'conditions.userRiskLevels': nothing,
      'conditions.applications.excludeApplications': nothing,
      'conditions.applications.includeUserActions': nothing,
      'grantControls.termsOfUse': nothing,
    };
    const withNothing = patched(GOOD, empty);
    expect(verdicts(withNothing)).toEqual(verdicts(GOOD));
  });

  it('does not matter in its letter case and the order of its lists', () => {
    fc.assert(
      fc.property(policyJson, (json) => {
        expect(verdicts(pascal(json))).toEqual(verdicts(json));
      }),
      { numRuns: 500 },
    );
    const shouted = (list: KnownList): KnownList => ({
      ...list,
      members: [...list.members].reverse().map((member) => member.toUpperCase()),
    });
    fc.assert(
      fc.property(fullDraft, (draft) => {
        const [plain, loud] = [draft, mapLists(draft, shouted)].map((one) =>
          runRules(policyRules, one).map((result) => [
            result.outcome,
            'severity' in result && result.severity,
          ]),
        );
        expect(loud).toEqual(plain);
      }),
      { numRuns: 500 },
    );
  });

  it('is never too odd for a rule', () => {
    const member = fc.constantFrom(...keysIn(JSON.parse(JSON.stringify(fc.sample(policyJson, 20)))));
    const odd = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.dictionary(member, tie('value'), { maxKeys: 5 }),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    })).value;
    fc.assert(
      fc.property(policyJson, fc.array(fc.tuple(member, odd), { maxLength: 4 }), (json, changes) => {
        const parsed = parsePolicy(withOdd(json, new Map(changes)));
        if ('notAPolicy' in parsed) return;
        for (const result of runRules(policyRules, deepFreeze(draftOf(parsed.policy)))) {
          if ('message' in result) expect(result.message).not.toMatch('error of its own');
        }
      }),
      { numRuns: 600 },
    );
  });
});

/** Keys with a capital, as PowerShell writes them, and each list backwards. */
function pascal(value: unknown): unknown {
  if (Array.isArray(value)) return [...value].reverse().map(pascal);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [
    key.charAt(0).toUpperCase() + key.slice(1),
    pascal(member),
  ]);
  return Object.fromEntries(entries);
}

function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(keysIn))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...keysIn(member)]);
}

/** A copy with other values at some keys, wherever they stand. */
function withOdd(value: unknown, changes: ReadonlyMap<string, unknown>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    changes.has(key) ? changes.get(key) : withOdd(member, changes),
  ]);
  return Object.fromEntries(entries);
}
