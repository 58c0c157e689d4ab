/**
 * Remembers answers: many rules ask the same of one policy. A draft never changes, so an answer holds as long as the draft lives, and goes with
 * it.
 */
import type { Context, Tenant } from '../../src/engine/context.ts';
import type { Draft } from '../../src/policy/draft.ts';

/** A question that is answered once for each draft. */
export function perDraft<T>(ask: (draft: Draft) => T): (draft: Draft) => T {
  const answers = new WeakMap<Draft, { readonly answer: T }>();
  return (draft) => {
    const known = answers.get(draft);
    if (known) return known.answer;
    const answer = ask(draft);
    answers.set(draft, { answer });
    return answer;
  };
}

/** The same for a question about something of the draft, such as a resource or a control, named by a text. */
export function perDraftAnd<A extends string, T>(
  ask: (draft: Draft, about: A) => T,
): (draft: Draft, about: A) => T {
  const answers = perDraft(() => new Map<A, T>());
  return (draft, about) => {
    const ofDraft = answers(draft);
    const known = ofDraft.get(about);
    if (known !== undefined) return known;
    const answer = ask(draft, about);
    ofDraft.set(about, answer);
    return answer;
  };
}

/** A question to a tenant in a context, asked again by a rule's check, text and names. The last answer for each tenant is kept. */
export function perTenant<T>(
  ask: (tenant: Tenant, context: Context) => T,
): (tenant: Tenant, context: Context) => T {
  const answers = new WeakMap<Tenant, { readonly context: Context; readonly answer: T }>();
  return (tenant, context) => {
    const known = answers.get(tenant);
    if (known?.context === context) return known.answer;
    const answer = ask(tenant, context);
    answers.set(tenant, { context, answer });
    return answer;
  };
}
