/** Settings as a file: saved by the options page, taken by the command line, and taken over by the options page again. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFindsNothing, fitsInto } from './axe.ts';
import type { ExtensionBrowser } from './browser.ts';
import { note, openEverything } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { importAll } from './import-all.ts';
import { sharePointPolicy } from './policies.ts';

const RULE = 'grant-require-all-controls';
const OTHER_RULE = 'report-only-limits';
const TENANT = 'fabrikam.onmicrosoft.com';
const REASON = 'Agreed with the "board"';

async function openOptions(page: Page, { extensionId }: ExtensionBrowser): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/src/options/index.html`);
  await expect(section(page).getByRole('button', { name: 'Export settings' })).toBeVisible();
  // The rules are drawn with all that the worker tells: until then, what is below moves.
  await expect(page.getByRole('searchbox')).toBeVisible();
}

const section = (page: Page) => page.getByRole('region', { name: 'Export and import of settings' });
const preview = (page: Page) => page.getByRole('region', { name: 'What would change' });
const chooseFile = (page: Page, content: unknown, name = 'settings.json') =>
  section(page)
    .getByLabel('Import a file')
    .setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content, null, 2)),
    });

async function saved(page: Page): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section(page).getByRole('button', { name: 'Export settings' }).press('Enter'),
  ]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

/** Everything that was set and decided, as it is kept. */
const kept = ({ worker }: ExtensionBrowser) =>
  worker.evaluate(
    async (tenant) => chrome.storage.local.get(['rules', `declared:${tenant}`, `accepted:${tenant}`]),
    TENANT,
  );

const tell = (page: Page, message: object): Promise<unknown> =>
  page.evaluate((one) => chrome.runtime.sendMessage(one), message);

/** A tenant with a finding that was marked as intended in its card, an emergency account, a rule that is off and one at a level. */
async function decideAll(
  page: Page,
  extension: ExtensionBrowser,
  openPolicy: (policy: object) => Promise<unknown>,
): Promise<void> {
  await openPolicy(sharePointPolicy());
  await openEverything(page);
  await note(page, RULE).getByRole('button').press('Enter');
  await page.locator('[data-card]').getByRole('button', { name: 'Mark as intended…' }).press('Enter');
  await page.getByLabel('Why is it intended?').fill(REASON);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-card]')).toContainText('Intended: Agreed with the');
  await page.goto('about:blank');
  await openOptions(page, extension);
  await tell(page, {
    kind: 'declare-emergency-accounts',
    key: TENANT,
    accounts: { users: ['glass@fabrikam.example'], groups: [] },
  });
  await tell(page, { kind: 'set-rule', rule: OTHER_RULE, to: 'off' });
  await tell(page, { kind: 'set-rule', rule: RULE, to: 'info' });
  await openOptions(page, extension);
}

test('what was decided in the browser is saved, counts on the command line, and comes back', async ({
  page,
  extension,
  openPolicy,
}, testInfo) => {
  await decideAll(page, extension, openPolicy);
  const before = await kept(extension);
  const { name, path } = await saved(page);
  expect(name).toBe(`ca-preflight-${TENANT}.json`);
  await expect(section(page).getByText(`Saved as ${name}`)).toBeVisible();
  const file = JSON.parse(readFileSync(path, 'utf8'));
  expect(file).toMatchObject({ severities: { [RULE]: 'info' }, off: [OTHER_RULE] });

  const policy = testInfo.outputPath('policy.json');
  writeFileSync(policy, JSON.stringify(sharePointPolicy()));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check.mjs', policy, '--config', path, '--format', 'json', '--fail-on', 'never'],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const { policies, rules, unusedAcceptances } = JSON.parse(stdout);
  const results = policies[0].results as { rule: string; accepted?: boolean; acceptance?: object }[];
  expect(results.find(({ rule }) => rule === RULE)).toMatchObject({
    ...{ outcome: 'finding', severity: 'info', accepted: true },
    acceptance: { reason: REASON },
  });
  expect(unusedAcceptances).toEqual([]);
  expect(rules.off).toEqual([OTHER_RULE]);

  await tell(page, { kind: 'set-rule', rule: OTHER_RULE, to: null });
  await tell(page, { kind: 'set-rule', rule: RULE, to: null });
  await tell(page, { kind: 'declare-emergency-accounts', key: TENANT, accounts: null });
  for (const finding of before[`accepted:${TENANT}`] as object[])
    await tell(page, { kind: 'revoke-finding', key: TENANT, finding });
  await openOptions(page, extension);
  await chooseFile(page, readFileSync(path, 'utf8'));
  await preview(page).getByRole('button', { name: 'Take over' }).click();
  await expect(section(page).getByText('Taken over for')).toBeVisible();
  const time = expect.any(String);
  const [finding] = before[`accepted:${TENANT}`] as object[];
  expect(await kept(extension)).toEqual({
    ...before,
    // The file does not say when it was decided.
    [`accepted:${TENANT}`]: [{ ...finding, at: time }],
  });
});

