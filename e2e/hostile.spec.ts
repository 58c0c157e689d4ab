/** A page that removes, moves, rewrites or covers our host, or presses its buttons: it is put right, or said to be gone; text stays text. */
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { blade, closePane, note, openRow, overlay, panel, settled } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { sharePointPolicy } from './policies.ts';
import { toolbarBadge, toolbarPopup } from './toolbar-popup.ts';

const RULE = 'grant-require-all-controls';
const GAVE_WAY = /taken itself away, and nothing is checked on this page/;
const COVERED = /lies over Preflight’s panel/;

/** Opens a policy with one finding, whose note is in sight. */
async function withFinding(page: Page, openPolicy: (policy: object) => Promise<unknown>): Promise<void> {
  await openPolicy(sharePointPolicy());
  await openRow(page, 'Grant');
  await settled(page);
  await closePane(page);
  await settled(page);
  await expect(overlay(page).locator('[data-badge="grant"]')).toBeVisible();
}

/** One host with its notes, as if nothing had happened. */
async function isWhole(page: Page): Promise<void> {
  await expect(overlay(page)).toHaveCount(1);
  await expect(page.locator('body > ca-preflight')).toHaveCount(1);
  await expect(panel(page)).toHaveAttribute('data-findings', '1');
  await expect(panel(page)).toBeVisible();
  await expect(note(page, RULE)).toHaveAttribute('data-outcome', 'finding');
  await expect(overlay(page).locator('[data-badge="grant"]')).toBeVisible();
}

const popupText = async (extension: ExtensionBrowser, page: Page) => {
  const ask = await toolbarPopup(extension, page);
  return () => ask('document.body.innerText') as Promise<string>;
};

/** The page's own script does something to our host. */
const toHost = (page: Page, deed: (host: HTMLElement, root: ShadowRoot) => void) =>
  page.evaluate(
    `(${deed})(document.querySelector('ca-preflight'), document.querySelector('ca-preflight').shadowRoot)`,
  );

const DEEDS: Readonly<Record<string, (host: HTMLElement, root: ShadowRoot) => void>> = {
  'takes the host away': (host) => host.remove(),
  'puts the host somewhere else': (host) => document.querySelector('main')?.append(host),
  'empties the root': (_, root) => root.replaceChildren(),
  'fills the host with its own': (host) => host.append('All is well'),
  'hides it by attributes': (host) => {
    host.hidden = true;
    host.inert = true;
    host.setAttribute('style', 'display: none !important; visibility: hidden !important');
  },
  'hides it from assistive tools': (host) => host.setAttribute('aria-hidden', 'true'),
  'names and turns it': (host) => {
    host.className = 'fxs-blade';
    host.dir = 'rtl';
  },
  'hides it by a style sheet': () => {
    const style = document.createElement('style');
    style.textContent = 'ca-preflight { display: none !important; opacity: 0 !important }';
    document.head.append(style);
  },
  'says that all is well': (_, root) => {
    const words = root.querySelector('.pill .long');
    if (words?.firstChild) words.firstChild.nodeValue = 'No warnings';
  },
  'counts for us': (_, root) => root.querySelector('[data-panel]')?.setAttribute('data-findings', '0'),
  'rewrites our style sheet': (_, root) => root.adoptedStyleSheets[0]?.replaceSync('*{display:none}'),
  'takes a note out': (_, root) => root.querySelector('[data-rule="grant-require-all-controls"]')?.remove(),
  'adds to the panel': (_, root) => {
    const text = document.createElement('p');
    text.id = 'foreign';
    root.querySelector('#panel-body')?.append(text);
  },
};

