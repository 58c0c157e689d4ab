/** What an answer that fills the portal's list says: policies as Graph has them, or only which there are. */
import * as z from 'zod/mini';
import { asGuid } from '../../identifiers.ts';
import { isObject } from '../../policy/members.ts';
import type { NamedPolicy } from '../../policy/named.ts';
import { isLegacy, isListAddress } from './addresses.ts';

export type ListAnswer = (
  | { readonly holds: 'policies'; readonly policies: readonly unknown[] }
  | { readonly holds: 'names'; readonly names: readonly NamedPolicy[] }
) & {
  /** Whether these are all policies of the tenant, for certain. */
  readonly whole: boolean;
};

const told = z.object({ address: z.string(), body: z.looseObject({}) });

/** @param text what the tap tells, as text. @returns null where it is no answer of the list that can be understood */
export function listAnswer(text: string): ListAnswer | null {
  const read = told.safeParse(parsed(text));
  if (!read.success) return null;
  const { address, body } = read.data;
  // A part of a batch has no address.
  if (address !== '' && !isListAddress(address)) return null;
  return isLegacy(address) ? ofLegacy(body) : ofGraph(address, body);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function ofGraph(address: string, body: Record<string, unknown>): ListAnswer | null {
  const { value, '@odata.nextLink': next, '@odata.count': count } = body;
  const policies = Array.isArray(value) ? value : [withoutContext(body)];
  const whole =
    Array.isArray(value) &&
    next === undefined &&
    (count === undefined || count === value.length) &&
    asksForAll(address, value.length);
  if (policies.every(isWholePolicy)) return { holds: 'policies', policies, whole };
  return named(policies, whole, ({ id, displayName, state }) => ({ id, name: displayName, state }));
}

/**
 * Its list, or one policy. Only the id and the name are read: Microsoft documents nothing of these answers, so that neither a state nor what a
 * policy demands is taken from them, and nobody knows whether they are all.
 */
function ofLegacy(body: Record<string, unknown>): ListAnswer | null {
  const { items } = body;
  const policies = Array.isArray(items) ? items : [body];
  return named(policies, false, ({ policyId, policyName }) => ({ id: policyId, name: policyName }));
}

/**
 * Whether all policies come from an address: it asks for no filter, no search and no page, or for a page that was not filled. Not known of no
 * address. None at all are not taken for all: nothing that is kept goes by a list that is empty.
 */
const asksForAll = (address: string, came: number): boolean =>
  came > 0 &&
  URL.canParse(address) &&
  new URL(address).pathname.toLowerCase().endsWith('/policies') &&
  [...new URL(address).searchParams].every(
    ([name, value]) =>
      ['$select', '$orderby', '$count'].includes(name) || (name === '$top' && came < Number(value)),
  );

/** Graph gives every member unless it was told to select some; a control that is not set is null. */
const isWholePolicy = (policy: unknown): boolean =>
  isObject(policy) &&
  isGuid((policy as { id?: unknown }).id) &&
  WHOLE.every((name) => name in policy) &&
  isObject((policy as { conditions?: unknown }).conditions);
const WHOLE = ['id', 'displayName', 'state', 'conditions', 'grantControls', 'sessionControls'];

const withoutContext = ({ '@odata.context': _, ...policy }: Record<string, unknown>): unknown => policy;

const isGuid = (id: unknown): id is string => typeof id === 'string' && asGuid(id) !== null;

const member = z.looseObject({});

/** @returns null where one of them has no id: then it is not known which policies these are */
function named(
  policies: readonly unknown[],
  whole: boolean,
  read: (policy: Record<string, unknown>) => { id: unknown; name: unknown; state?: unknown },
): ListAnswer | null {
  const names: NamedPolicy[] = [];
  for (const policy of policies) {
    const object = member.safeParse(policy);
    const { id, name, state } = object.success ? read(object.data) : { id: null, name: null };
    if (!isGuid(id) || typeof name !== 'string') return null;
    names.push({ id, name, state: typeof state === 'string' ? state : null });
  }
  return { holds: 'names', names, whole };
}
