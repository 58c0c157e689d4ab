/**
 * Makes a frozen page of one that somebody saved: the document that holds the editor, without scripts and styles, and without the names, ids
 * and addresses of its tenant. It is opened without network and without scripts, since only a browser knows what of it is visible.
 */
import { pathToFileURL } from 'node:url';
import type { Browser, Frame } from '@playwright/test';
import type { Draft } from '../../src/policy/draft.ts';
import { editorUrl } from '../../src/portal/route.ts';
import { enterPage } from './in-page-script.ts';
import { completeLeaves, differencesOf, type Expectation, type Leaves, notShownIn } from './judge.ts';

export interface Scrubbed {
  readonly html: string;
  /** What the reader reads of the scrubbed page; null when it does not find the editor. */
  readonly expectation: Expectation | null;
  /** The texts that were kept. */
  readonly kept: readonly string[];
  /** The browser saved the page without what is typed and ticked. */
  readonly isStateless: boolean;
  /** Where the reader reads something else than before; nothing when all is well. */
  readonly differences: readonly string[];
}

/** The policy's id is nowhere in the page; the scrubbed page gets this one. */
const SOME_POLICY = 'f0000000-0000-4000-8000-00000000ca01';
const ADDRESS = editorUrl('https://entra.microsoft.com/', SOME_POLICY);

/** @param file path of a page saved by Edge or Chrome, `.mhtml` or `.html` */
export async function scrubPage(browser: Browser, file: string): Promise<Scrubbed> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  const { frame, draft: before } = await frameOfEditor(page.frames());
  const { markup, kept, words, isStateless } = await frame.evaluate(
    (id) => preflightInPage.scrubbed(id),
    SOME_POLICY,
  );
  await page.goto('about:blank');
  await page.setContent(markup);
  const after = await draftIn(page.mainFrame());
  const names = await page.evaluate(() => preflightInPage.names());
  await context.close();
  return {
    html: markup,
    expectation: after && { address: ADDRESS, shows: shownBy(after), names, notShown: notShownIn(after) },
    kept,
    isStateless,
    differences: before && after ? differencesOf(before, after, words) : lostBetween(before, after),
  };
}

/** The frame in which the reader finds the editor, else the page itself. */
async function frameOfEditor(frames: readonly Frame[]): Promise<{ frame: Frame; draft: Draft | null }> {
  for (const frame of frames) {
    const draft = await draftIn(frame);
    if (draft) return { frame, draft };
  }
  const [frame] = frames;
  if (!frame) throw new Error('The saved page has no document.');
  return { frame, draft: null };
}

async function draftIn(frame: Frame): Promise<Draft | null> {
  await enterPage(frame);
  return frame.evaluate((id) => preflightInPage.draft(id), SOME_POLICY);
}

/** Everything that is known as a whole; parts of which nothing is are left out. */
const shownBy = (draft: Draft): Leaves =>
  Object.fromEntries(
    Object.entries(completeLeaves(draft)).filter(([, leaves]) => Object.keys(leaves).length > 0),
  ) as Leaves;

const lostBetween = (before: Draft | null, after: Draft | null): string[] =>
  before === after ? [] : ['The editor is found in only one of the two pages.'];
