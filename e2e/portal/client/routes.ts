/** Routes of the portal: in the hash only, after an optional tenant, with an optional tail that is ignored. */

export type Route =
  | { kind: 'editor'; policyId: string | null }
  | { kind: 'list' }
  | { kind: 'other'; name: string };

export const LIST_HASH = '#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies';

/** Address of the editor of a policy, or of a new one. */
export const editorHash = (policyId: string | null): string =>
  `#view/Microsoft_AAD_ConditionalAccess/PolicyBlade${policyId === null ? '' : `/policyId/${policyId}`}`;

const EDITOR =
  /^#\/?(?:@[^/]*\/)?(?:view|blade)\/(?:Microsoft_AAD_ConditionalAccess|Microsoft_AAD_IAM)\/PolicyBlade(?=\/|$)/i;
const LIST =
  /^#\/?(?:@[^/]*\/)?(?:view|blade)\/(?:Microsoft_AAD_ConditionalAccess|Microsoft_AAD_IAM)\/(?:ConditionalAccessBlade|PoliciesList\.ReactView)(?=\/|$)/i;
const POLICY_ID = /\/policyId\/([^/]+)/i;

export function routeOf(hash: string): Route {
  const [leaf = ''] = hash.split(/\?|%3f/i);
  if (EDITOR.test(leaf)) return { kind: 'editor', policyId: POLICY_ID.exec(leaf)?.[1] ?? null };
  if (LIST.test(leaf)) return { kind: 'list' };
  return { kind: 'other', name: leaf.split('/').at(-1) || 'Home' };
}
