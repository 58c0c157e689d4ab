/** The Session pane: how often to sign in again and how access is evaluated, as the draft that is judged has them. */
import type { Page } from '@playwright/test';
import type { Part } from '../src/policy/draft.ts';
import { closePane, openRow, overlay, pane, panel, settled, summaryLink } from './editor-driver.ts';
import { test as base, expect } from './judged.ts';
import { sharePointPolicy } from './policies.ts';

type Session = Part<'session'>;

const test = base.extend<{ session: () => Promise<Session> }>({
  /** The Session part of the draft that was sent to be judged last. */
  session: async ({ judged }, use) => {
    await use(async () => (await judged()).parts.session);
  },
});

const HOURS_4 = { isEnabled: true, value: 4, type: 'hours', frequencyInterval: 'timeBased' };
const known = (value: unknown) => ({ known: true, value });
const unread = { known: false, reasons: [{ kind: 'unread', part: 'session' }] };
const notRecognised = (label: string) => ({
  known: false,
  reasons: [{ kind: 'cannot-judge', why: `“${label}” in Session is not recognised.` }],
});
const timeBased = (value: number, type: string) => known({ frequencyInterval: 'timeBased', value, type });

const tick = (page: Page, label: string) => pane(page).getByText(label, { exact: true }).first().click();
const select = (page: Page) => pane(page).getByRole('button', { name: 'Select', exact: true }).click();

