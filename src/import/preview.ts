/** What an import would change, before anything is stored. */
import {
  type Comparison,
  comparison,
  type ExportedPolicy,
  placed,
  withoutVersion,
} from '../store/exports.ts';

export interface Kept {
  readonly id: string | null;
  readonly name: string;
  readonly exported: { readonly hash: string; readonly modified: string | null } | null;
}

export interface Preview {
  /** In the order of the files, each with how it stands to what is kept. */
  readonly policies: readonly { readonly policy: ExportedPolicy; readonly is: Comparison }[];
  /** How many stood in the files more than once in the same words, or in an older version. */
  readonly repeated: number;
  /** Names of what is kept and would go, if these are all policies of the tenant. */
  readonly gone: readonly string[];
}

/** @param kept by place */
export function previewOf(
  policies: readonly ExportedPolicy[],
  kept: Readonly<Record<string, Kept>>,
): Preview {
  const incoming = placed(policies);
  const comes = new Set([...incoming.keys()].map(withoutVersion));
  return {
    policies: [...incoming].map(([place, policy]) => ({
      policy,
      is: comparison(policy, kept[place]?.exported),
    })),
    repeated: policies.length - incoming.size,
    gone: Object.entries(kept)
      .filter(([place, { id, exported }]) => (id !== null || exported) && !comes.has(withoutVersion(place)))
      .map(([, { name }]) => name),
  };
}
