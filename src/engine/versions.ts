/**
 * One id may come twice, from exports of two days. Of such versions the newest counts. Where none is certainly the newest, the policy stays
 * among the others as one of which nothing is known.
 */
import { type Draft, type PartName, type Parts, unreadDraft } from '../policy/draft.ts';
import { cannotJudge, incomplete, isList, type Known, type KnownList, notKnown } from '../policy/known.ts';
import type { Tenant } from './context.ts';

const ANSWERS = new WeakMap<Tenant, Tenant>();

/** The tenant with one version of each policy; the tenant itself where no id comes twice. */
export function newestVersions(tenant: Tenant): Tenant {
  const answer = ANSWERS.get(tenant) ?? withOneOfEach(tenant);
  ANSWERS.set(tenant, answer);
  return answer;
}

function withOneOfEach(tenant: Tenant): Tenant {
  const versions = new Map<string | Draft, Draft[]>();
  for (const policy of tenant.policies) {
    const key = policy.id?.toLowerCase() ?? policy;
    const known = versions.get(key);
    if (known) known.push(policy);
    else versions.set(key, [policy]);
  }
  if (versions.size === tenant.policies.length) return tenant;
  return { ...tenant, policies: [...versions.values()].map(newestOf) };
}

function newestOf(versions: readonly Draft[]): Draft {
  const times = versions.map(({ modifiedDateTime = '' }) => Date.parse(modifiedDateTime));
  // Not a number as soon as one of them is none.
  const newest = times.reduce((one, other) => Math.max(one, other));
  const candidates = versions.filter((_, index) => Number.isNaN(newest) || times[index] === newest);
  const [first, ...others] = candidates as [Draft, ...Draft[]];
  const content = JSON.stringify(first.parts);
  return others.every(({ parts }) => JSON.stringify(parts) === content) ? first : ofUnknownVersion(first);
}

/** The policy under its name, and nothing else of it known. */
function ofUnknownVersion({ id, parts }: Draft): Draft {
  const { displayName } = parts.name.leaves;
  const name = (displayName.known ? displayName.value : null) ?? id;
  const why = cannotJudge(
    `The policy "${name}" is there in several versions, and which is the newest is not known.`,
  );
  const open = (leaf: Known<unknown> | KnownList) => (isList(leaf) ? incomplete([], why) : notKnown(why));
  const nothing = Object.entries(unreadDraft(id).parts).map(([part, { leaves, ...rest }]) => [
    part as PartName,
    {
      ...rest,
      leaves: Object.fromEntries(Object.entries(leaves).map(([leaf, value]) => [leaf, open(value)])),
    },
  ]);
  return { id, parts: { ...(Object.fromEntries(nothing) as Parts), name: parts.name } };
}
