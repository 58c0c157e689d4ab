import { expect, it } from 'vitest';
import { type Draft, type PartName, type RowName, unreadDraft } from '../policy/draft.ts';
import { complete, known } from '../policy/known.ts';
import { healthOf, type Source } from './health.ts';

const ALL_FOUND: RowName[] = [
  'name',
  'users',
  'targetResources',
  'network',
  'conditions',
  'grant',
  'session',
  'state',
];

function withLeaves(leaves: Partial<Record<PartName, object>>): Draft {
  const draft = unreadDraft('a');
  const parts = { ...draft.parts } as Record<PartName, object>;
  for (const [name, found] of Object.entries(leaves) as [PartName, object][]) {
    const part = draft.parts[name];
    parts[name] = { ...part, leaves: { ...part.leaves, ...found } };
  }
  return { ...draft, parts: parts as unknown as Draft['parts'] };
}

const healthOfRow = (
  row: RowName,
  draft: Draft,
  { found = ALL_FOUND, unknown = [] as string[], sources = [] as [PartName, Source[]][] } = {},
) =>
  healthOf({
    draft,
    found: new Set(found),
    sources: new Map(sources),
    unknown: new Map([[row, unknown]]),
  }).find((one) => one.row === row);

it('the eight fields stand in the order of the editor', () => {
  const rows = healthOf({
    draft: unreadDraft(null),
    found: new Set(),
    sources: new Map(),
    unknown: new Map(),
  });
  expect(rows.map(({ row }) => row)).toEqual(ALL_FOUND);
});

it.each([
  ['nothing known of a row that is there', {}, {}, 'unread'],
  ['a row that is not on the page', {}, { found: [] }, 'not-recognised'],
  ['opened, with nothing but labels nobody knows', {}, { unknown: ['x'] }, 'not-recognised'],
  ['some of it known', { network: { include: complete(['All']) } }, {}, 'partly'],
  [
    'some of it known beside a strange label',
    { network: { include: complete([]) } },
    { unknown: ['x'] },
    'partly',
  ],
  ['all of it known', { network: { include: complete([]), exclude: complete([]) } }, {}, 'read'],
  [
    'all known from before though the row is gone',
    { network: { include: complete([]), exclude: complete([]) } },
    { found: [] },
    'read',
  ],
] as const)('%s', (_, leaves, evidence, status) => {
  expect(
    healthOfRow('network', withLeaves(leaves), {
      ...('found' in evidence && { found: [...evidence.found] }),
      ...('unknown' in evidence && { unknown: [...evidence.unknown] }),
    }),
  ).toMatchObject({ status });
});

it('a row of several parts is read when all of them are, and names every source once', () => {
  const draft = withLeaves({ 'users.include': { users: complete(['All']), guests: known(null) } });
  const health = healthOfRow('users', draft, {
    sources: [
      ['users.include', ['summary', 'section']],
      ['users.exclude', ['section']],
    ],
  });
  expect(health).toEqual({ row: 'users', status: 'partly', by: ['summary', 'section'], unknown: [] });
});