for (const [does, deed] of Object.entries(DEEDS))
  test(`a page that ${does}: put right`, async ({ page, openPolicy }) => {
    await withFinding(page, openPolicy);
    await toHost(page, deed);
    await isWhole(page);
    await expect(panel(page).locator('.pill')).toContainText('1 warning');
    expect(
      await overlay(page).evaluate((host) => [host.getAttributeNames(), host.childNodes.length]),
    ).toEqual([[], 0]);
    await expect(overlay(page).locator('#foreign')).toHaveCount(0);
    // What is drawn anew works as before.
    await overlay(page).locator('[data-badge="grant"]').click();
    await expect(overlay(page).getByRole('dialog')).toHaveAttribute('data-card', RULE);
  });

test('a style sheet put beside ours is noticed at the next change of the page', async ({
  page,
  openPolicy,
}) => {
  await withFinding(page, openPolicy);
  await toHost(page, (_, root) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.note { display: none }');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
  await openRow(page, 'Session');
  await isWhole(page);
});

test('another body gets the host', async ({ page, openPolicy }) => {
  await withFinding(page, openPolicy);
  await page.evaluate(() => {
    const body = document.createElement('body');
    body.append(...[...document.body.childNodes].filter((node) => node.nodeName !== 'CA-PREFLIGHT'));
    document.body = body;
  });
  await isWhole(page);
  await toHost(page, (host) => host.remove());
  await isWhole(page);
});

test('a page that removes it again and again: Preflight gives way, toolbar and popup say so', async ({
  page,
  extension,
  openPolicy,
}) => {
  await withFinding(page, openPolicy);
  await page.evaluate(() => {
    const remove = () => {
      const host = document.querySelector('ca-preflight');
      if (!host) return;
      host.remove();
      Reflect.set(window, 'removed', (Reflect.get(window, 'removed') ?? 0) + 1);
    };
    new MutationObserver(remove).observe(document.body, { childList: true });
    remove();
  });
  const removed = () => page.evaluate(() => Reflect.get(window, 'removed'));
  await expect.poll(removed).toBe(6);
  await expect.poll(() => toolbarBadge(extension, page)).toBe('!');
  await expect.poll(await popupText(extension, page)).toMatch(GAVE_WAY);
  // Nothing is read any more, on the next policy neither.
  await openRow(page, 'Session');
  await settled(page);
  await page.evaluate(() => {
    location.hash = `${location.hash}?again`;
  });
  await settled(page);
  expect(await removed()).toBe(6);
  await expect(overlay(page)).toHaveCount(0);
  // A page loaded anew is a new try; what was read of the policy before still counts.
  await page.reload();
  await panel(page).waitFor();
  await expect.poll(() => toolbarBadge(extension, page)).toBe('1');
  await expect.poll(await popupText(extension, page)).not.toMatch(GAVE_WAY);
});

const cover = (page: Page, level: number) =>
  page.evaluate((zIndex) => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: String(zIndex), background: '#fff' });
    document.body.append(cover);
  }, level);

const isOnTop = (page: Page) =>
  panel(page).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2)?.localName === 'ca-preflight';
  });

test('covered at the highest level: the panel comes up again', async ({ page, extension, openPolicy }) => {
  await withFinding(page, openPolicy);
  await cover(page, 2147483647);
  await expect.poll(() => isOnTop(page)).toBe(true);
  await expect(panel(page)).toHaveAttribute('data-findings', '1');
  // The rows are covered; their notes do not float over what covers them.
  await expect(overlay(page).locator('[data-badge="grant"]')).toBeHidden();
  expect(await (await popupText(extension, page))()).not.toMatch(COVERED);
});

