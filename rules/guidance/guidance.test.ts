/** What holds for every guidance card: it is registered, dated, whole, and gives no advice that is refused. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guidanceCards } from '../index.ts';
import { REFUSED, REFUSED_ON_CARDS, sentenceFaults } from '../testing/texts.ts';

describe('the set of cards', () => {
  it('has every file of the folder, by its id, in the order of the references', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => !file.endsWith('.test.ts'));
    expect(guidanceCards.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
    expect(guidanceCards.map(({ ref }) => ref)).toEqual(guidanceCards.map((_, index) => `CAG${index + 1}`));
  });

  it('begins with the question whether it is Conditional Access at all', () => {
    expect(guidanceCards[0]?.id).toBe('guidance-0x8004de40-connectivity-first');
  });
});

describe.each(guidanceCards.map((card) => [card.id, card] as const))('%s', (_, card) => {
  it('has dated sources at Microsoft Learn', () => {
    for (const { url, checked } of card.sources) {
      expect(url).toMatch(/^https:\/\/learn\.microsoft\.com\/[a-z0-9/-]+$/);
      expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('says whole sentences, and names points that are not documented', () => {
    expect(card.points.flatMap(sentenceFaults)).toEqual([]);
    for (const { point, why } of card.notDocumented) {
      expect(card.points[point]).toBeDefined();
      expect(sentenceFaults(why)).toEqual([]);
    }
  });

  it('gives no refused advice', () => {
    const refused = [...REFUSED.filter(({ onCards }) => onCards !== false), ...REFUSED_ON_CARDS];
    for (const { why, pattern } of refused)
      for (const point of card.points) expect(point, why).not.toMatch(pattern);
  });
});

it('what rests on reports or on a figure of ours is marked as that', () => {
  const marked = guidanceCards.flatMap(({ points, notDocumented }) =>
    points.filter((_, index) => notDocumented.some(({ point }) => point === index)),
  );
  const unsure = guidanceCards
    .flatMap(({ points }) => points)
    .filter((point) => /30 minutes|is reported/.test(point));
  expect(unsure.length).toBe(2);
  expect(unsure.filter((point) => !marked.includes(point))).toEqual([]);
});
