/** The promises of the rules on real policies: no rule fails, and whatever part was not read, a firm answer is what it is with all read. */
import { describe, expect, it } from 'vitest';
import { type Result, runRules } from '../src/engine/run.ts';
import { runTenantRules } from '../src/engine/run-tenant.ts';
import { PART_NAMES, unreadPart } from '../src/policy/draft.ts';
import { policyRules, tenantRules } from './index.ts';
import { CONTEXT } from './testing/context.ts';
import { corpusDrafts, hasCorpus } from './testing/corpus.ts';
import { deepFreeze } from './testing/drafts.ts';
import { checkText } from './testing/rule-tester.ts';
import { expectStable } from './testing/stable.ts';

describe.skipIf(!hasCorpus)('on the corpus', () => {
  const drafts = corpusDrafts().map(({ draft }) => deepFreeze(draft));

  it('no rule fails, and every text is whole', () => {
    for (const result of drafts.flatMap((draft) => runRules(policyRules, draft, CONTEXT))) {
      if ('message' in result) expect(result.message).not.toMatch('error of its own');
      expect(result.outcome).not.toBe('unread');
      if (result.outcome === 'finding') checkText(result.text);
    }
  });

  it('a firm answer never changes when more is read', () => {
    for (const draft of drafts) {
      const full = runRules(policyRules, draft, CONTEXT);
      for (const name of PART_NAMES) {
        const less = { ...draft, parts: { ...draft.parts, [name]: unreadPart(name) } };
        runRules(policyRules, less, CONTEXT).forEach((before, index) => {
          const now = full[index];
          // Most answers are the same, and asserting them all would take most of the time.
          if (now && verdict(now) !== verdict(before)) expectStable(before, now);
        });
      }
    }
  });

  it('no tenant rule fails on all of them as one tenant', () => {
    const tenant = { policies: drafts, complete: true };
    for (const result of runTenantRules(tenantRules, tenant, { ...CONTEXT, tenant })) {
      if ('message' in result) expect(result.message).not.toMatch('error of its own');
      if (result.outcome === 'finding') checkText(result.text);
    }
  });
});

const verdict = (result: Result): string =>
  `${result.outcome} ${'severity' in result ? result.severity : 'mightBe' in result ? result.mightBe : ''}`;
