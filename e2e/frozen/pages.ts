/** The frozen pages: those of the replica, and whatever recording lies beside them in folders of the same layout. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { editorRoute } from '../../src/portal/route.ts';
import { enterPage } from './in-page-script.ts';
import type { Expectation } from './judge.ts';

const folder = path.resolve('e2e/frozen/pages');

export interface FrozenPage {
  /** `2026-07/en/knockout/grant-all`. */
  readonly name: string;
  readonly html: string;
  readonly expectation: Expectation;
  readonly policyId: string | null;
}

/** Every frozen page, by name. Throws where a page has no expectation beside it. */
export function frozenPages(): FrozenPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return files.sort().map((file) => {
    const name = file.slice(0, -'.html'.length).split(path.sep).join('/');
    const read = (ending: string) => readFileSync(path.join(folder, `${name}${ending}`), 'utf8');
    const expectation = JSON.parse(read('.json')) as Expectation;
    const policyId = editorRoute(expectation.address)?.policyId ?? null;
    return { name, html: read('.html'), expectation, policyId };
  });
}

/** Shows a frozen page, with the reader in it. Gives the reader's script. @param page one in which scripts are switched off */
export async function showFrozen(page: Page, { html }: FrozenPage): Promise<string> {
  await page.setContent(html);
  return enterPage(page.mainFrame());
}
