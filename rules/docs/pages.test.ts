/** docs/rules is what the rules say now, no page more and none less. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pages } from './pages.ts';

const folder = new URL('../../docs/rules/', import.meta.url);
const made = pages();

it('has a page for each rule and card, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual([...made.keys()].sort());
});

it.each([...made])('%s is not stale; "npm run docs" makes it anew', (file, content) => {
  expect(readFileSync(new URL(file, folder), 'utf8')).toBe(content);
});