test('a file is told of first, taken over by keyboard, and undone at once', async ({ page, extension }) => {
  await importAll(page, extension, [sharePointPolicy()]);
  await openOptions(page, extension);
  await page.locator(`#rule-${RULE}`).selectOption('Off');
  await expect(page.getByText('1 rule is off.')).toBeVisible();
  const accounts = page.getByRole('form', { name: 'Emergency access accounts of Fabrikam' });
  const before = await kept(extension);
  await chooseFile(page, {
    off: [OTHER_RULE],
    emergencyAccounts: { users: ['glass@fabrikam.example'] },
    accepted: [{ policy: 'Elsewhere', rule: RULE, fingerprint: 'abc', reason: 'Ours.' }],
    tenant: { policyPlans: 0 },
  });
  await expect(preview(page).getByRole('combobox')).toHaveValue(TENANT);
  await expect(preview(page)).toContainText(
    /The file has 1 rule off, no rule at another level, 1 emergency account and 1 finding marked as intended for .*Fabrikam/,
  );
  await expect(preview(page)).toContainText('set now: 1 rule off,');
  await expect(preview(page)).toContainText('policies that this browser has not seen');
  await expect(preview(page)).toContainText('the command line alone uses it');
  await preview(page).getByText('One by one: 3 new and 1 no longer set').click();
  await expect(preview(page).getByRole('listitem')).toHaveText([
    /^New: emergency account .*glass@fabrikam\.example/,
    /^New: finding .* on .*Elsewhere.*, intended because .*Ours\./,
    /^No longer: rule .*, off$/,
    /^New: rule .*, off$/,
  ]);
  expect(await kept(extension)).toEqual(before);

  await preview(page).getByRole('combobox').selectOption('no tenant');
  await expect(preview(page)).toContainText('Not taken over while no tenant is chosen: 1 emergency account');
  await preview(page).getByRole('combobox').selectOption(TENANT);
  await preview(page).getByRole('button', { name: 'Take over' }).press('Enter');
  await expect(section(page).getByRole('status').filter({ hasText: 'Taken over for' })).toBeVisible();
  await expect(page.locator(`#rule-${RULE}`)).toHaveValue('');
  await expect(page.locator(`#rule-${OTHER_RULE}`)).toHaveValue('off');
  await expect(accounts.getByLabel('Users')).toHaveValue('glass@fabrikam.example');
  await expect(page.getByRole('region', { name: 'Findings marked as intended' })).toContainText('Elsewhere');

  const undo = section(page).getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  // A chooser that is left without a file.
  await Promise.all([page.waitForEvent('filechooser'), section(page).getByLabel('Import a file').click()]);
  await undo.press('Enter');
  await expect(section(page).getByRole('status').filter({ hasText: 'Undone' })).toBeVisible();
  await expect(section(page).getByLabel('Import a file')).toBeFocused();
  await expect(page.locator(`#rule-${RULE}`)).toHaveValue('off');
  await expect(accounts.getByLabel('Users')).toHaveValue('');
  expect(await kept(extension)).toMatchObject({
    ...before,
    [`declared:${TENANT}`]: { emergencyAccounts: null },
    [`accepted:${TENANT}`]: [],
  });
});

test('a file of rules alone is for no tenant, and what changed meanwhile is not overwritten', async ({
  page,
  extension,
}) => {
  await importAll(page, extension, [sharePointPolicy()]);
  await openOptions(page, extension);
  await chooseFile(page, { off: [OTHER_RULE] });
  await expect(preview(page).getByRole('combobox')).toHaveValue('');
  await tell(page, { kind: 'set-rule', rule: RULE, to: 'off' });
  await preview(page).getByRole('button', { name: 'Take over' }).click();
  await expect(section(page).getByRole('alert')).toContainText('changed meanwhile');
  await expect(page.locator(`#rule-${RULE}`)).toHaveValue('off');
  await expect(preview(page)).toContainText('set now: 1 rule off');
  await preview(page).getByRole('button', { name: 'Take over' }).click();
  await expect(page.locator(`#rule-${RULE}`)).toHaveValue('');
  await expect(page.locator(`#rule-${OTHER_RULE}`)).toHaveValue('off');
});

