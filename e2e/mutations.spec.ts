/**
 * Mutation test of the reader: on each frozen page labels, roles, aria attributes and the class words that it asks for are changed or removed
 * one by one, class words that it does not ask for all at once. What is read then holds, or is not known; it is never wrong. `frozen/in-page/mutations.ts` says what the mutations are.
 */
import { expect, test } from '@playwright/test';
import { plainChromium } from './frozen/chromium.ts';
import { truthOf } from './frozen/judge.ts';
import { frozenPages, showFrozen } from './frozen/pages.ts';

test.use({
  javaScriptEnabled: false,
  launchOptions: plainChromium(),
});

for (const frozen of frozenPages()) {
  test(frozen.name, async ({ page }, testInfo) => {
    test.setTimeout(180_000);
    const code = await showFrozen(page, frozen);
    const { mutations, wrong } = await page.evaluate(
      ({ policyId, truth, script }) => preflightInPage.tryMutations(policyId, truth, script),
      { policyId: frozen.policyId, truth: truthOf(frozen.expectation), script: code },
    );
    console.log(`${frozen.name}: ${mutations} mutations, ${wrong.length} wrong answers`);
    const note = (count: string) => testInfo.annotations.push({ type: 'count', description: count });
    note(`${mutations} mutations of the frozen pages`);
    note(`${wrong.length} wrong answers to mutations`);
    expect(wrong, frozen.name).toEqual([]);
  });
}
