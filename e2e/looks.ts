/** How often the built reader looked at the page, counted by the browser itself: nothing is added to the extension for it. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** What stands in the reader's function that looks, and in no other; the build keeps the names of members. */
const MARK = '.anew()';

/** Starts counting on a page; gives the looks so far. @throws when the built reader has no such function, or more than one */
export async function countLooks(
  page: Page,
  script = 'dist/src/content/read.js',
): Promise<() => Promise<number>> {
  const code = readFileSync(script, 'utf8');
  const place = code.indexOf(MARK);
  if (place < 0 || code.includes(MARK, place + 1))
    throw new Error(`The function that looks was not found in ${script}.`);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  let looks = 0;
  return async () => {
    const { result } = await cdp.send('Profiler.takePreciseCoverage');
    for (const { url, functions } of result) {
      if (!url.endsWith('/read.js')) continue;
      const around = functions
        .flatMap(({ ranges }) => ranges.slice(0, 1))
        .filter(({ startOffset, endOffset }) => startOffset <= place && place < endOffset)
        .toSorted((one, other) => one.endOffset - one.startOffset - (other.endOffset - other.startOffset));
      looks += around[0]?.count ?? 0;
    }
    return looks;
  };
}