test('where the answer was lost, it is said that nothing is known of what was done', async ({
  page,
  extension,
}) => {
  await page.addInitScript(() => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (question: object) => Promise<unknown>;
    const sent = async (question: { kind: string }) => {
      const told = await send(question);
      return question.kind === 'replace-settings' ? null : told;
    };
    chrome.runtime.sendMessage = ((question: { kind: string }, answer?: (told: unknown) => void) =>
      answer ? void sent(question).then(answer) : sent(question)) as never;
  });
  await openOptions(page, extension);
  await chooseFile(page, { off: [OTHER_RULE] });
  await preview(page).getByRole('button', { name: 'Take over' }).click();
  const alert = section(page).getByRole('alert');
  await expect(alert).toContainText('It is not known whether this was done.');
  await expect(alert).not.toContainText('Nothing was changed');
  await expect(preview(page)).toContainText('Nothing would change: 1 setting stays as it is.');
  await expect(page.locator(`#rule-${OTHER_RULE}`)).toHaveValue('off');
});

test('what is wrong in a file is listed by line, and nothing is taken over', async ({ page, extension }) => {
  await openOptions(page, extension);
  await expect(section(page).getByLabel('With the accounts and findings of')).toHaveValue('');
  await chooseFile(page, '{\n  "offf": [],\n  "off": ["grant-require-all-control"]\n}', 'mine.json');
  const wrong = section(page).getByRole('alert');
  await expect(wrong.getByRole('listitem')).toHaveText([
    /mine\.json, line 2, column 3: ".*offf.*" is not known here\. Did you mean ".*off.*"\?/,
    /mine\.json, line 3, column 11: \/off\/0: There is no rule/,
  ]);
  await expect(preview(page)).toHaveCount(0);
  await chooseFile(page, '[');
  await expect(wrong).toContainText('Not valid JSON');
  await chooseFile(page, {});
  await expect(wrong).toHaveCount(0);
  await expect(preview(page)).toContainText('The file has no rule off');
  await chooseFile(page, { off: Array.from({ length: 101 }, (_, index) => `no-such-rule-${index}`) });
  await expect(wrong.getByRole('listitem')).toHaveCount(100);
  await wrong.getByRole('button', { name: 'Show all 101' }).press('Enter');
  await expect(wrong.getByRole('listitem')).toHaveCount(101);
  await expect(wrong.getByRole('button', { name: 'Show the first 100 only' })).toBeFocused();
});

test('what the file cannot hold is said beside it', async ({ page, extension }) => {
  await importAll(page, extension, [sharePointPolicy()]);
  await tell(page, {
    kind: 'accept-finding',
    key: TENANT,
    finding: {
      ...{ policy: null, policyName: null, ref: 'CAP013', fingerprint: 'abc' },
      ...{ reason: REASON, expires: null, at: '2026-11-02T09:00:00.000Z' },
    },
  });
  await openOptions(page, extension);
  const { path } = await saved(page);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({});
  await expect(section(page).getByText('neither an id nor a name')).toBeVisible();
  await section(page).getByLabel('With the accounts and findings of').selectOption('no tenant');
  expect((await saved(page)).name).toBe('ca-preflight.json');
  await expect(section(page).getByText('neither an id nor a name')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing, and nothing is cut off at 320 px: ${colorScheme}`, async ({ page, extension }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 900 });
    await importAll(page, extension, [sharePointPolicy()]);
    await openOptions(page, extension);
    await saved(page);
    await chooseFile(page, { off: ['no-such-rule', 'another'] });
    await expect(section(page).getByRole('alert')).toBeVisible();
    await axeFindsNothing(page, '[aria-labelledby="settings-file"]');
    await fitsInto(page, 320);
    await chooseFile(page, { off: [OTHER_RULE], emergencyAccounts: { users: ['glass@fabrikam.example'] } });
    await preview(page).getByText('One by one').click();
    await axeFindsNothing(page, '[aria-labelledby="settings-file"]');
    await fitsInto(page, 320);
    await preview(page).getByRole('button', { name: 'Take over' }).click();
    await section(page).getByRole('button', { name: 'Undo' }).waitFor();
    await axeFindsNothing(page, '[aria-labelledby="settings-file"]');
    await fitsInto(page, 320);
  });
