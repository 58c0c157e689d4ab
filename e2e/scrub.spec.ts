/** Scrubbing a saved page: nothing that belongs to a tenant is left, and the reader reads what it read before. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium, expect, test } from '@playwright/test';
import { atReplica, plainChromium } from './frozen/chromium.ts';
import { openSection } from './frozen/editor-steps.ts';
import { type FrozenFace, folderOf, NEWEST } from './frozen/faces.ts';
import type { Expectation } from './frozen/judge.ts';
import { scrubPage } from './frozen/scrub-page.ts';
import { SECTIONS, type SectionName } from './frozen/sections.ts';
import { startPortal } from './portal/server.ts';

test.use({ launchOptions: plainChromium() });

/** What must not be left, in lower case; names are those of nobody. */
const SECRETS = [
  'alice',
  'contoso',
  'robert',
  'fabrikam',
  '7d9f3b52',
  '203.0',
  '113.9',
  '5550',
  '0555',
  '4711',
  '2024',
  '5678',
  'brien',
  '203, 0, 113',
  'ⓐ',
  '𝐚',
  '\u{e0061}',
  '\u{1f3fd}',
  '\u{f0041}',
];
const ID = '7d9f3b52-1c2d-4e3f-8a9b-0c1d2e3f4a5b';

/** Names in every place that a page has. */
const HOSTILE = `
<!-- Alice Contoso -->
<meta name="author" content="Alice Contoso"><link rel="preload" href="https://contoso.example/alice" as="image">
<script>const alice = 'Contoso';</script><style>.alice { background: url(https://contoso.example/alice.png) }</style>
<noscript>Alice Contoso</noscript>
<p>Alice Contoso, robert@contoso.example, and ${ID} of 203.0.113.9, telephone 0555 5550 100</p>
<p>Require token protection for sign-in sessions by Alice Contoso</p>
<p>Office 365 and Alice Contoso</p>
<p>Users and groups of Contoso</p><p>2 users of Contoso</p><p>203.0.113.9</p><p>0555 5550</p>
<p>0555, 5550</p><p>0555 and 5550</p><p>203, 0, 113, 9</p><p>Excluded users 4711</p><p>Users (4711)</p>
<p>Cloud Access Network 2024</p><p>Group 12 Day 34 Location 5678</p><p>\u{1f3fd}\u{f0041} All users \u{1f3fd}</p><p>o'brien@contoso.example</p>
<p>ⒶⓁⒾⒸⒺ ⓐⓛⓘⓒⓔ 𝐚𝐥𝐢𝐜𝐞 All\u{e0061}\u{e006c}\u{e0069} users</p>
<p lang="x-alice" dir="alice" class="alice ms-Button contoso-robert" id="alice" role="alice" title="Alice" data-user="Alice"
  onclick="alice()" data-bind="text: alice" style="background: url('https://contoso.example/alice.png')" nonce="alice"
  aria-label="Alice Contoso" aria-description="Robert" aria-roledescription="Robert" aria-valuetext="Robert" aria-live="alice"
  aria-labelledby="alice robert" aria-checked="robert" aria-placeholder="Robert" itemid="alice" slot="robert">Alice</p>
<p id="form-label-id-5550-for" aria-controls="azc-dropdown-popup-5550">x</p>
<img alt="Alice" src="https://contoso.example/alice.png" srcset="https://contoso.example/alice.png 2x" longdesc="alice" usemap="#robert">
<svg aria-label="Alice"><title>Alice</title><text>Robert</text><image href="https://contoso.example/robert.png" /></svg>
<a href="https://contoso.example/alice?user=robert" hreflang="alice" download="alice" ping="https://contoso.example">Alice</a>
<form action="https://contoso.example" name="alice"><input name="alice" value="Alice" placeholder="Robert" list="alice">
  <input type="hidden" value="Alice"><input type="radio" value="Alice"><input type="password" value="Alice5550">
  <textarea name="robert">Alice Contoso</textarea><select name="robert"><option value="alice" label="Robert">Contoso</option></select>
  <button value="Alice" formaction="https://contoso.example">Robert</button></form>
<contoso-alice user="Robert">Contoso</contoso-alice>
<div><template shadowrootmode="open"><p>Alice Contoso</p></template></div><template><p>Alice</p></template>
<iframe srcdoc="<p>Alice Contoso</p>" name="alice" title="Contoso"></iframe>
<object data="https://contoso.example/alice" title="Robert">Alice</object><embed src="https://contoso.example/alice">
<video poster="https://contoso.example/alice.png" title="Robert"><track label="Alice" src="alice.vtt">Alice</video>
<canvas aria-label="Alice">Robert</canvas><math><mtext>Alice</mtext></math>
<div hidden>Alice Contoso</div><div style="display: none" title="Robert">Alice</div>
<div style="visibility: hidden">Alice<span style="visibility: visible">Robert</span></div>
<details><summary>Alice</summary>Contoso</details><dialog title="Alice">Robert</dialog>
`;

