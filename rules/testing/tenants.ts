/** For tests: policies of a tenant, each with an id of its own, as patches of the good one. */
import { type Patch, patched } from './drafts.ts';
import { GOOD, INCLUDE } from './policies.ts';

/** The good policy for all resources, under another name; its id is made from the name. */
export const policyOf = (displayName: string, patch: Patch = {}): object =>
  patched(GOOD, { id: idOf(displayName), displayName, [INCLUDE]: ['All'], ...patch });

/** A GUID that is the same for the same name. */
function idOf(name: string): string {
  const digits = [...name].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 0xffffffff, 7);
  return `0a1b2c3d-0000-4000-8000-${digits.toString(16).padStart(12, '0')}`;
}
