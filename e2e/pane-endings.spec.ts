/**
 * How a pane ends. What was done in it counts from a trusted press on Select or Done on; Close and Escape take it back; when it went in a
 * way that nobody saw its part is unread, since two controls with AND and two with OR have the same summary.
 */
import type { Locator, Page } from '@playwright/test';
import { note, openRow, pane, settled, summaryLink } from './editor-driver.ts';
import { expect, test } from './judged.ts';
import { sharePointPolicy } from './policies.ts';

const AND = 'grant-require-all-controls';
const ONE = 'Require one of the selected controls';
const HOURS_4 = { isEnabled: true, value: 4, type: 'hours', frequencyInterval: 'timeBased' };
const LIST = '#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies';

const option = (page: Page, text: string) => pane(page).getByText(text, { exact: true });
const select = (page: Page) => pane(page).getByRole('button', { name: 'Select', exact: true });
const closeButton = (page: Page) => pane(page).locator('.fxs-contextpane-close');
/** A click that a script of the page makes. */
const scriptClick = (locator: Locator) => locator.evaluate((element) => (element as HTMLElement).click());

/** Opens Grant of a policy with AND, and sets it to OR in the pane. */
async function chooseOne(page: Page): Promise<void> {
  await openRow(page, 'Grant');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
  await option(page, ONE).click();
  await expect(note(page, AND)).toHaveCount(0);
}

/** From now on the page closes its pane by a script when somebody presses outside it. */
const dismissLightly = (page: Page) =>
  page.evaluate(() =>
    document.querySelector('.fxs-topbar')?.addEventListener('pointerdown', () => {
      document.querySelector<HTMLElement>('.fxs-contextpane-visible .fxs-contextpane-close')?.click();
    }),
  );

async function pressOutside(page: Page): Promise<void> {
  await page.locator('.fxs-topbar').click({ position: { x: 300, y: 5 } });
  await expect(pane(page)).toHaveCount(0);
}

/** Presses at the middle of each, so fast that the reader cannot have looked between. */
async function pressInTurn(page: Page, ...places: readonly Locator[]): Promise<void> {
  const boxes = await Promise.all(places.map((place) => place.boundingBox()));
  const middles = boxes.map((box) => {
    if (!box) throw new Error('Nothing to press.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await Promise.all(middles.map(({ x, y }) => page.mouse.click(x, y)));
}

test('a press outside that dismisses the pane leaves Grant unread', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await dismissLightly(page);
  await chooseOne(page);
  await pressOutside(page);
  await expect(summaryLink(page, 'Grant')).toHaveText('2 controls selected');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
});

test('a pane that was dismissed unchanged stays read', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await dismissLightly(page);
  await openRow(page, 'Grant');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
  await pressOutside(page);
  await settled(page);
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
  await expect(note(page, AND)).not.toHaveAttribute('data-draft');
});

test('a Close that a script presses takes nothing back', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await chooseOne(page);
  await scriptClick(closeButton(page));
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
});

for (const [key, where] of [
  ['Enter', select],
  [' ', select],
  ['Escape', closeButton],
] as const) {
  test(`a script's "${key}" applies nothing and takes nothing back`, async ({ page, openPolicy }) => {
    await openPolicy(sharePointPolicy());
    await chooseOne(page);
    await where(page).evaluate((element, pressed) => {
      element.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
    }, key);
    await expect(pane(page)).toHaveCount(0);
    await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
  });
}

test('a pane whose element is taken away leaves Grant unread', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await chooseOne(page);
  await pane(page).evaluate((element) => element.remove());
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
});

test('a Select that did not end the pane does not count for what is done after it', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
  // The pane refuses: the press on Select reaches us and not the portal.
  await select(page).evaluate((button) =>
    button.addEventListener('click', (event) => event.stopImmediatePropagation(), { capture: true }),
  );
  await select(page).click();
  await scriptClick(option(page, ONE));
  await expect(note(page, AND)).toHaveCount(0);
  await scriptClick(closeButton(page));
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'unread');
});

