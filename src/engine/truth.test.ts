import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PART_NAMES, type PartName } from '../policy/draft.ts';
import { cannotJudge, complete, incomplete, known, notKnown, type Reason, unread } from '../policy/known.ts';
import {
  all,
  any,
  contains,
  every,
  FALSE,
  isEmpty,
  not,
  TRUE,
  type Truth,
  truth,
  unknown,
  when,
} from './truth.ts';

const reason: fc.Arbitrary<Reason> = fc.oneof(
  fc.constantFrom(...PART_NAMES).map((part: PartName) => unread(part)),
  fc.constantFrom('one', 'two', 'three').map(cannotJudge),
);
const anyTruth: fc.Arbitrary<Truth> = fc.oneof(
  fc.constantFrom(TRUE, FALSE),
  fc.array(reason, { minLength: 1, maxLength: 3 }).map((reasons) => unknown(...reasons)),
);
const truths = fc.array(anyTruth, { maxLength: 6 });

/** Reasons in a comparable order. */
const reasonsOf = (given: Truth): string[] =>
  given.value === 'unknown' ? [...new Set(given.reasons.map((one) => JSON.stringify(one)))].sort() : [];
const same = (one: Truth, other: Truth) =>
  expect([one.value, reasonsOf(one)]).toEqual([other.value, reasonsOf(other)]);

describe('all, any and not', () => {
  it('answer by the values alone: false wins in all, true in any, and else unknown', () => {
    fc.assert(
      fc.property(truths, (operands) => {
        const values = operands.map(({ value }) => value);
        const rest = values.includes('unknown') ? 'unknown' : null;
        expect(all(...operands).value).toBe(values.includes(false) ? false : (rest ?? true));
        expect(any(...operands).value).toBe(values.includes(true) ? true : (rest ?? false));
      }),
    );
  });

  it('give every reason of every unknown operand, once', () => {
    fc.assert(
      fc.property(truths, (operands) => {
        const reasons = [...new Set(operands.flatMap(reasonsOf))].sort();
        for (const result of [all(...operands), any(...operands)]) {
          if (result.value !== 'unknown') continue;
          expect(reasonsOf(result)).toEqual(reasons);
          expect(result.reasons).toHaveLength(reasons.length);
        }
      }),
    );
  });

  it('do not care about order and grouping', () => {
    fc.assert(
      fc.property(truths, truths, (left, right) => {
        for (const join of [all, any]) {
          same(join(...left, ...right), join(...right, ...left));
          same(join(join(...left), ...right), join(...left, ...right));
        }
      }),
    );
  });

  it('keep to the laws of De Morgan, and not undoes itself', () => {
    fc.assert(
      fc.property(truths, anyTruth, (operands, one) => {
        same(not(all(...operands)), any(...operands.map(not)));
        same(not(any(...operands)), all(...operands.map(not)));
        same(not(not(one)), one);
      }),
    );
  });

  it('never change a firm answer when an unknown operand becomes known', () => {
    fc.assert(
      fc.property(truths, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (operands, values) => {
        const settled = operands.map((operand, index) =>
          operand.value === 'unknown' ? truth(values[index] ?? true) : operand,
        );
        for (const join of [all, any]) {
          const before = join(...operands).value;
          if (before !== 'unknown') expect(join(...settled).value).toBe(before);
        }
      }),
    );
  });

  it('of nothing are true and false', () => {
    expect([all(), any()]).toEqual([TRUE, FALSE]);
  });
});

describe('lists', () => {
  const why = cannotJudge('why');

  it.each([
    ['a member', incomplete(['Mfa'], why), true],
    ['no member of a whole list', complete(['block']), false],
    ['no member that was seen', incomplete(['block'], why), 'unknown'],
    ['a value seen to be absent', { ...incomplete(['block'], why), absent: ['MFA'] }, false],
  ])('contains: %s', (_, list, value) => expect(contains(list, 'mFa').value).toBe(value));

  it.each([
    ['nothing', complete([]), true],
    ['something', incomplete(['x'], why), false],
    ['nothing seen', incomplete([], why), 'unknown'],
  ])('isEmpty: %s', (_, list, value) => expect(isEmpty(list).value).toBe(value));

  it.each([
    ['all pass', complete(['x', 'x']), true],
    ['one fails, though more may come', incomplete(['x', 'y'], why), false],
    ['all pass, and more may come', incomplete(['x'], why), 'unknown'],
    ['none is there', complete([]), true],
  ])('every: %s', (_, list, value) =>
    expect(every(list, (member) => truth(member === 'x')).value).toBe(value),
  );

  it('ask a value only when it is known', () => {
    expect(when(known(2), (value) => value > 1)).toEqual(TRUE);
    expect(when(notKnown(why), () => true)).toEqual(unknown(why));
  });
});

describe('long lists', () => {
  const many = Array.from({ length: 130_000 }, (_, index) => `Entry ${index}`);
  const list = complete(many);
  const doubts = many.map((entry) => unknown(cannotJudge(entry)));

  it('are asked whole, and every reason is kept', () => {
    expect(every(list, () => TRUE)).toBe(TRUE);
    expect(
      any(
        FALSE,
        many.map(() => FALSE),
      ),
    ).toBe(FALSE);
    expect(any(doubts)).toMatchObject({ value: 'unknown', reasons: { length: many.length } });
    expect(all(doubts, FALSE)).toBe(FALSE);
    expect(every(list, (entry) => unknown(cannotJudge(entry)))).toMatchObject({
      reasons: { length: many.length },
    });
  });

  it('are searched to their end', () => {
    expect(many.every((entry) => contains(list, entry.toUpperCase()).value === true)).toBe(true);
    expect(many.some((entry) => contains(list, `${entry}x`).value !== false)).toBe(false);
  });
});
