/** Compares what was read of a page with what the page can show, leaf by leaf. */
import type { Draft, PartName } from '../../src/policy/draft.ts';
import { PART_NAMES } from '../../src/policy/draft.ts';
import { isComplete, isList, type Known, type KnownList, type Reason } from '../../src/policy/known.ts';
import type { Expected } from './shown.ts';

/** A leaf by name, "users.include/roles", and how it came back. */
export type LeafOutcome = { readonly leaf: string; readonly part: PartName } & (
  | { readonly outcome: 'equal' }
  /** The JSON itself does not tell it. */
  | { readonly outcome: 'untold' }
  /** The policy holds something for which the editor has no place, and is read as one without. */
  | { readonly outcome: 'not-on-page' }
  | { readonly outcome: 'not-shown'; readonly reasons: readonly Reason[] }
  | { readonly outcome: 'wrong'; readonly read: string; readonly expected: string }
);

/** Every leaf of a draft. A list that is not whole is wrong where a member, or one that was seen to be absent, is not as expected. */
export function compare(read: Draft, { parts, untold, notOnPage }: Expected): LeafOutcome[] {
  return PART_NAMES.flatMap((part) => {
    const leaves = Object.entries(read.parts[part].leaves) as [string, Known<unknown> | KnownList][];
    return leaves.map(([name, found]): LeafOutcome => {
      const leaf = `${part}/${name}`;
      const expected = (parts[part] as Record<string, unknown>)[name];
      if (untold.has(leaf)) return { leaf, part, outcome: 'untold' };
      if (!agrees(found, expected))
        return {
          leaf,
          part,
          outcome: 'wrong',
          read: JSON.stringify(found),
          expected: JSON.stringify(expected),
        };
      if (isComplete(found)) return { leaf, part, outcome: notOnPage.has(leaf) ? 'not-on-page' : 'equal' };
      const reasons = isList(found) ? found.missing : found.known ? [] : found.reasons;
      return { leaf, part, outcome: 'not-shown', reasons };
    });
  });
}

function agrees(found: Known<unknown> | KnownList, expected: unknown): boolean {
  if (!isList(found)) return !found.known || same(found.value, expected);
  const members = expected as readonly string[];
  if (found.missing.length === 0) return same([...found.members].sort(), [...members].sort());
  return (
    found.members.every((member) => members.includes(member) || isQuoted(member, found)) &&
    (found.absent ?? []).every((member) => !members.includes(member))
  );
}

/** A control of unknown kind counts by its label in quotation marks, and the list says that it is not recognised. */
const isQuoted = (member: string, { missing }: KnownList): boolean =>
  missing.some((reason) => reason.kind === 'cannot-judge' && reason.why.startsWith(`${member} in `));

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));

/** Members in order of their names; types of guests, and members of external organizations, in any order. */
function comparable(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => {
        if (name === 'guestOrExternalUserTypes') return [name, String(member).split(',').sort()];
        if (name === 'members' && Array.isArray(member)) return [name, [...member].sort()];
        return [name, comparable(member)];
      }),
  );
}