test('typed and not applied: what vanishes with a number in it is unread', async ({
  page,
  openPolicy,
  judged,
}) => {
  await openPolicy(sharePointPolicy({ session: { signInFrequency: HOURS_4 } }));
  const session = async () => (await judged()).parts.session;
  await openRow(page, 'Session');
  const frequency = (value: number) => ({
    leaves: { signInFrequency: { known: true, value: { value, type: 'hours' } } },
  });
  await expect.poll(session).toMatchObject(frequency(4));
  await pane(page).getByRole('textbox', { name: 'Units' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('8');
  await expect.poll(session).toMatchObject({ applied: false, ...frequency(48) });
  await scriptClick(closeButton(page));
  await expect.poll(session).toMatchObject({ applied: true, leaves: { signInFrequency: { known: false } } });
});

test('text that is typed after an Escape counts as an edit', async ({ page, openPolicy, judged }) => {
  await openPolicy(sharePointPolicy({ session: { signInFrequency: HOURS_4 } }));
  const session = async () => (await judged()).parts.session;
  await openRow(page, 'Session');
  await expect.poll(session).toMatchObject({ leaves: { signInFrequency: { known: true } } });
  // Something that floats above the pane takes the Escape.
  await page.evaluate(() =>
    window.addEventListener('keydown', (event) => event.key === 'Escape' && event.stopPropagation(), {
      capture: true,
    }),
  );
  await pane(page).getByRole('textbox', { name: 'Units' }).press('Escape');
  await page.keyboard.type('8');
  await expect.poll(session).toMatchObject({ applied: false });
  await scriptClick(closeButton(page));
  await expect.poll(session).toMatchObject({ applied: true, leaves: { signInFrequency: { known: false } } });
});

test('Select, and another row at once: what was applied counts', async ({ page, openPolicy, judged }) => {
  await openPolicy(sharePointPolicy());
  await chooseOne(page);
  await pressInTurn(page, select(page), summaryLink(page, 'Users or agents'));
  await expect(pane(page)).toHaveCount(0);
  await expect
    .poll(async () => (await judged()).parts.grant)
    .toMatchObject({ applied: true, leaves: { operator: { known: true, value: 'OR' } } });
});

test('Close, the row again and an option at once: the option is an edit', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
  await pressInTurn(page, closeButton(page), summaryLink(page, 'Grant'), option(page, ONE));
  await expect(note(page, AND)).toHaveCount(0);
  await closeButton(page).click();
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
});

for (const [how, end, outcome] of [
  ['Select applies what it holds', select, null],
  ['Close leaves it unread', closeButton, 'unread'],
] as const) {
  test(`a pane that was open with an edit before we came: ${how}`, async ({ page, openPolicy }) => {
    const portal = await openPolicy(sharePointPolicy());
    await page.evaluate((hash) => {
      location.hash = hash;
    }, LIST);
    await expect(page.locator('ca-preflight')).toHaveCount(0);
    await page.evaluate(
      ({ hash, one }) => {
        // After the portal has drawn the editor, and before anybody can have looked at it.
        window.addEventListener('hashchange', () => {
          const press = (selector: string, text: string) =>
            [...document.querySelectorAll<HTMLElement>(selector)]
              .find((element) => element.textContent?.trim() === text)
              ?.click();
          press('.fxc-selector-link', '2 controls selected');
          press('.fxs-contextpane-visible .azc-radio-text', one);
        });
        location.hash = hash;
      },
      { hash: new URL(portal.editorUrl(portal.policies[0]?.id)).hash, one: ONE },
    );
    await expect(pane(page)).toHaveCount(1);
    await expect(note(page, AND)).toHaveCount(0);
    await page.locator('ca-preflight [data-panel]').waitFor();
    await end(page).click();
    await expect(pane(page)).toHaveCount(0);
    if (outcome) await expect(note(page, AND)).toHaveAttribute('data-outcome', outcome);
    else {
      await settled(page);
      await expect(note(page, AND)).toHaveCount(0);
    }
  });
}

test('Block access and back within the pane', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
  await option(page, 'Block access').click();
  await expect(note(page, AND)).toHaveCount(0);
  await option(page, 'Grant access').click();
  await expect(note(page, AND)).toHaveAttribute('data-outcome', 'finding');
  await expect(note(page, AND)).not.toHaveAttribute('data-draft');
});

test('Block access applied, and back: not applied until Select', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await settled(page);
  await option(page, 'Block access').click();
  await select(page).click();
  await expect(summaryLink(page, 'Grant')).toHaveText('Block access');
  await settled(page);
  await expect(note(page, AND)).toHaveCount(0);
  await openRow(page, 'Grant');
  await settled(page);
  await option(page, 'Grant access').click();
  await expect(note(page, AND)).toHaveAttribute('data-draft');
  await closeButton(page).click();
  await expect(note(page, AND)).toHaveCount(0);
});
