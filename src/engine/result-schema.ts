/** A result as it comes in an answer. */
import * as z from 'zod/mini';
import { FIELD_NAMES, PART_NAMES } from '../policy/draft.ts';
import { EVIDENCES, SEVERITIES } from './rule.ts';
import type { Result } from './run.ts';

const severity = z.enum(SEVERITIES);

const common = {
  rule: z.string(),
  ref: z.string(),
  title: z.string(),
  field: z.enum(FIELD_NAMES),
  evidence: z.enum(EVIDENCES),
  ourConclusion: z.boolean(),
  sources: z.array(z.object({ title: z.string(), url: z.string(), checked: z.string() })),
  restsOn: z.array(z.enum(PART_NAMES)),
};

const text = z.object({
  what: z.string(),
  why: z.string(),
  safeFix: z.array(z.string()),
  lessSafe: z.exactOptional(z.object({ what: z.string(), risk: z.string() })),
  heardElsewhere: z.exactOptional(z.object({ claim: z.string(), documentation: z.string() })),
});

export const resultSchema = z.discriminatedUnion('outcome', [
  z.object({
    ...common,
    outcome: z.literal('finding'),
    severity,
    text,
    message: z.string(),
    accepted: z.boolean(),
    fingerprint: z.exactOptional(z.nullable(z.string())),
    acceptance: z.exactOptional(
      z.nullable(z.object({ reason: z.string(), expires: z.exactOptional(z.string()) })),
    ),
  }),
  z.object({ ...common, outcome: z.literal('ok'), because: z.exactOptional(z.string()) }),
  z.object({ ...common, outcome: z.literal('not-applicable') }),
  z.object({
    ...common,
    outcome: z.literal('unread'),
    parts: z.array(z.enum(PART_NAMES)),
    mightBe: severity,
    message: z.string(),
  }),
  z.object({
    ...common,
    outcome: z.literal('cannot-judge'),
    reasons: z.array(z.string()),
    mightBe: severity,
    message: z.string(),
  }),
]) satisfies z.ZodMiniType<Result>;
