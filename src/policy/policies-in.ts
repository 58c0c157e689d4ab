/**
 * Finds the policies in what tools export: a policy, a list, Graph's {"value": [...]}, a template's `details`, `PolicyConfig`, a row whose
 * `JSON` member holds the policy as text, and any nesting of these.
 */
import { step } from './json-pointer.ts';
import { parseText } from './json-text.ts';
import { described, isObject } from './members.ts';
import { isPolicy } from './parse.ts';

export interface FoundPolicy {
  /** JSON pointer (RFC 6901) inside the file, "" for the whole of it. It goes on through a `JSON` member into its text. */
  readonly pointer: string;
  readonly json: unknown;
}

export interface Contents {
  readonly policies: readonly FoundPolicy[];
  /** What stands where a policy could stand and is none. */
  readonly others: readonly { readonly pointer: string; readonly reason: string }[];
  /** What was not come to: texts of `JSON` members that are no JSON, and policies beside a wrapper's known members. */
  readonly broken: readonly { readonly pointer: string; readonly reason: string }[];
  /** Wrappers that say that they are one page of several. */
  readonly incomplete: readonly { readonly pointer: string; readonly reason: string }[];
  /** Pointers of keys that are written twice inside those texts. */
  readonly duplicateKeys: readonly string[];
}

/** The policies in a JSON value. Whatever else is in it is left out: use `contentsOf` where that has to be said. */
export function policiesIn(json: unknown): readonly FoundPolicy[] {
  return contentsOf(json).policies;
}

/** Everything in a JSON value that is, or could be, a policy. Does not throw and does not change the value. */
export function contentsOf(json: unknown): Contents {
  const policies: FoundPolicy[] = [];
  const others: { pointer: string; reason: string }[] = [];
  const broken: { pointer: string; reason: string }[] = [];
  const incomplete: { pointer: string; reason: string }[] = [];
  const duplicateKeys: string[] = [];

  const visit = (value: unknown, pointer: string, depth: number): void => {
    const wrapped = depth > DEEPEST ? [] : membersOf(value);
    if (isPolicy(value)) policies.push({ pointer, json: value });
    else if (wrapped === null) others.push({ pointer, reason: whyNoPolicy(value) });
    else if (depth > DEEPEST)
      others.push({ pointer, reason: 'It is nested too deeply to be an export of policies.' });
    else {
      if (isObject(value)) visitBeside(value, pointer);
      for (const [key, member] of wrapped) {
        const place = pointer + step(key);
        if (typeof member === 'string' && key.toLowerCase() === 'json') visitText(member, place, depth + 1);
        else visit(member, place, depth + 1);
      }
    }
  };

  const visitText = (text: string, pointer: string, depth: number): void => {
    const parsed = parseText(text);
    if ('unreadable' in parsed) {
      broken.push({ pointer, reason: parsed.unreadable });
      return;
    }
    for (const key of parsed.duplicateKeys) duplicateKeys.push(pointer + key);
    visit(parsed.json, pointer, depth);
  };

  /** What a wrapper holds beside what is looked into. */
  const visitBeside = (wrapper: object, pointer: string): void => {
    for (const [key, member] of Object.entries(wrapper) as [string, unknown][]) {
      if (key.toLowerCase().endsWith('@odata.nextlink') && typeof member === 'string') {
        incomplete.push({ pointer, reason: `Its "${key}" says that the list goes on: export all pages.` });
      } else if (
        !isWrapperName(key) &&
        (isPolicy(member) || (Array.isArray(member) && member.some(isPolicy)))
      ) {
        const reason = 'Policies stand here, but this is not a known wrapper of policies.';
        broken.push({ pointer: pointer + step(key), reason });
      }
    }
  };

  visit(json, '', 0);
  return { policies, others, broken, incomplete, duplicateKeys };
}

/** Deeper than any export nests its wrappers. */
const DEEPEST = 16;

const WRAPPERS = new Set(['value', 'details', 'policyconfig', 'json']);

/** The members of a list or wrapper, by index or name; null when the value is neither. */
function membersOf(value: unknown): readonly (readonly [string, unknown])[] | null {
  if (Array.isArray(value)) return value.map((member, index) => [String(index), member] as const);
  if (!isObject(value)) return null;
  const wrapped = Object.entries(value).filter(([key, member]) => isWrapper(key.toLowerCase(), member));
  return wrapped.length > 0 ? wrapped : null;
}

/** Whether a member of this name is looked into. */
export const isWrapperName = (name: string): boolean => WRAPPERS.has(name.toLowerCase());

const isWrapper = (name: string, member: unknown): boolean =>
  isWrapperName(name) &&
  (isObject(member) || Array.isArray(member) || (name === 'json' && typeof member === 'string'));

const whyNoPolicy = (value: unknown): string =>
  isObject(value)
    ? 'This is not a Conditional Access policy, nor a known wrapper of policies.'
    : `${capitalised(described(value))} stands there, not a Conditional Access policy.`;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