test('covered by what is above every level: tried once, and the popup says so', async ({
  page,
  extension,
  openPolicy,
}) => {
  await withFinding(page, openPolicy);
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    Object.assign(dialog.style, { width: '100vw', height: '100vh', maxWidth: '100vw', maxHeight: '100vh' });
    document.body.append(dialog);
    const raised = new MutationObserver((records) => {
      const ours = records.flatMap(({ addedNodes }) => [...addedNodes]);
      const times = ours.filter(({ nodeName }) => nodeName === 'CA-PREFLIGHT').length;
      Reflect.set(window, 'raised', (Reflect.get(window, 'raised') ?? 0) + times);
    });
    raised.observe(document.body, { childList: true });
    dialog.showModal();
  });
  await expect.poll(await popupText(extension, page)).toMatch(COVERED);
  for (let round = 0; round < 3; round++) {
    await page.evaluate(() => document.body.append(document.createElement('div')));
    await settled(page);
  }
  expect(await page.evaluate(() => Reflect.get(window, 'raised'))).toBe(1);
  await page.evaluate(() => document.querySelector('dialog')?.remove());
  await isWhole(page);
  await expect.poll(await popupText(extension, page)).not.toMatch(COVERED);
});

test('clicks and keys of the page’s own making do nothing on any button', async ({ page, openPolicy }) => {
  await withFinding(page, openPolicy);
  const press = () =>
    toHost(page, (_, root) => {
      for (const button of root.querySelectorAll<HTMLElement>('button, summary')) {
        button.click();
        for (const type of ['pointerdown', 'mousedown', 'click'])
          button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
        for (const key of ['Enter', ' ', 'Escape'])
          button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
    });
  await press();
  await settled(page);
  await expect(overlay(page).getByRole('dialog')).toHaveCount(0);
  await expect(panel(page).locator('.pill')).toHaveAttribute('aria-expanded', 'false');
  await overlay(page).locator('[data-badge="grant"]').click();
  await expect(overlay(page).getByRole('dialog')).toBeVisible();
  await press();
  await settled(page);
  await expect(overlay(page).getByRole('dialog')).toHaveAttribute('data-card', RULE);
});

test('a page that fakes the editor, with markup for names: text stays text', async ({ page, openPolicy }) => {
  await openPolicy(sharePointPolicy({ name: '<img src=x onerror="window.broken=1"><b id="made">MFA</b>' }));
  await blade(page).evaluate((section) => {
    const label = section.ownerDocument.createElement('label');
    label.textContent = '<img id="made" src=x onerror="window.broken=1">';
    section.append(label);
  });
  await openRow(page, 'Grant');
  await settled(page);
  await closePane(page);
  await panel(page).locator('.pill').click();
  await settled(page);
  await expect(overlay(page).locator('#made, img, script')).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(window, 'broken'))).toBeUndefined();
});

test('a page that rewrites whenever we draw is given way to', async ({ page, openPolicy }) => {
  await withFinding(page, openPolicy);
  await toHost(page, (_, root) => {
    const lie = () => {
      const words = root.querySelector('.pill .long')?.firstChild;
      if (words && words.nodeValue !== 'No warnings') words.nodeValue = 'No warnings';
    };
    const everything = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(lie).observe(root, everything);
  });
  await openRow(page, 'Session');
  await expect(overlay(page)).toHaveCount(0);
});

test('one rule of our style sheet that is changed is put right', async ({ page, openPolicy }) => {
  await withFinding(page, openPolicy);
  await toHost(page, (_, root) => {
    for (const rule of root.adoptedStyleSheets[0]?.cssRules ?? [])
      if (rule instanceof CSSStyleRule && /^\.(spot|note|badge)/.test(rule.selectorText))
        rule.style.setProperty('visibility', 'hidden', 'important');
  });
  await openRow(page, 'Session');
  await settled(page);
  await closePane(page);
  await isWhole(page);
});

test('what the page animates of ours is put right', async ({ page, openPolicy }) => {
  await withFinding(page, openPolicy);
  await toHost(page, (_, root) => {
    for (const one of root.querySelectorAll('.panel, [data-spot]'))
      one.animate({ opacity: [0, 0] }, { duration: 1e9 });
  });
  await openRow(page, 'Session');
  await settled(page);
  await closePane(page);
  await settled(page);
  expect(await panel(page).evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
  await isWhole(page);
});
