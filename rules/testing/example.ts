/** What an example of a rule is: a policy that it fires on and one that it is silent of. Both are run by the tests and shown in the docs. */
import type { Context, Directory } from '../../src/engine/context.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { TODAY } from './context.ts';
import { draftFrom } from './drafts.ts';

/** Policies as Graph's JSON. */
export interface RuleExample {
  readonly fires: object;
  readonly silent: object;
  /** The policies are new ones in the editor, which were never saved. */
  readonly inEditor?: boolean;
}

/** Tenants as lists of policies in Graph's JSON. */
export interface TenantExample {
  readonly fires: TenantCase;
  readonly silent: TenantCase;
}

export interface TenantCase {
  readonly policies: readonly object[];
  readonly directory?: Directory;
}

/** The draft of an example's policy. */
export const exampleDraft = (
  json: object,
  { inEditor = false }: Pick<RuleExample, 'inEditor'> = {},
): Draft => (inEditor ? asInEditor(draftFrom(json)) : draftFrom(json));

/** The context in which a tenant example is judged: its policies are all there are. */
export const contextOf = ({
  policies,
  directory,
}: TenantCase): Context & Required<Pick<Context, 'tenant'>> => ({
  today: TODAY,
  emergencyAccounts: null,
  tenant: {
    policies: policies.map((json) => draftFrom(json)),
    complete: true,
    ...(directory && { directory }),
  },
});

/** A policy as it stands in the editor before it is saved for the first time. */
export function asInEditor(draft: Draft): Draft {
  const parts = Object.entries(draft.parts).map(([name, part]) => [name, { ...part, origin: 'page' }]);
  return { id: null, parts: Object.fromEntries(parts) };
}
