/** Gives labels of the page other texts, as a new version of the portal or another language would. */
import type { Page } from '@playwright/test';

/** Holds for what is drawn later too, until the page is loaded anew. @param labels Pairs of the whole text and what stands in its place. */
export async function relabel(page: Page, labels: readonly (readonly [string, string])[]): Promise<void> {
  await page.evaluate((pairs) => {
    const texts = new Map<string, string>(pairs);
    const change = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node: Node | null = root; node; node = walker.nextNode()) {
        const text = node instanceof Text ? texts.get(node.data.trim()) : undefined;
        if (text !== undefined) (node as Text).data = text;
      }
    };
    change(document.body);
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records)
        for (const node of type === 'characterData' ? [target] : addedNodes) change(node);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, labels);
}
