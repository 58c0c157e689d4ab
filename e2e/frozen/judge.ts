/** What a frozen page's policy holds, leaf by leaf, and where a reading says something else. */
import { type Draft, PART_NAMES, type PartName } from '../../src/policy/draft.ts';
import { draftOf } from '../../src/policy/draft-of.ts';
import { cannotJudge, isComplete, isList, type Known, type KnownList } from '../../src/policy/known.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { isGuid, RESOURCE_WORDS } from '../../src/policy/well-known-ids.ts';
import { CONTROLS } from '../../src/portal/panes/grant.ts';
import { SESSION_CONTROLS } from '../../src/portal/panes/session.ts';

type Leaf = Known<unknown> | KnownList;

/** Plain values by part and leaf: a list's members, or the value. A leaf that is not there is one that nobody knows the truth of. */
export type Leaves = { readonly [P in PartName]?: { readonly [leaf: string]: unknown } };

/** What the file beside a frozen page says. */
export interface Expectation {
  /** Where the page was: the policy's id stands in it. */
  readonly address: string;
  /** The policy as Graph has it; missing where a recording came without it. */
  readonly policy?: object;
  /** Leaves that the page shows in other words than the policy's, and everything that a page without its policy shows. */
  readonly shows?: Leaves;
  /** Parts, or leaves of a part (`grant.termsOfUse`), that this page does not show as a whole. */
  readonly notShown: readonly string[];
}

/** What holds: the policy's leaves, in the page's words where it has others. Throws when the policy is none. */
export function truthOf({ policy, shows = {} }: Pick<Expectation, 'policy' | 'shows'>): Leaves {
  if (policy === undefined) return shows;
  const parsed = parsePolicy(policy);
  if ('notAPolicy' in parsed) throw new Error(parsed.notAPolicy);
  const leaves = completeLeaves(draftOf(parsed.policy));
  return Object.fromEntries(PART_NAMES.map((part) => [part, { ...leaves[part], ...shows[part] }])) as Leaves;
}

/** Everything that a draft knows as a whole. */
export function completeLeaves(draft: Draft): Leaves {
  return Object.fromEntries(
    PART_NAMES.map((part) => [
      part,
      Object.fromEntries(
        leavesOf(draft, part)
          .filter(([, leaf]) => isComplete(leaf))
          .map(([name, leaf]) => [name, plain(leaf)]),
      ),
    ]),
  ) as Leaves;
}

/** The parts and leaves that a draft does not know as a whole: a part by its name when it knows no leaf of it. */
export function notShownIn(draft: Draft): string[] {
  return PART_NAMES.flatMap((part) => {
    const leaves = leavesOf(draft, part);
    const open = leaves.filter(([, leaf]) => !isComplete(leaf)).map(([name]) => `${part}.${name}`);
    return open.length === leaves.length ? [part] : open;
  });
}

/** What a draft says that does not hold: of a list each member and each absence, of a value the value. */
export function wrongIn(draft: Draft, truth: Leaves): string[] {
  const wrong: string[] = [];
  for (const part of PART_NAMES) {
    for (const [name, leaf] of leavesOf(draft, part)) {
      const leaves = truth[part];
      if (!leaves || !Object.hasOwn(leaves, name)) continue;
      const value = leaves[name];
      if (!holds(firmOf(leaf, `${part}.${name}`, value), value))
        wrong.push(`${part}.${name} is read as ${said(leaf)} and is ${JSON.stringify(value)}`);
    }
  }
  const state = truth.state?.state;
  if (draft.liveState !== undefined && state !== undefined && draft.liveState !== state)
    wrong.push(`the saved state is read as ${draft.liveState} and is ${JSON.stringify(state)}`);
  return wrong;
}

