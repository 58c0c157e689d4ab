/** The built extension on the React rendering: read and noted in the frame, and what stands in its panes counts when it is applied. */
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { overlay } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';

const RULE = 'grant-require-all-controls';
const ONE = 'Require one of the selected controls';
const ALL = 'Require all the selected controls';
const EITHER = sharePointPolicy({ grant: { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] } });

const note = (frame: FrameLocator, rule = RULE) => frame.locator(`ca-preflight [data-rule="${rule}"]`);
const panel = (frame: FrameLocator) => frame.locator('ca-preflight [data-panel]');
const pane = (frame: FrameLocator) => frame.locator('.ms-Panel');
const option = (frame: FrameLocator, text: string) => pane(frame).getByText(text, { exact: true });
const openRow = (frame: FrameLocator, label: string) =>
  frame
    .locator('.ext-row')
    .filter({ has: frame.getByText(label, { exact: true }) })
    .locator('.ms-Link')
    .click();

const it = test.extend<{ openFrame: (policy: object) => Promise<FrameLocator> }>({
  /** The frame in which the policy's form stands, once it has been read. */
  openFrame: async ({ page, stage }, use) => {
    await use(async (policy) => {
      const portal = await stage.show([policy]);
      await page.goto(portal.editorUrl(portal.policies[0]?.id, undefined, { rendering: 'react' }));
      const frame = page.frameLocator('iframe.fxs-reactview-frame-active');
      await panel(frame).waitFor({ timeout: 20_000 });
      return frame;
    });
  },
});

it('the frame is read by its rows; the page around it has no notes', async ({ page, openFrame }) => {
  const frame = await openFrame(sharePointPolicy());
  await expect(panel(frame)).toHaveAttribute('data-health', '5/8');
  await expect(note(frame)).toHaveAttribute('data-outcome', 'unread');
  await expect(overlay(page)).toHaveCount(0);
});

it('an open pane is read, and its note stands at the very option', async ({ openFrame }) => {
  const frame = await openFrame(sharePointPolicy());
  await openRow(frame, 'Grant');
  await expect(note(frame)).toHaveAttribute('data-outcome', 'finding');
  await expect(note(frame)).toHaveAttribute('data-field', 'grant.operator');
  await expect(note(frame)).not.toHaveAttribute('data-draft');
  await option(frame, ALL).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const top = async (locator: Locator) => (await locator.boundingBox())?.y ?? Number.NaN;
  await expect
    .poll(async () => Math.abs((await top(note(frame))) - (await top(option(frame, ALL)))))
    .toBeLessThan(40);
});

it('the panel stands beside an open pane, not over it', async ({ openFrame }) => {
  const frame = await openFrame(sharePointPolicy());
  await openRow(frame, 'Grant');
  await expect(note(frame)).toHaveAttribute('data-outcome', 'finding');
  const surface = frame.locator('.ms-Panel-main');
  await expect
    .poll(async () => {
      const [pill, box] = [await panel(frame).boundingBox(), await surface.boundingBox()];
      return pill && box && pill.x + pill.width <= box.x;
    })
    .toBe(true);
});

for (const [how, act] of [
  ['Close', (_: Page, frame: FrameLocator) => pane(frame).getByRole('button', { name: 'Close' }).click()],
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
] as const) {
  it(`a change is not applied yet; ${how} takes it back`, async ({ page, openFrame }) => {
    const frame = await openFrame(EITHER);
    await openRow(frame, 'Grant');
    await expect(panel(frame)).toHaveAttribute('data-health', '6/8');
    await option(frame, ALL).click();
    await expect(note(frame)).toHaveAttribute('data-outcome', 'finding');
    await expect(note(frame)).toHaveAttribute('data-draft');
    await act(page, frame);
    await expect(pane(frame)).toHaveCount(0);
    await expect(note(frame)).toHaveCount(0);
  });
}

it('Select applies a change', async ({ openFrame }) => {
  const frame = await openFrame(EITHER);
  await openRow(frame, 'Grant');
  await option(frame, ALL).click();
  await expect(note(frame)).toHaveAttribute('data-draft');
  await pane(frame).getByRole('button', { name: 'Select', exact: true }).click();
  await expect(pane(frame)).toHaveCount(0);
  await expect(note(frame)).toHaveAttribute('data-outcome', 'finding');
  await expect(note(frame)).not.toHaveAttribute('data-draft');
});

it('an edit in a section counts at once', async ({ openFrame }) => {
  const frame = await openFrame(sharePointPolicy());
  await openRow(frame, 'Grant');
  await option(frame, ONE).click();
  await pane(frame).getByRole('button', { name: 'Select', exact: true }).click();
  await expect(pane(frame)).toHaveCount(0);
  await openRow(frame, 'Target resources');
  await frame.getByText('None', { exact: true }).first().click();
  await expect(note(frame, 'policy-targets-nothing')).toHaveAttribute('data-outcome', 'finding');
});