/** As a person does, whose keys tell the reader that somebody works in the pane. */
async function typeUnits(page: Page, text: string): Promise<void> {
  await pane(page).getByRole('textbox', { name: 'Units' }).press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

/** Opens the pane of a policy with these session controls. */
async function openSession(page: Page): Promise<void> {
  await openRow(page, 'Session');
  await expect(pane(page)).toBeVisible();
  await settled(page);
}

for (const [name, sessionControls, expected] of [
  [
    'every time',
    {
      signInFrequency: { isEnabled: true, value: null, type: null, frequencyInterval: 'everyTime' },
    },
    {
      signInFrequency: known({ frequencyInterval: 'everyTime', value: null, type: null }),
      continuousAccessEvaluation: known(null),
    },
  ],
  [
    '4 hours',
    { signInFrequency: HOURS_4 },
    { signInFrequency: timeBased(4, 'hours'), continuousAccessEvaluation: known(null) },
  ],
  [
    '7 days, beside a browser session that persists',
    {
      signInFrequency: { isEnabled: true, value: 7, type: 'days', frequencyInterval: 'timeBased' },
      persistentBrowser: { isEnabled: true, mode: 'always' },
    },
    { signInFrequency: timeBased(7, 'days'), continuousAccessEvaluation: known(null) },
  ],
  [
    'continuous access evaluation disabled',
    { continuousAccessEvaluation: { mode: 'disabled' } },
    { signInFrequency: known(null), continuousAccessEvaluation: known('disabled') },
  ],
  [
    'strict location enforcement, beside 4 hours',
    { continuousAccessEvaluation: { mode: 'strictLocation' }, signInFrequency: HOURS_4 },
    { signInFrequency: timeBased(4, 'hours'), continuousAccessEvaluation: known('strictLocation') },
  ],
  [
    'nothing ticked but resilience',
    { disableResilienceDefaults: true },
    { signInFrequency: known(null), continuousAccessEvaluation: known(null) },
  ],
] as const) {
  test(`read, kept when the pane closes and given back after a reload: ${name}`, async ({
    page,
    openPolicy,
    session,
  }) => {
    await openPolicy(sharePointPolicy({ session: sessionControls }));
    await openSession(page);
    await expect.poll(async () => (await session()).leaves).toMatchObject(expected);
    expect(await session()).toMatchObject({ applied: true, origin: 'page' });
    await closePane(page);
    await settled(page);
    expect((await session()).leaves).toMatchObject(expected);
    await page.reload();
    await expect.poll(async () => (await session()).origin).toBe('saved');
    expect((await session()).leaves).toMatchObject(expected);
  });
}

test('nothing is on: the row alone says it', async ({ page, openPolicy, session }) => {
  await openPolicy(sharePointPolicy());
  await expect(summaryLink(page, 'Session')).toHaveText('0 controls selected');
  expect((await session()).leaves).toEqual({
    on: { members: [], missing: [] },
    signInFrequency: known(null),
    continuousAccessEvaluation: known(null),
  });
});

for (const [days, settles] of [
  ['30 days', timeBased(30, 'days')],
  ['30 hours', unread],
] as const) {
  test(`the row says "Sign-in frequency - ${days}"`, async ({ page, openPolicy, session }) => {
    const type = days.split(' ')[1];
    await openPolicy(sharePointPolicy({ session: { signInFrequency: { ...HOURS_4, value: 30, type } } }));
    await expect(summaryLink(page, 'Session')).toHaveText(`Sign-in frequency - ${days}`);
    expect((await session()).leaves).toMatchObject({
      on: { members: ['signInFrequency'] },
      signInFrequency: settles,
      continuousAccessEvaluation: unread,
    });
  });
}

test('a change counts as not applied until Select; Close takes it back', async ({
  page,
  openPolicy,
  session,
}) => {
  await openPolicy(sharePointPolicy({ session: { signInFrequency: HOURS_4 } }));
  await openSession(page);
  await typeUnits(page, '8');
  await expect.poll(async () => (await session()).leaves.signInFrequency).toEqual(timeBased(8, 'hours'));
  expect(await session()).toMatchObject({ applied: false });
  await closePane(page);
  await expect.poll(session).toMatchObject({
    applied: true,
    leaves: { signInFrequency: timeBased(4, 'hours') },
  });
  await openSession(page);
  await tick(page, 'Every time');
  await expect.poll(session).toMatchObject({
    applied: false,
    leaves: { signInFrequency: known({ frequencyInterval: 'everyTime', value: null, type: null }) },
  });
  await select(page);
  await expect.poll(session).toMatchObject({
    applied: true,
    leaves: { signInFrequency: known({ frequencyInterval: 'everyTime', value: null, type: null }) },
  });
});

test('a box that is ticked and taken back in the pane', async ({ page, openPolicy, session }) => {
  await openPolicy(sharePointPolicy({ session: { disableResilienceDefaults: true } }));
  await openSession(page);
  await tick(page, 'Customize continuous access evaluation');
  await expect.poll(session).toMatchObject({
    applied: false,
    leaves: { continuousAccessEvaluation: known('disabled') },
  });
  await tick(page, 'Strictly enforce location policies');
  await expect
    .poll(async () => (await session()).leaves.continuousAccessEvaluation)
    .toEqual(known('strictLocation'));
  await tick(page, 'Customize continuous access evaluation');
  await expect.poll(session).toMatchObject({
    applied: true,
    leaves: { continuousAccessEvaluation: known(null) },
  });
});

test('a number that is missing is not read; one that is none is quoted', async ({
  page,
  openPolicy,
  session,
}) => {
  await openPolicy(sharePointPolicy({ session: { signInFrequency: HOURS_4 } }));
  await openSession(page);
  const frequency = async () => (await session()).leaves.signInFrequency;
  await typeUnits(page, '');
  await expect.poll(frequency).toEqual(unread);
  await typeUnits(page, 'four');
  await expect.poll(frequency).toEqual(notRecognised('four'));
});

test('a mode that nobody knows is quoted, and Session is not called read', async ({
  page,
  openPolicy,
  session,
}) => {
  await openPolicy(sharePointPolicy({ session: { continuousAccessEvaluation: { mode: 'someNewMode' } } }));
  await openSession(page);
  await expect
    .poll(async () => (await session()).leaves)
    .toMatchObject({
      signInFrequency: known(null),
      continuousAccessEvaluation: notRecognised('someNewMode'),
    });
  await panel(page).getByRole('button').first().click();
  await expect(
    overlay(page)
      .getByText(/“.?someNewMode.?” in Session is not recognised/)
      .first(),
  ).toBeVisible();
});

test('labels that nobody knows are quoted: interval, number and unit', async ({
  page,
  openPolicy,
  session,
}) => {
  await openPolicy(sharePointPolicy({ session: { signInFrequency: HOURS_4 } }));
  await openSession(page);
  const frequency = async () => (await session()).leaves.signInFrequency;
  const rename = (selector: string, name: string) =>
    pane(page)
      .locator(selector)
      .evaluate((element, text) => {
        if (element.matches('input')) element.setAttribute('aria-label', text);
        else element.textContent = text;
      }, name);
  await rename('input[aria-label="Units"]', 'Interval');
  await expect.poll(frequency).toEqual(notRecognised('Interval'));
  await rename('input[aria-label="Interval"]', 'Units');
  await expect.poll(frequency).toEqual(timeBased(4, 'hours'));
  await rename('[role="combobox"][aria-label="Select unit"]', 'Weeks');
  await expect.poll(frequency).toEqual(notRecognised('Weeks'));
  await rename('.azc-radio-text:text-is("Periodic reauthentication")', 'Now and then');
  await expect.poll(frequency).toEqual(notRecognised('Now and then'));
});
