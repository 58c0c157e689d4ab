import { expect, it } from 'vitest';
import { between } from './marks.ts';

const PAGE = 'Before.\n\n<!-- figures -->\n\nold\n\n<!-- end of figures -->\n\nAfter.\n';

it('puts lines between the marks, and keeps the text around them', () => {
  const page = between(PAGE, 'figures', 'new');
  expect(page).toBe('Before.\n\n<!-- figures -->\n\nnew\n\n<!-- end of figures -->\n\nAfter.\n');
  expect(between(page, 'figures', 'new')).toBe(page);
});

it.each(['<!-- figures -->', '<!-- end of figures -->'])('says that a page has lost %s', (mark) => {
  expect(() => between(PAGE.replace(mark, ''), 'figures', 'new')).toThrow('<!-- figures -->');
});
