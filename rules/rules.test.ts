/** What holds for every rule on one policy: it is registered, sourced and shown by an example that is run, and it never fails. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rule, SEVERITIES } from '../src/engine/rule.ts';
import { runRule } from '../src/engine/run.ts';
import { PART_NAMES, unreadDraft } from '../src/policy/draft.ts';
import { policyRules } from './index.ts';
import { exampleOf } from './testing/all-examples.ts';
import { draftNear } from './testing/arbitraries.ts';
import { CONTEXT } from './testing/context.ts';
import { deepFreeze } from './testing/drafts.ts';
import { exampleDraft } from './testing/example.ts';
import { checkText } from './testing/rule-tester.ts';

const files = readdirSync(new URL('./policy', import.meta.url));
const isRule = (file: string) => file.endsWith('.ts') && file.split('.').length === 2;

describe('the set of rules', () => {
  it('has every file of the folder, by its id, with a test and an example beside it', () => {
    const ids = files.filter(isRule).map((file) => file.replace(/\.ts$/, ''));
    expect(policyRules.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(ids.filter((id) => !files.includes(`${id}.test.ts`))).toEqual([]);
    expect(ids.filter((id) => !files.includes(`${id}.example.ts`))).toEqual([]);
  });

  it('has each id and reference once, in the order of the references', () => {
    const refs = policyRules.map(({ ref }) => ref);
    expect(new Set(policyRules.map(({ id }) => id)).size).toBe(policyRules.length);
    expect(refs).toEqual([...new Set(refs)].sort());
  });
});

describe.each(policyRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule: Rule) => {
  it('says where it stands, what it rests on, and when it may be left', () => {
    expect(rule.ref).toMatch(/^CAP\d{3}$/);
    expect(rule.title).toMatch(/^["A-Z].*[^.]$/);
    expect(rule.falsePositives).toMatch(/^["A-Z[].*\.$/);
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

  it('is shown by an example of each kind', () => {
    const example = exampleOf(rule.id);
    const [fires, silent] = [example.fires, example.silent].map((json) =>
      runRule(rule, exampleDraft(json, example), CONTEXT),
    );
    expect(fires?.outcome).toBe('finding');
    expect(silent?.outcome).toMatch(/^(ok|not-applicable)$/);
  });

  it('waits for a policy that was not read', () => {
    expect(runRule(rule, unreadDraft(null), CONTEXT).outcome).toBe('unread');
  });

  it('never fails, changes nothing, and gives whole texts without refused advice', () => {
    let findings = 0;
    fc.assert(
      fc.property(draftNear(rule.id), (draft) => {
        const result = runRule(rule, deepFreeze(draft), CONTEXT);
        if ('message' in result) expect(result.message).not.toMatch('error of its own');
        if (result.outcome !== 'finding') return;
        findings += 1;
        expect(SEVERITIES).toContain(result.severity);
        checkText(result.text);
      }),
      { numRuns: 100 },
    );
    expect(findings).toBeGreaterThan(5);
  });
});
