/** The diagnostic that an admin can copy: structure, roles and known labels; no other text of the page gets into it, wherever it stands. */
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { openRow, overlay, pane, panel, settled } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';

/** Stands in every place that can hold text, and in no label. */
const SECRET = 'zqxjk';

test('no text outside the label table gets into the diagnostic', async ({ page, openPolicy, extension }) => {
  await openPolicy(sharePointPolicy({ name: `${SECRET} of Contoso` }));
  await openRow(page, 'Grant');
  await pane(page).waitFor();
  // Nothing that grows under the pointer shall open and close its balloon for ever.
  await page.mouse.move(1, 1);
  await hideEverywhere(page);
  await settled(page);
  const text = await diagnosticOf(page, extension);
  expect(text).toContain('editor found, language en');
  expect(text).toContain('<grant.mfa/en>');
  expect(text).toContain('[role=checkbox][aria-checked=true]');
  expect(text.toLowerCase()).not.toContain(SECRET);
  // Lengths, keys of labels, tags, roles, states, classes of the framework: nothing else has letters of its own.
  for (const name of ['contoso', 'fabrikam', '6a1e3c50', 'onmicrosoft', 'https'])
    expect(text.toLowerCase()).not.toContain(name);
});

test('an element that the page makes up is an element, and a class of its own is none', async ({
  page,
  openPolicy,
  extension,
}) => {
  await openPolicy(sharePointPolicy());
  await page.evaluate((secret) => {
    const odd = document.createElement(`x-${secret}`);
    odd.className = `${secret} fxs-blade fxs-${secret}-1`;
    document.querySelector('main section:last-of-type')?.append(odd);
  }, SECRET);
  await settled(page);
  const text = await diagnosticOf(page, extension);
  expect(text).toMatch(/^ *element\.fxs-blade/m);
  expect(text).not.toContain(SECRET);
});

/** Puts the word into texts, attributes and class names of the blade and its pane, beside what is there. */
async function hideEverywhere(page: Page): Promise<void> {
  await page.evaluate((secret) => {
    const NAMES = [
      'title',
      'alt',
      'placeholder',
      'aria-description',
      'data-name',
      'href',
      'id',
      'name',
      'value',
    ];
    const holders = document.querySelectorAll(
      'main section:last-of-type span, .fxs-contextpane-visible span',
    );
    [...holders].forEach((holder, index) => {
      const extra = document.createElement(
        ['span', 'a', 'img', 'input', 'div', 'svg', 'p'][index % 7] ?? 'span',
      );
      for (const name of NAMES) extra.setAttribute(name, `${secret} ${index}`);
      for (const name of ['role', 'type', 'aria-label', 'aria-checked', 'aria-selected', 'aria-haspopup'])
        extra.setAttribute(name, `${secret}${index}`);
      extra.className = `${secret} fxs-${secret}${index}`;
      extra.append(document.createComment(secret), `${secret} ${index}`);
      if (holder.childElementCount === 0 && holder.textContent?.trim() === '') holder.append(extra);
    });
    const box = document.createElement('div');
    box.append(`Grant ${secret}`, document.createElement('script'));
    document.querySelector('main section:last-of-type')?.append(box);
  }, SECRET);
}

/** The diagnostic as it stands in the panel where the clipboard refuses. */
async function diagnosticOf(page: Page, { cdp }: ExtensionBrowser): Promise<string> {
  for (const name of ['clipboard-read', 'clipboard-write'])
    await cdp.send('Browser.setPermission', { permission: { name }, setting: 'denied' });
  const body = panel(page).locator('.panel-body');
  if (!(await body.isVisible())) await panel(page).locator('.pill').click();
  const details = overlay(page).locator('details.health');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  await panel(page).getByRole('button', { name: 'Copy diagnostic' }).click();
  return await panel(page).getByRole('textbox', { name: 'Diagnostic' }).inputValue();
}
