/** Takes the pictures of the README: the built extension on the portal replica, with a sample policy. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { launchExtension } from './browser.ts';
import { blade, closePane, note, openEverything, openRow, overlay, panel, settled } from './editor-driver.ts';
import { startPortal } from './portal/server.ts';

const folder = 'docs/pictures';
const samples = [
  '1-sharepoint-compliant-and-mfa',
  '2-sync-engine-excluded',
  '3-office-365-mfa',
  '5-block-legacy-authentication',
];
const policies = samples.map(
  (name) => JSON.parse(readFileSync(`e2e/samples/${name}.json`, 'utf8')) as object,
);

mkdirSync(folder, { recursive: true });
const portal = await startPortal({ policies });
const browser = await launchExtension(portal.port, { viewport: { width: 1280, height: 860 } });
const page = await browser.context.newPage();
const picture = async (name: string) => {
  await settled(page);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
};
const visit = async (index: number) => {
  await page.goto('about:blank');
  await page.goto(portal.editorUrl(portal.policies[index]?.id));
  await blade(page).getByText('Access controls').waitFor();
  await settled(page);
};

for (const index of [3, 2, 1]) {
  await visit(index);
  await openEverything(page);
}
await visit(0);
await picture('1-not-read-yet');
await openRow(page, 'Grant');
await note(page, 'grant-require-all-controls').getByRole('button').click();
await picture('2-at-the-control');
await page.keyboard.press('Escape');
await closePane(page);
await openEverything(page);
await openRow(page, 'Target resources');
await settled(page);
await overlay(page).locator('[data-badge="targetResources"]').click();
await picture('3-card');
await page.keyboard.press('Escape');
await visit(0);
await picture('4-beside-the-rows');
await panel(page).getByRole('button').first().click();
await picture('5-panel');

const popup = await browser.context.newPage();
await popup.setViewportSize({ width: 400, height: 600 });
// The popup asks for the active tab of its window: the page comes to the front, then the popup is drawn again.
await popup.goto(`chrome-extension://${browser.extensionId}/src/popup/index.html`);
await page.bringToFront();
await popup.reload();
await popup.getByText('Fabrikam', { exact: false }).first().waitFor();
await popup.screenshot({ path: path.join(folder, '6-popup.png') });
await browser.close();
await portal.close();
console.log(`The pictures are in ${folder}`);
