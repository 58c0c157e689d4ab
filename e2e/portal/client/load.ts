/** The replica's own backend, as both documents ask it: each its own host. */
import type { ListedPolicy } from './blades/list-blade.ts';
import type { JsonObject } from './policy/json.ts';

export async function load<T>(path: string): Promise<T> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}

/** Stores a policy under its id, or as a new one when it has none yet, and says how it is listed from now on. */
export async function savePolicy(id: string | null, policy: JsonObject): Promise<ListedPolicy> {
  const path = id === null ? '/replica/policies' : `/replica/policies/${id}`;
  const answer = await fetch(path, { method: id === null ? 'POST' : 'PUT', body: JSON.stringify(policy) });
  if (!answer.ok) throw new Error(`The replica did not save the policy: ${answer.status}`);
  return id === null ? ((await answer.json()) as ListedPolicy) : { id, policy };
}