test('a page with names in every place keeps none of them', async ({ browser }, testInfo) => {
  const file = testInfo.outputPath('alice.html');
  const page = readFileSync('e2e/frozen/pages/2026-07/en/knockout/users-include.html', 'utf8');
  writeFileSync(
    file,
    page.replace(/<\/body\s*>/, `${HOSTILE}</body>`).replace('<head>', '<head><title>Alice</title>'),
  );
  const { html, kept, differences, expectation } = await scrubPage(browser, file);
  const left = `${html}\n${kept.join('\n')}\n${JSON.stringify(expectation)}`.toLowerCase();
  for (const secret of SECRETS)
    expect(left.includes(secret), `${secret}: ${left.slice(left.indexOf(secret) - 80).slice(0, 160)}`).toBe(
      false,
    );
  expect(html).not.toMatch(/<script|<style|<svg|<iframe|<!--.*\w| href=| src=| style=| data-| on[a-z]+=/);
  expect(differences).toEqual([]);
});

test('what is said of a page that is read otherwise afterwards names nobody', async ({
  browser,
}, testInfo) => {
  const file = testInfo.outputPath('terms.html');
  const page = readFileSync('e2e/frozen/pages/2026-07/en/knockout/grant-strength-and-terms.html', 'utf8');
  const terms = 'Terms of use 5f6a8c0e';
  expect(page).toContain(terms);
  writeFileSync(file, page.replace(terms, '<span>All</span> <span>staff of Contoso</span>'));
  const { differences } = await scrubPage(browser, file);
  expect(differences).toEqual([
    'grant.builtInControls: known in part before, known in part but otherwise after',
  ]);
});

test('labels, summaries and names that Microsoft gave stay', async ({ browser }) => {
  const file = 'e2e/frozen/pages/2026-07/en/knockout/target-resources-include.html';
  const { html, kept, expectation } = await scrubPage(browser, file);
  expect(kept).toEqual(
    expect.arrayContaining([
      'Target resources',
      'Office 365 SharePoint Online',
      '2 resources included and 1 excluded',
    ]),
  );
  expect(expectation?.names).toEqual({
    'Office 365 SharePoint Online': ['00000003-0000-0ff1-ce00-000000000000'],
    'xxx 0x0x0x0x': ['f0000000-0000-4000-8000-000000000001'],
  });
  expect(html).toContain('f0000000-0000-4000-8000-');
  expect(html).toContain('00000003-0000-0ff1-ce00-000000000000');
});

const REACT: FrozenFace = { ...NEWEST, rendering: 'react' };
for (const [section, face] of [
  ['users-include', NEWEST],
  ['grant-strength-and-terms', NEWEST],
  ['device-filter', NEWEST],
  ['session-several', NEWEST],
  ['grant-one', REACT],
] as const) {
  const name = `${folderOf(face)}/${section}`;
  test(`${name}, saved as a single file, is read as in the portal`, async ({ browser }, testInfo) => {
    const file = testInfo.outputPath(`${section}.mhtml`);
    writeFileSync(file, await savedFromReplica(section, face));
    const { html, expectation, isStateless, differences } = await scrubPage(browser, file);
    const frozen = JSON.parse(readFileSync(`e2e/frozen/pages/${name}.json`, 'utf8')) as Expectation;
    expect(isStateless).toBe(false);
    expect(differences).toEqual([]);
    expect(expectation?.notShown).toEqual(frozen.notShown);
    expect(html.toLowerCase()).not.toContain('fabrikam');
  });
}

/** What docs/recording.md asks to run before a page is saved. */
function linesOfManual(): string {
  const lines = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/recording.md', 'utf8'))?.[1];
  if (lines === undefined) throw new Error('docs/recording.md has no lines to run before a page is saved.');
  return lines;
}

/** A section of the replica as the browser saves it in a single file. */
async function savedFromReplica(section: SectionName, face: FrozenFace): Promise<string> {
  const { sample } = SECTIONS[section];
  const portal = await startPortal({ policies: [sample.policy] });
  const browser = await chromium.launch(plainChromium(...atReplica(portal.port)));
  const page = await browser.newPage({ bypassCSP: true });
  const frame = await openSection(page, portal, face, SECTIONS[section]);
  await frame.evaluate(linesOfManual());
  const cdp = await page.context().newCDPSession(page);
  const { data } = await cdp.send('Page.captureSnapshot', { format: 'mhtml' });
  await browser.close();
  await portal.close();
  return data;
}
