import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Result } from '../engine/run.ts';
import { unreadDraft } from '../policy/draft.ts';
import type { Reading } from '../portal/reading.ts';
import { AGAIN_MS, ANSWER_MS, createJudging, type Judging } from './judging.ts';

/** Readings and results are told apart by their names: a draft has its name as id, a result is of that draft. */
const reading = (draft: string, look = ''): Reading => ({
  draft: unreadDraft(draft),
  tenant: null,
  places: { rows: new Map(), controls: new Map(), blade: {} as Element, roomRightOfRows: true },
  notRecognised: [],
  health: [],
  language: { code: 'en', name: 'English', labels: 0 },
  diagnostic: () => '',
  asSaved: null,
  problems: [look],
});
const resultsOf = (draft: string) => [{ rule: draft } as Result];

type Answer = (results: readonly Result[] | null) => void;
let asked: { draft: string | null; answer: Answer; fail: () => void }[];
let told: string[];
let judging: Judging;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  told = [];
  judging = createJudging(
    ({ draft }) =>
      new Promise((answer, fail) =>
        asked.push({ draft: draft.id, answer, fail: () => fail(new Error('gone')) }),
      ),
    {
      judged: ({ draft, problems }, results) => told.push(`${draft.id}${problems[0]}: ${results[0]?.rule}`),
      notJudged: ({ draft }) => told.push(`${draft.id}: nothing`),
    },
  );
});
afterEach(() => {
  judging.forget();
  expect(vi.getTimerCount()).toBe(0);
});

const drafts = () => asked.map(({ draft }) => draft).join(' ');
/** Answers the question asked last. */
async function answer(
  results: readonly Result[] | null = resultsOf(asked.at(-1)?.draft ?? ''),
): Promise<void> {
  asked.at(-1)?.answer(results);
  await vi.advanceTimersByTimeAsync(0);
}
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('a reading is told with the answer to it', async () => {
  judging.judge(reading('a'));
  expect(told).toEqual([]);
  await answer();
  expect(told).toEqual(['a: a']);
});

it('one question at a time: of what is read meanwhile only the newest is asked, and no answer to an older draft is told', async () => {
  for (const draft of ['a', 'b', 'c']) judging.judge(reading(draft));
  expect(drafts()).toBe('a');
  await answer();
  expect(told).toEqual([]);
  expect(drafts()).toBe('a c');
  await answer();
  expect(told).toEqual(['c: c']);
});

it('the same draft is not asked of again, and its places are told at once', async () => {
  judging.judge(reading('a', ' first'));
  judging.judge(reading('a', ' second'));
  await answer();
  judging.judge(reading('a', ' third'));
  expect(told).toEqual(['a second: a', 'a third: a']);
  expect(drafts()).toBe('a');
});

it('a change that is taken back before the answer to it is never shown', async () => {
  judging.judge(reading('a'));
  await answer();
  judging.judge(reading('b'));
  judging.judge(reading('a', ' again'));
  expect(told).toEqual(['a: a', 'a again: a']);
  await answer();
  expect(drafts()).toBe('a b a');
  await answer();
  expect(told).toEqual(['a: a', 'a again: a', 'a again: a']);
});

it('a question without an answer is asked again, of the newest draft', async () => {
  judging.judge(reading('a'));
  judging.judge(reading('b'));
  await answer(null);
  expect(drafts()).toBe('a b');
  await answer();
  expect(told).toEqual(['b: b']);
});

it.each([
  ['there is none', () => answer(null)],
  ['it fails', async () => asked.at(-1)?.fail()],
  ['it does not come', () => later(ANSWER_MS)],
])(
  'after two questions without an answer (%s) nothing is judged, and it is asked again after a while',
  async (_, end) => {
    judging.judge(reading('a'));
    await end();
    await later(0);
    expect(told).toEqual([]);
    await end();
    await later(0);
    expect(told).toEqual(['a: nothing']);
    await later(AGAIN_MS - 1);
    expect(drafts()).toBe('a a');
    await later(1);
    expect(drafts()).toBe('a a a');
    await answer();
    expect(told).toEqual(['a: nothing', 'a: a']);
  },
);

it('while nothing is judged a change is said to be not judged, and asked of at once', async () => {
  judging.judge(reading('a'));
  await answer(null);
  await answer(null);
  judging.judge(reading('b'));
  expect(told).toEqual(['a: nothing', 'b: nothing']);
  expect(drafts()).toBe('a a b');
  await answer();
  expect(told.at(-1)).toBe('b: b');
  await later(2 * AGAIN_MS);
  expect(drafts()).toBe('a a b');
});

it('what was judged before is not shown again once nothing is judged', async () => {
  judging.judge(reading('a'));
  await answer();
  judging.judge(reading('b'));
  await answer(null);
  await answer(null);
  judging.judge(reading('a'));
  expect(told).toEqual(['a: a', 'b: nothing', 'a: nothing']);
  await answer();
  expect(told.at(-1)).toBe('a: a');
});

it('an answer that comes too late counts for nothing', async () => {
  judging.judge(reading('a'));
  const [first] = asked;
  await later(ANSWER_MS);
  first?.answer(resultsOf('late'));
  await later(0);
  expect(told).toEqual([]);
  await answer();
  expect(told).toEqual(['a: a']);
});

it('an answer of a policy that is no longer there counts for nothing, and the next one is asked of at once', async () => {
  judging.judge(reading('a'));
  const [first] = asked;
  judging.forget();
  judging.judge(reading('b'));
  expect(drafts()).toBe('a b');
  first?.answer(resultsOf('a'));
  await later(0);
  expect(told).toEqual([]);
  await answer();
  expect(told).toEqual(['b: b']);
});

it('the same draft of another tenant, or with something else declared, is judged anew', async () => {
  judging.judge(reading('a'));
  await answer();
  judging.judge({ ...reading('a'), tenant: { name: 'x', domain: null, directoryId: null } });
  await answer();
  judging.again();
  await answer();
  expect(drafts()).toBe('a a a');
  expect(told).toEqual(['a: a', 'a: a', 'a: a']);
});

it('what was asked before the declaration changed counts no more', async () => {
  judging.judge(reading('a'));
  const [before] = asked;
  judging.again();
  await answer();
  before?.answer(resultsOf('old'));
  await later(0);
  expect(told).toEqual(['a: a']);
});

it('without a policy nothing is judged again', async () => {
  judging.judge(reading('a'));
  await answer();
  judging.forget();
  judging.again();
  expect(drafts()).toBe('a');
});
