/**
 * The messages between the scripts in the portal's pages and the worker: one union, parsed by the receiver. A message that is not of
 * it is not ours and is left alone; parsing never throws. Those of the extension's own pages are in pages/messages.ts, so that the reader
 * does not carry them.
 */
import * as z from 'zod/mini';
import { resultSchema } from './engine/result-schema.ts';
import type { Result } from './engine/run.ts';
import { draftSchema } from './policy/draft-schema.ts';
import { policySeen, type SavedParts, savedParts, type TenantSeen, tenantSeen } from './store/schema.ts';

const route = z.object({ policyId: z.nullable(z.string()) });

const about = { policy: z.string(), ref: z.string(), fingerprint: z.string() };
const decision = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('intended'),
    ...about,
    policyName: z.nullable(z.string()),
    reason: z.string(),
    expires: z.nullable(z.string()),
  }),
  z.object({ is: z.literal('not-intended'), ...about, policyName: z.nullable(z.string()) }),
  z.object({ is: z.literal('rule-off'), rule: z.string(), title: z.string() }),
  z.object({ is: z.literal('rule-on'), rule: z.string() }),
  z.object({ is: z.literal('emergency-account'), of: z.enum(['users', 'groups']), name: z.string() }),
]);

const message = z.discriminatedUnion('kind', [
  /** watch -> worker: the editor's route was entered. The worker injects the reader. */
  z.object({ kind: z.literal('editor-opened'), route }),
  /**
   * read -> worker: a portal frame appeared after the injection. The worker injects again; frames that have
   * the reader only look up.
   */
  z.object({ kind: z.literal('frames-changed') }),
  /** read -> worker: the editor is not seen in English. The worker injects the labels of other languages; then the answer is true. */
  z.object({ kind: z.literal('translations') }),
  /**
   * read in a frame -> worker: which route and which tenant does the top document show? Answer: both, or null off the
   * editor.
   */
  z.object({ kind: z.literal('which-route') }),
  /**
   * read in the top frame -> worker -> read in the frames: the route or the tenant changed, and no new injection tells
   * of it.
   */
  z.object({ kind: z.literal('look-again') }),
  /** read in the top frame -> worker -> read in the frames: does a frame read the editor? Only one that does answers. */
  z.object({ kind: z.literal('does-a-frame-read') }),
  /** read in a frame -> worker -> read in the top frame: the frame began to read the editor, or gave up. */
  z.object({ kind: z.literal('frame-looked') }),
  /** worker -> watch: the same question. */
  z.object({ kind: z.literal('tell-route') }),
  /** worker -> read: which tenant does the page's header show? Answer: TenantSeen or null. */
  z.object({ kind: z.literal('tell-tenant') }),
  /** worker -> read in every frame: how does the overlay stand? The frame that has it answers, and one that gave way. */
  z.object({ kind: z.literal('tell-overlay') }),
  /** read -> worker: the overlay gave way to the page. The worker marks the toolbar's button of the tab. */
  z.object({ kind: z.literal('gave-way') }),
  /** read -> worker: no editor is read any more that was. The worker takes the findings from the toolbar's button of the tab. */
  z.object({ kind: z.literal('nothing-read') }),
  /** read -> worker: what do the rules say of this draft? The tenant is null when its signs disagree. Answer: one result a rule. The toolbar's button of the tab counts the findings. */
  z.object({ kind: z.literal('judge'), tenant: z.nullable(tenantSeen), draft: draftSchema }),
  /**
   * read -> worker: a policy was read. Answer: Stored. `formerName`: the name under which the same unsaved
   * policy was sent before.
   */
  z.object({
    kind: z.literal('policy-seen'),
    tenant: tenantSeen,
    policy: policySeen,
    formerName: z.optional(z.string()),
  }),
  /** read -> worker: what is stored of a saved policy? Answer: SavedParts or null, in `parts`; null when it is not told now. */
  z.object({ kind: z.literal('saved-parts'), tenant: tenantSeen, policyId: z.string() }),
  /** read -> worker: what the admin decided in a card. Answer: a sentence when it was not kept. */
  z.object({ kind: z.literal('decide'), tenant: z.nullable(tenantSeen), decision }),
  /** worker -> read in every frame: what is declared has changed; the same draft may be judged otherwise. */
  z.object({ kind: z.literal('judge-again') }),
]);
export type Message = z.infer<typeof message>;
export type MessageKind = Message['kind'];
type MessageOf<K extends MessageKind> = Extract<Message, { kind: K }>;

export type Route = z.infer<typeof route>;

const standing = z.enum(['shown', 'covered', 'gave-way']);
/** Whether the overlay can be seen, something of the page lies over it, or it was taken away until the page is loaded again. */
export type Standing = z.infer<typeof standing>;

const stored = z.union([
  z.object({ stored: z.literal(true), tenantKey: z.string() }),
  /** `why` is a sentence for the admin. */
  z.object({ stored: z.literal(false), why: z.string() }),
]);
/** What became of a policy that was sent to the store. */
export type Stored = z.infer<typeof stored>;

/** An answer without a result is none: nothing was judged. */
const judged = z.array(resultSchema).check(z.minLength(1));

const routeInFrame = z.object({ policyId: z.nullable(z.string()), tenant: z.nullable(tenantSeen) });
/** What a frame is told of the page around it; the tenant is null when the signs of it disagree. */
type RouteInFrame = z.infer<typeof routeInFrame>;

/** What each message is answered with. */
const answers = {
  'editor-opened': z.null(),
  'frames-changed': z.null(),
  translations: z.literal(true),
  'which-route': z.nullable(routeInFrame),
  'look-again': z.null(),
  'does-a-frame-read': z.boolean(),
  'frame-looked': z.null(),
  'tell-route': z.nullable(route),
  'tell-tenant': z.nullable(tenantSeen),
  'tell-overlay': standing,
  'gave-way': z.null(),
  'nothing-read': z.null(),
  judge: judged,
  'policy-seen': stored,
  'saved-parts': z.nullable(z.object({ parts: z.nullable(savedParts) })),
  decide: z.object({ problem: z.nullable(z.string()) }),
  'judge-again': z.null(),
} satisfies Record<MessageKind, z.ZodMiniType>;

export interface AnswerOf {
  'editor-opened': null;
  'frames-changed': null;
  translations: true;
  'which-route': RouteInFrame | null;
  'look-again': null;
  'does-a-frame-read': boolean;
  'frame-looked': null;
  'tell-route': Route | null;
  'tell-tenant': TenantSeen | null;
  'tell-overlay': Standing;
  'gave-way': null;
  'nothing-read': null;
  judge: readonly Result[];
  'policy-seen': Stored;
  'saved-parts': { readonly parts: SavedParts | null } | null;
  decide: { readonly problem: string | null };
  'judge-again': null;
}

/** The message, or null when it is not one of ours. */
export function parseMessage(received: unknown): Message | null {
  const parsed = message.safeParse(received);
  return parsed.success ? parsed.data : null;
}

/**
 * Sends one message and parses its answer. Null when nobody answered, when the answer is not of its kind, or
 * when the extension was updated or removed meanwhile: a caller that needs the answer then says that it is
 * not known.
 *
 * @param carry `browser.runtime.sendMessage`, or a function that sends to one frame of a tab.
 */
export async function send<K extends MessageKind>(
  carry: (message: Message) => Promise<unknown>,
  question: MessageOf<K>,
): Promise<AnswerOf[K] | null> {
  try {
    const parsed = answers[question.kind as K].safeParse(await carry(question));
    return parsed.success ? (parsed.data as AnswerOf[K]) : null;
  } catch {
    return null;
  }
}