/** Lists in which something that is ticked and not known stands by its label: that there is one holds, whatever it is called. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'grant.builtInControls': [...Object.values(CONTROLS), 'block'],
  'session.on': Object.values(SESSION_CONTROLS),
};

/** A list without the members of which it only says that there is one. */
function firmOf(leaf: Leaf, name: string, value: unknown): Leaf {
  if (!isList(leaf)) return leaf;
  const kinds = KINDS[name];
  if (kinds && !isComplete(leaf))
    return { ...leaf, members: leaf.members.filter((member) => kinds.includes(member)) };
  // A resource by its name is one of which nobody knows the id.
  const isTold = (member: string) => isGuid(member) || RESOURCE_WORDS.some((word) => word === member);
  if (!name.endsWith('.applications') || leaf.members.every(isTold)) return leaf;
  const missing = leaf.members.length === (value as readonly string[]).length ? [NAMED] : leaf.missing;
  return { ...leaf, members: leaf.members.filter(isTold), missing };
}

const NAMED = cannotJudge('One is listed by its name.');

/**
 * Where two readings differ, by part and leaf. Says how well each knows it and never what: the first one is of a page with the names of a tenant.
 * @param words what may stand in the second one for a text of the first
 */
export function differencesOf(
  before: Draft,
  after: Draft,
  words: Readonly<Record<string, string>>,
): string[] {
  return PART_NAMES.flatMap((part) => {
    const found = new Map(leavesOf(after, part));
    return leavesOf(before, part).flatMap(([name, leaf]) => {
      const other = found.get(name);
      if (areAlike(told(leaf), told(other), words)) return [];
      const [was, is] = [howKnown(leaf), howKnown(other)];
      return [`${part}.${name}: ${was} before, ${is}${was === is ? ' but otherwise' : ''} after`];
    });
  });
}

function howKnown(leaf: Leaf | undefined): string {
  if (leaf && isComplete(leaf)) return 'known';
  return leaf && isList(leaf) && leaf.members.length > 0 ? 'known in part' : 'not known';
}

function areAlike(one: unknown, other: unknown, words: Readonly<Record<string, string>>): boolean {
  if (typeof one === 'string') return one === other || words[one] === other;
  if (one === null || typeof one !== 'object' || other === null || typeof other !== 'object')
    return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => areAlike(one[name as keyof typeof one], other[name as keyof typeof other], words))
  );
}

/** What a leaf says, without the reasons for what it does not. */
function told(leaf: Leaf | undefined): unknown {
  if (leaf === undefined) return null;
  if (!isList(leaf)) return leaf.known ? { value: leaf.value } : 'not known';
  return { members: leaf.members, absent: leaf.absent ?? [], isComplete: isComplete(leaf) };
}

function holds(leaf: Leaf, value: unknown): boolean {
  if (!isList(leaf)) return !leaf.known || inOrder(leaf.value) === inOrder(untold(leaf.value, value));
  const members = value as readonly string[];
  return (
    leaf.members.every((member) => members.includes(member)) &&
    !leaf.absent?.some((member) => members.includes(member)) &&
    (!isComplete(leaf) || members.every((member) => leaf.members.includes(member)))
  );
}

/** A strength may be read without its id or name, as one of which nobody knows what it is. */
function untold(read: unknown, value: unknown): unknown {
  const strength = read as { id?: unknown; displayName?: unknown } | null;
  if (strength?.id !== null || value === null) return value;
  return { ...(value as object), id: null, displayName: strength.displayName };
}

const leavesOf = (draft: Draft, part: PartName): [string, Leaf][] => Object.entries(draft.parts[part].leaves);

const plain = (leaf: Leaf): unknown => (isList(leaf) ? leaf.members : leaf.known ? leaf.value : undefined);

function said(leaf: Leaf): string {
  if (!isList(leaf)) return JSON.stringify(plain(leaf));
  const absent = leaf.absent?.length ? ` without ${JSON.stringify(leaf.absent)}` : '';
  return `${JSON.stringify(leaf.members)}${absent}${isComplete(leaf) ? '' : ' and maybe more'}`;
}

/** JSON with its keys in order. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
