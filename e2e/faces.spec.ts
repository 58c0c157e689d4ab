/**
 * The replica's faces, the page alone: what stands there in each generation and language, that nothing of it is known in a language that is
 * not covered, hosts, themes, directions and widths, and the awkward truths of the real page. What the extension makes of them is told elsewhere.
 */
import type { Locator, Page } from '@playwright/test';
import { OPTIONAL_CLOUDS, SHELLS } from '../src/portal/hosts.ts';
import { LANGUAGES } from '../src/portal/labels/translations.ts';
import { normalised } from '../src/portal/text.ts';
import {
  blade,
  closePane,
  editorShown,
  note,
  openEverything,
  openRow,
  openTab,
  pane,
} from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';
import type { PageWishes } from './portal/face-query.ts';

const POLICY = sharePointPolicy({
  conditions: { locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } },
});
const ANOTHER = sharePointPolicy({ id: '6a1e3c50-0000-4000-8000-000000000002', name: 'Another policy' });

/** Opens the policy on a page of this face. */
const show = async (page: Page, portal: { editorUrl: EditorUrl }, wishes: PageWishes, host?: string) => {
  await page.goto(portal.editorUrl('6a1e3c50-0000-4000-8000-000000000001', host, wishes));
  await editorShown(page);
};
type EditorUrl = (id: string, host: string | undefined, wishes: PageWishes) => string;

const columnOne = (page: Page): Locator => blade(page).locator('.ext-column:not(.ext-column-two)');
const columnTwo = (page: Page): Locator => blade(page).locator('.ext-column-two');
const rowLabels = (within: Locator): Locator => within.locator('.ext-row .azc-form-label');

/** What differs to the eye; six check boxes in 2021, as there were no strengths and no risk remediation. */
const GENERATIONS = [
  {
    generation: '2021',
    subtitle: 'Conditional access policy',
    rows: ['Users and groups', 'Cloud apps or actions', 'Conditions', 'Grant', 'Session'],
    mfa: 'Require multi-factor authentication',
    boxes: 6,
  },
  {
    generation: '2023',
    subtitle: 'Conditional Access policy',
    rows: ['Users or workload identities', 'Target resources', 'Conditions', 'Grant *', 'Session *'],
    mfa: 'Require multifactor authentication',
    boxes: 7,
  },
  {
    generation: '2025',
    subtitle: 'Conditional Access policy',
    rows: ['Users or agents (Preview)', 'Target resources', 'Network', 'Conditions', 'Grant *', 'Session *'],
    mfa: 'Require multifactor authentication',
    boxes: 7,
  },
  {
    generation: '2026-07',
    subtitle: 'Conditional Access policy',
    rows: ['Users or agents', 'Target resources', 'Network', 'Conditions', 'Grant *', 'Session *'],
    mfa: 'Require multifactor authentication',
    boxes: 8,
  },
] as const;

for (const { generation, subtitle, rows, mfa, boxes } of GENERATIONS) {
  test(`generation ${generation}`, async ({ stage, page }) => {
    const portal = await stage.show([POLICY]);
    await show(page, portal, { generation });
    await expect(blade(page).locator('.fxs-blade-title-subtitleText')).toHaveText(subtitle);
    await expect(rowLabels(columnOne(page))).toHaveText([...rows]);
    await openRow(page, 'grant');
    await expect(pane(page).getByRole('checkbox')).toHaveCount(boxes);
    await expect(pane(page).locator('.azc-checkBoxField').first()).toContainText(mfa);
  });
}

test('before there was a Network row, Locations is a condition with a pane', async ({ stage, page }) => {
  const portal = await stage.show([POLICY]);
  await show(page, portal, { generation: '2023' });
  await openRow(page, 'conditions');
  await openRow(page, 'cond.locations');
  await expect(pane(page).getByRole('heading')).toHaveText('Locations');
  await expect(pane(page).getByText('Any location', { exact: true })).toBeVisible();
  await expect(rowLabels(columnTwo(page))).toHaveCount(6);
});

