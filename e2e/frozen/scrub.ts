/** `npm run scrub -- page.mhtml [out.html]`: makes a frozen page of a saved one, and says what was kept and what is read of it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { plainChromium } from './chromium.ts';
import { scrubPage } from './scrub-page.ts';

const [saved, asked] = process.argv.slice(2).map((file) => path.resolve(process.env.INIT_CWD ?? '.', file));
if (saved === undefined) throw new Error('No page is named.');
const out = asked ?? path.join(path.dirname(saved), `${path.parse(saved).name}.scrubbed.html`);
const beside = `${out.replace(/\.html?$/i, '')}.json`;
const browser = await chromium.launch(plainChromium());
const { html, expectation, kept, isStateless, differences } = await scrubPage(browser, saved);
await browser.close();

writeFileSync(out, html);
console.log(`Kept as they stand:\n${kept.map((text) => `  ${text}`).join('\n')}`);
console.log(`\nThe page is in ${out}. Look through it before you send it.`);
if (!expectation) console.log('The reader does not find the editor in it.');
else {
  const json = `${JSON.stringify(expectation, null, 2)}\n`;
  writeFileSync(beside, json);
  console.log(
    `What the reader reads of it is in ${beside}. Correct it where it is not what you saw:\n${json}`,
  );
}
if (isStateless) {
  console.error(
    'No radio button of the saved page is on: the browser did not save what is typed and ticked. See docs/recording.md, "Save the page".',
  );
  process.exitCode = 1;
}
if (differences.length > 0) {
  console.error(`Scrubbing changed what is read:\n${differences.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = 1;
}
