/** What the editor calls resources and apps, by id or word. */
import { PUBLIC_CLIENTS, RESOURCE_NAMES } from '../../src/policy/well-known-ids.ts';

/** Names of resources; one without a known name stands by its id. */
export const resourceNames = (ids: readonly string[]): string[] =>
  ids.map((id) => RESOURCE_NAMES.get(id) ?? PUBLIC_CLIENTS.get(id) ?? id);
