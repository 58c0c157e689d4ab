/**
 * `npm start`: the built extension in a real browser, on the portal replica with our sample policies. With a display a person looks on;
 * without one every sample is walked through, its findings are printed, and screenshots are kept.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ExtensionBrowser, launchExtension } from './browser.ts';
import { blade, note, openEverything, openRow, overlay, panel, settled } from './editor-driver.ts';
import { type Portal, startPortal } from './portal/server.ts';

const samples = readdirSync('e2e/samples')
  .sort()
  .map((file) => ({ file, policy: JSON.parse(readFileSync(path.join('e2e/samples', file), 'utf8')) }));
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = !hasDisplay || Boolean(process.env.CI);

const portal = await startPortal({ policies: samples.map(({ policy }) => policy) });
const browser = await launchExtension(portal.port, { headless, viewport: { width: 1280, height: 940 } });
if (headless) await walkSamples(portal, browser);
else await showFirstSample(portal, browser);

async function showFirstSample(
  { listUrl, editorUrl, policies, close }: Portal,
  { context }: ExtensionBrowser,
): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(editorUrl(policies[0]?.id));
  console.log(`The browser shows the policy "${policies[0]?.displayName}". Open Grant and Target resources.`);
  console.log(`More samples: ${listUrl()}`);
  console.log('Close the browser to stop.');
  await new Promise<void>((resolve) => context.once('close', () => resolve()));
  await close();
}

async function walkSamples(
  { editorUrl, policies, close }: Portal,
  { context, close: closeBrowser }: ExtensionBrowser,
): Promise<void> {
  const folder = path.resolve('build/screenshots');
  mkdirSync(folder, { recursive: true });
  console.log(
    `No display: the ${samples.length} sample policies are opened headless, one after the other.\n`,
  );
  const page = await context.newPage();
  for (const [index, { file }] of samples.entries()) {
    await page.goto(editorUrl(policies[index]?.id));
    await blade(page).getByText('Access controls').waitFor();
    await openEverything(page);
    await openRow(page, 'Target resources');
    await settled(page);
    console.log(
      `${policies[index]?.displayName}  (${await panel(page).getAttribute('data-health')} fields read)`,
    );
    const rules = await overlay(page)
      .locator('[data-rule]')
      .evaluateAll((notes) => [
        ...new Set(notes.map((element) => (element as HTMLElement).dataset.rule ?? '')),
      ]);
    for (const rule of rules) {
      const { outcome, severity, field } = await note(page, rule)
        .first()
        .evaluate((element) => ({ ...(element as HTMLElement).dataset }));
      console.log(`  ${(outcome === 'finding' ? severity : outcome)?.padEnd(12)} ${rule}  at ${field}`);
    }
    if (rules.length === 0) console.log('  no findings');
    await page.screenshot({ path: path.join(folder, `${path.parse(file).name}.png`) });
  }
  console.log(`\nScreenshots are in ${folder}`);
  await closeBrowser();
  await close();
}
