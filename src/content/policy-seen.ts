/** What the store is told of a policy in the editor: who it is, what the rules say of it as it would be saved, and what was not read. */
import type { Result } from '../engine/run.ts';
import { fieldsRead, ROWS } from '../policy/draft.ts';
import type { Reading } from '../portal/reading.ts';
import type { PolicySeen } from '../store/schema.ts';

/** Null while a pane holds edits that are not applied, or the policy has neither an id nor a name: such a policy is not one yet. */
export function policySeenOf({ draft, asSaved }: Reading, results: readonly Result[]): PolicySeen | null {
  const { name, state } = draft.parts;
  const displayName = name.leaves.displayName.known ? (name.leaves.displayName.value ?? '') : '';
  if (Object.values(draft.parts).some(({ applied }) => !applied)) return null;
  if (draft.id === null && displayName.trim() === '') return null;
  const read = fieldsRead(draft);
  return {
    id: draft.id,
    name: displayName,
    state: state.leaves.state.known ? state.leaves.state.value : null,
    seenAt: new Date().toISOString(),
    fieldsRead: read,
    fieldsTotal: 8,
    notRead: ROWS.filter((row) => !read.includes(row)),
    results: results.map((result) => ({
      rule: result.rule,
      ref: result.ref,
      title: result.title,
      field: result.field,
      outcome: result.outcome,
      ...(result.outcome === 'finding' && {
        severity: result.severity,
        fingerprint: result.fingerprint ?? null,
        accepted: result.accepted,
      }),
      message: 'message' in result ? result.message : '',
    })),
    ...(asSaved && { savedParts: asSaved as unknown as NonNullable<PolicySeen['savedParts']> }),
  };
}
