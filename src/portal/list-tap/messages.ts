/** The messages between the relay in the portal's pages and the worker. Apart from those of the reader, which does not carry them. */
import * as z from 'zod/mini';

const message = z.discriminatedUnion('kind', [
  /** relay in a frame -> worker: which tenant does the page around show? Answer: its key, or null. */
  z.object({ kind: z.literal('list-frame') }),
  /** relay in a frame -> worker: an answer that fills the list came, a Told as text. `since`: the first tenant that was known of the page around. */
  z.object({ kind: z.literal('list-answered'), since: z.nullable(z.string()), answer: z.string() }),
]);
export type ListMessage = z.infer<typeof message>;

export type ListQuestion =
  /** worker -> relay in the top frame: which tenant does the page's header show? Answer: its name and domain; null off Conditional Access. */
  | { readonly kind: 'tell-list-tenant' }
  /** worker -> relay in every frame: be silent from now on. */
  | { readonly kind: 'list-tap-off' };

/** The message, or null when it is not one of the relay's. */
export function parseListMessage(received: unknown): ListMessage | null {
  const parsed = message.safeParse(received);
  return parsed.success ? parsed.data : null;
}
