/** What a frozen page's policy holds, leaf by leaf, and where a reading says something else. */
import { type Draft, PART_NAMES, type PartName } from '../../src/policy/draft.ts';
import { draftOf } from '../../src/policy/draft-of.ts';
import { isComplete, isList, type Known, type KnownList } from '../../src/policy/known.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { CONTROLS } from '../../src/portal/panes/grant.ts';
import { SESSION_CONTROLS } from '../../src/portal/panes/session.ts';

type Leaf = Known<unknown> | KnownList;

/** Plain values by part and leaf: a list's members, or the value. A leaf that is not there is one that nobody knows the truth of. */
export type Leaves = { readonly [P in PartName]?: { readonly [leaf: string]: unknown } };

/** Ids, or words such as Office365, by the name that stands for them on the page; several where a name stands there several times. */
export type Names = Readonly<Record<string, readonly string[]>>;

/** What a reading of a frozen page is judged by. */
export interface Truth {
  readonly leaves: Leaves;
  readonly names: Names;
}

/** What the file beside a frozen page says. */
export interface Expectation {
  /** Where the page was: the policy's id stands in it. */
  readonly address: string;
  /** The policy as Graph has it; missing where a recording came without it. */
  readonly policy?: object;
  /** Leaves that the page shows in other words than the policy's, and everything that a page without its policy shows. */
  readonly shows?: Leaves;
  /** Names under which the page shows something that the policy has by its id or word. */
  readonly names?: Names;
  /** Parts, or leaves of a part (`grant.termsOfUse`), that this page does not show as a whole. */
  readonly notShown: readonly string[];
}

/** What holds: the policy's leaves, in the page's words where it has others. Throws when the policy is none. */
export function truthOf({
  policy,
  shows = {},
  names = {},
}: Pick<Expectation, 'policy' | 'shows' | 'names'>): Truth {
  if (policy === undefined) return { leaves: shows, names };
  const parsed = parsePolicy(policy);
  if ('notAPolicy' in parsed) throw new Error(parsed.notAPolicy);
  const leaves = completeLeaves(draftOf(parsed.policy));
  const shown = PART_NAMES.map((part) => [part, { ...leaves[part], ...shows[part] }]);
  return { leaves: Object.fromEntries(shown) as Leaves, names };
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
export function wrongIn(draft: Draft, truth: Truth): string[] {
  return wrongLeaves(draft, truth, (leaf, value) => holds(named(leaf, truth.names), value));
}

/**
 * The same of a page of which something was changed: a control may then have lost its label and stand there by another text, and of a
 * strength it may only be known that there is one.
 */
export function wrongInMutated(draft: Draft, truth: Truth): string[] {
  return wrongLeaves(draft, truth, (leaf, value, name) => {
    const read = named(leaf, truth.names);
    if (!isList(read)) return isUntoldStrength(read, name, value) || holds(read, value);
    return holds(withoutLabels(read, name, value, truth.leaves), value);
  });
}

function wrongLeaves(
  draft: Draft,
  { leaves: truth, names }: Truth,
  isRight: (leaf: Leaf, value: unknown, name: string) => boolean,
): string[] {
  const wrong: string[] = [];
  for (const part of PART_NAMES) {
    for (const [name, leaf] of leavesOf(draft, part)) {
      const leaves = truth[part];
      if (!leaves || !Object.hasOwn(leaves, name)) continue;
      const judged = `${part}.${name}` === CONTROLS_LEAF ? withoutTerms(leaf, truth, names) : leaf;
      if (!isRight(judged, leaves[name], `${part}.${name}`))
        wrong.push(`${part}.${name} is read as ${said(leaf)} and is ${JSON.stringify(leaves[name])}`);
    }
  }
  const state = truth.state?.state;
  if (draft.liveState !== undefined && state !== undefined && draft.liveState !== state)
    wrong.push(`the saved state is read as ${draft.liveState} and is ${JSON.stringify(state)}`);
  return wrong;
}

const CONTROLS_LEAF = 'grant.builtInControls';

/** Lists in which something that is ticked and not known stands by its label: that there is one holds, whatever it is called. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  [CONTROLS_LEAF]: [...Object.values(CONTROLS), 'block'],
  'session.on': Object.values(SESSION_CONTROLS),
};

/** A label without the quotation marks in which the reader puts one that it does not know. */
const unquoted = (member: string): string => /^“(.*)”$/.exec(member)?.[1] ?? member;

/** A list with the ids for which its names stand: of several the first that it does not hold. */
function named(leaf: Leaf, names: Names): Leaf {
  if (!isList(leaf)) return leaf;
  const members: string[] = [];
  for (const member of leaf.members) {
    const ids = idsOf(member, names);
    members.push(ids.find((id) => !leaf.members.includes(id) && !members.includes(id)) ?? member);
  }
  return { ...leaf, members };
}

const idsOf = (name: string, names: Names): readonly string[] =>
  Object.hasOwn(names, name) ? (names[name] ?? []) : [];

/** Grant's controls without terms of use and other providers' controls that stand among them by their names: lists of their own have their ids. */
function withoutTerms(leaf: Leaf, { grant }: Leaves, names: Names): Leaf {
  if (!isList(leaf) || isComplete(leaf)) return leaf;
  const ids = [...listed(grant?.termsOfUse), ...listed(grant?.customAuthenticationFactors)];
  return {
    ...leaf,
    members: leaf.members.filter((member) => !idsOf(unquoted(member), names).some((id) => ids.includes(id))),
  };
}

/** A list that is not whole, without members by unknown labels; as it is where it has more of them than are not told otherwise. */
function withoutLabels(leaf: KnownList, name: string, value: unknown, { grant }: Leaves): KnownList {
  const kinds = KINDS[name];
  if (!kinds || isComplete(leaf)) return leaf;
  const members = leaf.members.filter((member) => kinds.includes(member));
  const strengths = grant?.authenticationStrength ? 1 : 0;
  const others = [...listed(grant?.termsOfUse), ...listed(grant?.customAuthenticationFactors)];
  const count = listed(value).length + (name === CONTROLS_LEAF ? others.length + strengths : 0);
  return leaf.members.length > count ? leaf : { ...leaf, members };
}

const listed = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

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
  if (!isList(leaf)) return !leaf.known || inOrder(leaf.value) === inOrder(value);
  const members = listed(value);
  return (
    leaf.members.every((member) => members.includes(member)) &&
    !leaf.absent?.some((member) => members.includes(member)) &&
    (!isComplete(leaf) || members.every((member) => leaf.members.includes(member)))
  );
}

/** A strength of which neither id nor name is read; a name that is read must be the right one. */
function isUntoldStrength(leaf: Known<unknown>, name: string, value: unknown): boolean {
  if (name !== 'grant.authenticationStrength' || !leaf.known || value === null) return false;
  return inOrder(leaf.value) === inOrder({ id: null, displayName: null });
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
