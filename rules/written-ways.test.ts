/** How a policy is written does not matter to any rule, and nothing is too odd for one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runRules } from '../src/engine/run.ts';
import type { Draft } from '../src/policy/draft.ts';
import { draftOf } from '../src/policy/draft-of.ts';
import type { KnownList } from '../src/policy/known.ts';
import { parsePolicy } from '../src/policy/parse.ts';
import { policyRules } from './index.ts';
import { nearAny, policyJson } from './testing/arbitraries.ts';
import { CONTEXT } from './testing/context.ts';
import { deepFreeze, draftFrom, mapLists, patched } from './testing/drafts.ts';
import { CLIENTS, GOOD, PLATFORMS } from './testing/policies.ts';

const verdictsOn = (draft: Draft) =>
  runRules(policyRules, draft, CONTEXT).map((result) => [
    result.rule,
    result.outcome,
    result.outcome === 'finding' ? result.severity : null,
  ]);
const verdicts = (json: unknown) => verdictsOn(draftFrom(json));

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
      fc.property(nearAny, (json) => {
        expect(verdicts(pascal(json))).toEqual(verdicts(json));
      }),
      { numRuns: 400 },
    );
    const shouted = (list: KnownList): KnownList => ({
      ...list,
      members: [...list.members].reverse().map((member) => member.toUpperCase()),
    });
    fc.assert(
      fc.property(nearAny, (json) => {
        const draft = draftFrom(json);
        expect(verdictsOn(mapLists(draft, shouted))).toEqual(verdictsOn(draft));
      }),
      { numRuns: 400 },
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
      fc.property(nearAny, fc.array(fc.tuple(member, odd), { maxLength: 4 }), (json, changes) => {
        const parsed = parsePolicy(withOdd(json, new Map(changes)));
        if ('notAPolicy' in parsed) return;
        for (const result of runRules(policyRules, deepFreeze(draftOf(parsed.policy)), CONTEXT)) {
          if ('message' in result) expect(result.message).not.toMatch('error of its own');
        }
      }),
      { numRuns: 500 },
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
