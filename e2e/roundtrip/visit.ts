/**
 * Opens policies in the replica, one after the other in the same page, and everything of each: sections, tabs, drop-downs for several values,
 * panes. Clicks and keys are the browser's own. The reader of `src/portal` looks after every step and at once, where the extension waits for
 * 100 ms of quiet: with the extension itself a policy takes several times as long.
 */
import { type Browser, type CDPSession, chromium, type Frame, type Page } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../browser.ts';
import { DEFAULT_FACE, type Face } from '../portal/client/face.ts';
import { emptySummaryIn, isSince, labelIn } from '../portal/client/labels/texts.ts';
import { type PageWishes, pageQuery } from '../portal/face-query.ts';
import type { Portal } from '../portal/server.ts';
import type { Clickable, Seen } from './in-page.ts';

/** A Chromium without the extension, whose every address leads to the replica. */
export function launchBrowser(port: number): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium was found. Install one with: npx playwright install chromium');
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      `--host-resolver-rules=MAP *:443 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
    ],
  });
}

export interface Visitor {
  /** Opens a policy and everything of it; gives what the reader knows in the end, or null when it did not find the editor. */
  visit(policyId: string): Promise<Seen | null>;
  close(): Promise<void>;
}

/** A page of one face on a replica. */
export async function openVisitor(browser: Browser, portal: Portal, wishes: PageWishes): Promise<Visitor> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.addInitScript({ content: await inPageScript() });
  await page.addInitScript(withoutMotion);
  await page.goto(`https://entra.microsoft.com/${pageQuery(wishes)}#home`);
  await page.waitForSelector('main section');
  const mouse = await page.context().newCDPSession(page);
  const face: Face = { ...DEFAULT_FACE, ...wishes };
  return {
    async visit(policyId) {
      await page.evaluate((hash) => roundTrip.open(hash), new URL(portal.editorUrl(policyId)).hash);
      const frame = face.rendering === 'react' ? await reactFrame(page, policyId) : page.mainFrame();
      const tour = new Tour(page, frame, mouse);
      await tour.start(policyId);
      await openEverything(tour, face);
      return tour.seen;
    },
    close: () => page.close(),
  };
}

/** What slides in is read the same, and drawing it costs more than all the rest. */
function withoutMotion(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { animation-duration: 0s !important; transition-duration: 0s !important; }');
  document.adoptedStyleSheets.push(sheet);
}

/** The rows by their places: what they are called is a matter of the face. */
async function openEverything(tour: Tour, face: Face): Promise<void> {
  // Before it had a row of its own, the network was a condition with a pane like the others.
  const networkIsRow = isSince(face, '2025');
  const conditions = networkIsRow ? 3 : 2;
  for (let row = 0; row < conditions; row++) {
    await tour.click('rows', row);
    await tour.openTabs();
  }
  await tour.click('rows', conditions);
  await tour.openConditions(
    emptySummaryIn(face, 'notConfigured', 'Not configured'),
    networkIsRow ? labelIn(face, 'cond.locations') : null,
  );
  for (const row of [conditions + 1, conditions + 2]) {
    await tour.click('rows', row);
    await tour.closePane();
  }
}

const MOVES_AT_MOST = 1000;

/** One policy's editor: clicks, and what the reader knows after the last one. */
class Tour {
  seen: Seen | null = null;
  #origin = { x: 0, y: 0 };
  readonly #page: Page;
  readonly #frame: Frame;
  readonly #mouse: CDPSession;

  constructor(page: Page, frame: Frame, mouse: CDPSession) {
    this.#page = page;
    this.#frame = frame;
    this.#mouse = mouse;
  }

  async start(policyId: string): Promise<void> {
    await this.#frame.waitForFunction(() => globalThis.roundTrip?.isShown());
    if (this.#frame !== this.#page.mainFrame()) {
      const box = await (await this.#frame.frameElement()).boundingBox();
      this.#origin = { x: box?.x ?? 0, y: box?.y ?? 0 };
      await this.#waitForMouse();
    }
    await this.#frame.evaluate((id) => roundTrip.enter(id), policyId);
    await this.look();
  }

  /** What is pressed before a new frame is drawn goes to the page around it, and is lost. */
  async #waitForMouse(): Promise<void> {
    for (let step = 1; !(await this.#frame.evaluate(() => roundTrip.feelsMouse())); step++) {
      if (step > MOVES_AT_MOST) throw new Error('The mouse does not reach the frame.');
      const point = { x: this.#origin.x + 2 + (step % 2), y: this.#origin.y + 2 };
      await this.#mouse.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...point });
    }
  }

  async look(): Promise<void> {
    this.seen = await this.#frame.evaluate(async () => {
      await roundTrip.quiet();
      return roundTrip.look();
    });
  }

  async click(kind: Clickable, index: number): Promise<void> {
    if (!(await this.#clickIfThere(kind, index))) throw new Error(`There is no ${index} of ${kind}.`);
  }

  /** Include is open, Exclude is not; on both of them every drop-down for several values. */
  async openTabs(): Promise<void> {
    await this.#openDropDowns();
    if (await this.#clickIfThere('tabs', 1)) await this.#openDropDowns();
  }

  async #openDropDowns(): Promise<void> {
    // The first one says what the policy applies to.
    for (let index = 1; await this.#clickIfThere('dropDowns', index); index++) {
      await this.#page.keyboard.press('Escape');
      await this.look();
    }
  }

  /** Every condition that is configured. `leaveOut` is called so because another row shows the same. */
  async openConditions(notConfigured: string, leaveOut: string | null): Promise<void> {
    const rows = await this.#frame.evaluate(() => roundTrip.texts('conditions'));
    for (const [index, { label, text }] of rows.entries()) {
      if (text === notConfigured || label === leaveOut) continue;
      await this.click('conditions', index);
      await this.#clickIfThere('tabs', 1);
      await this.closePane();
    }
  }

  /** Fluent's panel takes a moment to go. */
  async closePane(): Promise<void> {
    await this.click('close', 0);
    await this.#frame.waitForFunction(() => !roundTrip.paneIsOpen());
    await this.look();
  }

  /** A click without the movement before it, which waits for a frame to be drawn. */
  async #clickIfThere(kind: Clickable, index: number): Promise<boolean> {
    const point = await this.#frame.evaluate(([what, which]) => roundTrip.pointOf(what, which), [
      kind,
      index,
    ] as const);
    if (!point) return false;
    const button = {
      x: this.#origin.x + point.x,
      y: this.#origin.y + point.y,
      button: 'left',
      clickCount: 1,
    } as const;
    await Promise.all([
      this.#mouse.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button }),
      this.#mouse.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button }),
    ]);
    await this.look();
    return true;
  }
}

/** The frame of a policy's React view; the one of the policy before may still be going. */
async function reactFrame(page: Page, policyId: string): Promise<Frame> {
  const isOfPolicy = (frame: Frame): boolean => {
    const query = frame.url() === '' ? null : new URL(frame.url()).searchParams;
    return query?.get('policyId') === policyId && query.has('view');
  };
  return page.frames().find(isOfPolicy) ?? page.waitForEvent('framenavigated', isOfPolicy);
}

let script: Promise<string> | undefined;

/** The reader and what stands beside it in the page, as one script; built once a process. */
function inPageScript(): Promise<string> {
  script ??= buildInPage();
  return script;
}

async function buildInPage(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: 'e2e/roundtrip/in-page.ts', formats: ['iife'], name: 'inPage', fileName: 'in-page' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  return outputs.flatMap((file) => (file.type === 'chunk' ? file.code : [])).join('\n');
}
