/** `npm run freeze`: writes the frozen pages of the replica anew, each with what it must be read as beside it. Recordings stay as they are. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { startPortal } from '../portal/server.ts';
import { atReplica, plainChromium } from './chromium.ts';
import { addressOf, openSection } from './editor-steps.ts';
import { FACES, folderOf } from './faces.ts';
import { enterPage } from './in-page-script.ts';
import { type Expectation, notShownIn, truthOf, wrongIn } from './judge.ts';
import { SECTIONS } from './sections.ts';

/** What stands around the editor and has nothing to do with it. */
const LEFT_OUT = '.fxs-sidebar, .fxs-search';

const pages = path.resolve('e2e/frozen/pages');
const portal = await startPortal({
  policies: [...new Set(Object.values(SECTIONS).map(({ sample }) => sample.policy))],
});
const browser = await chromium.launch(plainChromium(...atReplica(portal.port)));
const page = await browser.newPage({ bypassCSP: true, viewport: { width: 1600, height: 1200 } });
let written = 0;
for (const { face, sections } of FACES) {
  const folder = path.join(pages, folderOf(face));
  mkdirSync(folder, { recursive: true });
  for (const name of sections) {
    const section = SECTIONS[name];
    const { policy, shows, names } = section.sample;
    const frame = await openSection(page, portal, face, section);
    await enterPage(frame);
    const markup = await frame.evaluate((leftOut) => preflightInPage.markup(leftOut), LEFT_OUT);
    const draft = await frame.evaluate((id) => preflightInPage.draft(id), policy.id);
    if (!draft) throw new Error(`${folderOf(face)}/${name}: the reader does not find the editor.`);
    const known = { address: addressOf(portal, face, policy.id), policy, shows, names };
    const wrong = wrongIn(draft, truthOf(known));
    if (wrong.length > 0) throw new Error(`${folderOf(face)}/${name}: ${wrong.join('; ')}`);
    const expectation: Expectation = { ...known, notShown: notShownIn(draft) };
    writeFileSync(path.join(folder, `${name}.html`), markup);
    writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(expectation, null, 2)}\n`);
    written += 1;
  }
}
await browser.close();
await portal.close();
console.log(`${written} frozen pages are in ${path.relative('.', pages)}`);
