import { expect, it } from 'vitest';
import type { Result } from '../engine/run.ts';
import { unreadDraft } from '../policy/draft.ts';
import { isSameView } from './same-view.ts';
import type { View } from './view.ts';

const [blade, row, otherRow] = [{}, {}, {}] as Element[];
const results: readonly Result[] = [];
const view = (changes: Partial<View> = {}): View => ({
  results,
  draft: unreadDraft(null),
  places: {
    rows: new Map([['grant', row as Element]]),
    controls: new Map(),
    blade: blade as Element,
    roomRightOfRows: true,
  },
  health: [],
  language: { code: 'en', name: 'English', labels: 1 },
  diagnostic: () => '',
  english: null,
  problems: [],
  ...changes,
});

it('the same judgement at the same places is the same view', () => {
  expect(isSameView(view(), view({ diagnostic: () => 'made anew' }))).toBe(true);
});

it.each<[string, Partial<View>]>([
  ['another judgement', { results: [] }],
  ['none', { results: null }],
  ['a row drawn anew', { places: { ...view().places, rows: new Map([['grant', otherRow as Element]]) } }],
  ['a row that went', { places: { ...view().places, rows: new Map() } }],
  ['an open section', { places: { ...view().places, roomRightOfRows: false } }],
  ['a problem', { problems: ['Not stored.'] }],
  ['what was read in another way', { health: [{ row: 'grant', status: 'read', by: ['pane'], unknown: [] }] }],
  ['another language', { language: { code: 'de', name: 'German', labels: 1 } }],
])('not: %s', (_, changes) => {
  expect(isSameView(view(), view(changes))).toBe(false);
});

it('what nobody judges is never the same, and neither is the first view', () => {
  expect(isSameView(view({ results: null }), view({ results: null }))).toBe(false);
  expect(isSameView(null, view())).toBe(false);
});
