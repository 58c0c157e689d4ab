/**
 * The policies that the replica's tenant holds: raw Graph JSON of any shape, each under an id.
 * A policy without a GUID of its own gets one from its place in the list, so that its address is the same in every run.
 */
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const POLICY_MEMBERS = new Set(['conditions', 'grantcontrols', 'sessioncontrols', 'displayname']);

export interface StoredPolicy {
  readonly id: string;
  policy: unknown;
}

export class PolicyStore {
  readonly #stored = new Map<string, StoredPolicy>();
  #created = 0;

  constructor(policies: readonly unknown[]) {
    policies.forEach((policy, index) => {
      if (!isPolicy(policy)) return;
      const own = memberOf(policy, 'id');
      const id =
        typeof own === 'string' && GUID.test(own) && !this.#stored.has(own)
          ? own
          : deterministicId(index + 1);
      this.#stored.set(id, { id, policy: structuredClone(policy) });
    });
  }

  /** Id and name of every policy, in the order given. */
  names(): { id: string; displayName: string }[] {
    return this.list().map(({ id, policy }) => ({ id, displayName: displayName(policy) }));
  }

  list(): StoredPolicy[] {
    return [...this.#stored.values()];
  }

  /** The JSON as last saved; undefined when there is no such policy. */
  saved(id: string): unknown {
    return structuredClone(this.#stored.get(id)?.policy);
  }

  /** Replaces a policy's JSON; false when there is no such policy. */
  save(id: string, policy: unknown): boolean {
    const stored = this.#stored.get(id);
    if (!stored || !isPolicy(policy)) return false;
    stored.policy = policy;
    return true;
  }

  /** Adds a policy under a new id, as the service does on create. */
  create(policy: unknown): StoredPolicy {
    this.#created += 1;
    const id = deterministicId(0xc0000000 + this.#created);
    const stored = { id, policy: { id, ...(policy as object) } };
    this.#stored.set(id, stored);
    return stored;
  }
}

/** 00000000-0000-4000-8000-0000000000NN */
function deterministicId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

function isPolicy(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).some((key) => POLICY_MEMBERS.has(key.toLowerCase()))
  );
}

function displayName(policy: unknown): string {
  const name = memberOf(policy, 'displayName');
  return typeof name === 'string' ? name : '';
}

/** A member of a policy, in whatever letter case it is written. */
export function memberOf(value: unknown, name: string): unknown {
  const entries = Object.entries(value as object);
  return entries.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
