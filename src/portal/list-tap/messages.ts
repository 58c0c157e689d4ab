/** The messages between the relay in the portal's pages and the worker. Apart from those of the reader, which does not carry them. */
import * as z from 'zod/mini';

const message = z.discriminatedUnion('kind', [
  /** relay in a frame -> worker: which tenant does the page around show? Answer: its key, or null. */
  z.object({ kind: z.literal('list-frame') }),
  /** relay in a frame -> worker: an answer that fills the list came, a Told as text. `since`: the tenant that the frame was loaded for. */
  z.object({ kind: z.literal('list-answered'), since: z.nullable(z.string()), answer: z.string() }),
]);
export type ListMessage = z.infer<typeof message>;

/** worker -> relay: which tenant does the header of a Conditional Access page show (answer: TenantSeen or null); and: be silent from now on. */
export interface ListQuestion {
  readonly kind: 'tell-list-tenant' | 'list-tap-off';
}

/** The message, or null when it is not one of the relay's. */
export function parseListMessage(received: unknown): ListMessage | null {
  const parsed = message.safeParse(received);
  return parsed.success ? parsed.data : null;
}
