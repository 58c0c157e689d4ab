/** For tests: drafts from JSON, patches by path, and drafts of which only some was read. */
import { type Draft, type PartLeaves, type PartName, unreadPart } from '../../src/policy/draft.ts';
import { draftOf } from '../../src/policy/draft-of.ts';
import { incomplete, isList, type KnownList, unread } from '../../src/policy/known.ts';
import { parsePolicy } from '../../src/policy/parse.ts';

/** The draft of a policy given as JSON. Throws when the JSON is no policy. */
export function draftFrom(json: unknown): Draft {
  const parsed = parsePolicy(json);
  if ('notAPolicy' in parsed) throw new Error(parsed.notAPolicy);
  return deepFreeze(draftOf(parsed.policy));
}

/** Values by path, "conditions.platforms.includePlatforms"; undefined takes the member away. */
export type Patch = Readonly<Record<string, unknown>>;

/** A copy of a policy with some members set; objects on the way are made where they are missing. */
export function patched(json: object, patch: Patch): object {
  const copy = structuredClone(json) as Record<string, unknown>;
  for (const [path, value] of Object.entries(patch)) {
    const names = path.split('.');
    const last = names.pop() as string;
    let container = copy;
    for (const name of names) {
      if (typeof container[name] !== 'object' || container[name] === null) container[name] = {};
      container = container[name] as Record<string, unknown>;
    }
    if (value === undefined) delete container[last];
    else container[last] = value;
  }
  return copy;
}

export function withLeaves<P extends PartName>(draft: Draft, part: P, leaves: Partial<PartLeaves[P]>): Draft {
  const old = draft.parts[part];
  return { ...draft, parts: { ...draft.parts, [part]: { ...old, leaves: { ...old.leaves, ...leaves } } } };
}

/** The draft as it is when some parts, or some leaves ("grant/operator"), were not read. */
export function withUnread(draft: Draft, names: readonly string[]): Draft {
  return names.reduce((less, name) => {
    const [part, leaf] = name.split('/') as [PartName, string?];
    const nothing = unreadPart(part).leaves as unknown as Record<string, unknown>;
    const leaves = leaf === undefined ? nothing : { [leaf]: nothing[leaf] };
    return withLeaves(less, part, leaves as Partial<PartLeaves[PartName]>);
  }, draft);
}

/** A list of which only these members were seen. */
export const partly = (part: PartName, members: readonly string[], absent?: readonly string[]): KnownList =>
  absent ? { ...incomplete(members, unread(part)), absent } : incomplete(members, unread(part));

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}

/** A draft with every list and object rebuilt by a function of each list. */
export function mapLists(draft: Draft, change: (list: KnownList) => KnownList): Draft {
  const parts = Object.entries(draft.parts).map(([name, part]) => {
    const leaves = Object.entries(part.leaves).map(([leaf, value]) => [
      leaf,
      isList(value) ? change(value) : value,
    ]);
    return [name, { ...part, leaves: Object.fromEntries(leaves) }];
  });
  return { ...draft, parts: Object.fromEntries(parts) };
}
