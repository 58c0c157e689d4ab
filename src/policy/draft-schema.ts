/**
 * A draft as it comes in a message: every part and every leaf has to be there in its form. What a leaf's value holds is for the rules to ask.
 */
import * as z from 'zod/mini';
import { type Draft, PART_NAMES, type PartName, unreadPart } from './draft.ts';
import { isList, type Known, type KnownList } from './known.ts';

const reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unread'), part: z.enum(PART_NAMES) }),
  z.object({ kind: z.literal('cannot-judge'), why: z.string() }),
]);

const list = z.object({
  members: z.array(z.string()),
  absent: z.exactOptional(z.array(z.string())),
  missing: z.array(reason),
});

const value = z.discriminatedUnion('known', [
  z.object({ known: z.literal(true), value: z.json() }),
  // Not known, and no reason why: nothing could be said of it.
  z.object({ known: z.literal(false), reasons: z.array(reason).check(z.minLength(1)) }),
]);

function part(name: PartName) {
  const forms = Object.entries(
    unreadPart(name).leaves as unknown as Record<string, Known<unknown> | KnownList>,
  );
  return z.object({
    leaves: z.object(Object.fromEntries(forms.map(([leaf, form]) => [leaf, isList(form) ? list : value]))),
    origin: z.enum(['page', 'saved']),
    applied: z.boolean(),
    asOf: z.exactOptional(z.string()),
  });
}

/** Typed as the draft that it makes sure of: the parts are a table, which their schema is made from. */
export const draftSchema = z.object({
  id: z.nullable(z.string()),
  liveState: z.exactOptional(z.string()),
  modifiedDateTime: z.exactOptional(z.string()),
  parts: z.object(Object.fromEntries(PART_NAMES.map((name) => [name, part(name)]))),
}) as unknown as z.ZodMiniType<Draft>;