const LANGUAGE_ROWS = [
  {
    language: 'de',
    users: 'Benutzer oder Agenten',
    grant: 'Erteilen *',
    mfa: 'Mehrstufige Authentifizierung erforderlich',
  },
  {
    language: 'fr',
    users: 'Utilisateurs ou assistants',
    grant: 'Octroyer *',
    mfa: 'Exiger l’authentification multifacteur',
  },
  {
    language: 'es',
    users: 'Usuarios y grupos',
    grant: 'Conceder *',
    mfa: 'Requerir autenticación multifactor',
  },
  { language: 'ja', users: 'ユーザーまたはエージェント', grant: '許可 *', mfa: '多要素認証が必要です' },
  {
    language: 'it',
    users: 'Utenti e gruppi',
    grant: 'Concedi *',
    mfa: 'Richiedi autenticazione a più fattori',
  },
] as const;

test('covered languages: known labels in that language, the others in none that is known', async ({
  stage,
  page,
}) => {
  const portal = await stage.show([POLICY]);
  for (const { language, users, grant, mfa } of LANGUAGE_ROWS) {
    await show(page, portal, { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(rowLabels(columnOne(page)).first()).toHaveText(users);
    await openRow(page, 'grant');
    await expect(rowLabels(columnOne(page)).nth(4)).toHaveText(grant);
    await expect(pane(page).locator('.azc-checkBoxField').first()).toContainText(mfa);
  }
  // "For multiple controls" has no translation anywhere.
  await expect(pane(page).getByText('⟦Ƒöŕ ɱûļţîƥļé çöñţŕöļš⟧')).toBeVisible();
});

test('a language that is not covered has no text that any language has', async ({ stage, page }) => {
  const known = new Set(
    LANGUAGES.flatMap(({ translation: { labels, machineTranslated } }) =>
      [labels, machineTranslated].flatMap((texts) => Object.values(texts).flat().map(normalised)),
    ),
  );
  const portal = await stage.show([POLICY]);
  await show(page, portal, { language: 'pl' });
  const seen = new Set<string>();
  const look = async (within: Locator): Promise<void> => {
    for (const line of (await within.innerText()).split('\n')) seen.add(normalised(line));
    for (const name of await within
      .locator('[aria-label]')
      .evaluateAll((all) => all.map((one) => one.ariaLabel)))
      seen.add(normalised(name ?? ''));
  };
  for (const row of ['users', 'targetResources', 'network', 'conditions']) {
    await openRow(page, row);
    await look(blade(page));
    if (row === 'conditions') continue;
    await openTab(page, 'Exclude');
    await look(blade(page));
  }
  for (const row of ['grant', 'session']) {
    await openRow(page, row);
    await look(pane(page));
    await closePane(page);
  }
  expect(seen.size).toBeGreaterThan(60);
  expect([...seen].filter((text) => known.has(text))).toEqual([]);
});

test('the driver opens everything on any face, and changes nothing', async ({ stage, page }) => {
  const policy = sharePointPolicy({
    conditions: {
      platforms: { includePlatforms: ['all'], excludePlatforms: ['iOS'] },
      locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
    },
  });
  const portal = await stage.show([policy]);
  for (const wishes of [{ language: 'pl', generation: '2021' }, { language: 'de' }] as const) {
    await show(page, portal, wishes);
    await openEverything(page);
    await expect(pane(page)).toHaveCount(0);
    await expect(blade(page).locator('.fxs-button').last()).toHaveAttribute('aria-disabled', 'true');
  }
});

test('on every host that the extension may read from the start its note stands in the editor', async ({
  stage,
  page,
}) => {
  const portal = await stage.show([POLICY]);
  for (const host of SHELLS.map((shell) => shell.replace('*', 'ms'))) {
    await show(page, portal, {}, host);
    await openRow(page, 'grant');
    await expect(note(page, 'grant-require-all-controls'), host).toHaveAttribute('data-outcome', 'finding');
  }
});

test('the hosts of the other clouds serve the editor', async ({ stage, page }) => {
  const portal = await stage.show([POLICY]);
  for (const shell of OPTIONAL_CLOUDS.flatMap(({ shells }) => shells)) {
    const host = shell.replace('*', 'ms');
    await show(page, portal, {}, host);
    expect(new URL(page.url()).hostname).toBe(host);
  }
});

test('direction and theme stand on the page', async ({ stage, page }) => {
  const portal = await stage.show([POLICY]);
  const left = async (locator: Locator): Promise<number> => (await locator.boundingBox())?.x ?? Number.NaN;
  const backgrounds = new Set<string>();
  for (const theme of ['light', 'dark', 'high-contrast'] as const) {
    await show(page, portal, { theme });
    backgrounds.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
  }
  expect(backgrounds.size).toBe(3);
  await openRow(page, 'users');
  expect(await left(columnTwo(page))).toBeGreaterThan(await left(columnOne(page)));
  await show(page, portal, { direction: 'rtl' });
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await openRow(page, 'users');
  expect(await left(columnTwo(page))).toBeLessThan(await left(columnOne(page)));
  await openRow(page, 'grant');
  expect(await left(pane(page))).toBe(0);
});

test('320 to 1920 px: every row and its section can be worked', async ({ stage, page }) => {
  const portal = await stage.show([POLICY]);
  for (const width of [320, 560, 950, 1920]) {
    await page.setViewportSize({ width, height: 640 });
    await show(page, portal, {});
    await openRow(page, 'users');
    await openTab(page, 'Exclude');
    await openRow(page, 'grant');
    await pane(page).getByText('Block access', { exact: true }).click();
    await pane(page).getByRole('button', { name: 'Select' }).click();
    await expect(pane(page)).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('awkward: copies, doubled texts, ids that change, a column that is replaced', async ({
  stage,
  page,
}) => {
  const portal = await stage.show([POLICY, ANOTHER]);
  await show(page, portal, {});
  await expect(page.locator('main section')).toHaveCount(2);
  await openRow(page, 'users');
  const include = blade(page).getByRole('tab', { name: 'Include' });
  expect(await include.evaluate((tab) => tab.textContent)).toBe('IncludeInclude');
  const box = blade(page).locator('.fxc-infoBox-Info');
  const message = await box.getAttribute('aria-label');
  expect(await box.evaluate((one) => one.textContent)).toBe(`${message}${message}`);
  await expect(blade(page).getByLabel('Name', { exact: true })).toHaveCount(2);
  const column = await columnTwo(page).elementHandle();
  const id = await blade(page).locator('.azc-dropdownField').getAttribute('id');
  await openRow(page, 'network');
  await openRow(page, 'users');
  expect(await column?.evaluate((element) => element.isConnected)).toBe(false);
  expect(await blade(page).locator('.azc-dropdownField').getAttribute('id')).not.toBe(id);
  await openRow(page, 'grant');
  await closePane(page);
  const hidden = page.locator('.fxs-contextpane[aria-hidden="true"]');
  await expect(hidden).toHaveCount(1);
  await expect(hidden.getByText('Block access', { exact: true })).toHaveCount(1);
  await expect(page.locator('main button, main form, main fieldset')).toHaveCount(0);
});

test('awkward: the editor of another policy stays in the journey, hidden, before the last', async ({
  stage,
  page,
}) => {
  const portal = await stage.show([POLICY, ANOTHER]);
  await show(page, portal, { journey: 'two' });
  const titles = page.locator('main section .fxs-blade-title-titleText');
  await expect(titles).toHaveText([
    'Conditional Access | Policies',
    'Another policy',
    'SharePoint: MFA and compliant device',
  ]);
  await expect(page.locator('main section').nth(1)).toBeHidden();
  await expect(page.locator('main section').nth(1).locator('.ext-column-two')).toHaveCount(1);
});

test('awkward: a page that never rests, and is worked all the same', async ({ stage, page }) => {
  const portal = await stage.show([POLICY]);
  await show(page, portal, { restless: true });
  const status = blade(page).locator('.fxs-blade-status-container');
  await status.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        let changes = 0;
        new MutationObserver(() => ++changes > 5 && resolve()).observe(element, { childList: true });
      }),
  );
  await openRow(page, 'grant');
  await expect(pane(page).getByText('Block access', { exact: true })).toBeVisible();
});
