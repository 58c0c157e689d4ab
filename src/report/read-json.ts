/** Reads a JSON report that was written before. */
import * as z from 'zod/mini';
import packageJson from '../../package.json' with { type: 'json' };
import { EVIDENCES, SEVERITIES } from '../engine/rule.ts';
import { parseText } from '../policy/json-text.ts';
import type { JsonReport } from './json.ts';

const finding = {
  rule: z.string(),
  outcome: z.literal('finding'),
  severity: z.enum(SEVERITIES),
  accepted: z.boolean(),
  acceptance: z.exactOptional(z.object({ reason: z.string(), expires: z.nullable(z.string()) })),
  evidence: z.enum(EVIDENCES),
  field: z.string(),
  message: z.string(),
  safeFix: z.array(z.string()),
  fingerprint: z.nullable(z.string()),
};

const noFinding = [
  z.object({ rule: z.string(), outcome: z.enum(['unread', 'cannot-judge']), message: z.string() }),
  z.object({ rule: z.string(), outcome: z.literal('ok'), because: z.exactOptional(z.string()) }),
  z.object({ rule: z.string(), outcome: z.literal('not-applicable') }),
] as const;

const name = { id: z.nullable(z.string()), displayName: z.nullable(z.string()) };
const notChecked = z.array(z.object({ file: z.string(), reason: z.string() }));

const reportSchema = z.object({
  tool: z.object({ name: z.literal(packageJson.name), version: z.string(), ruleSet: z.string() }),
  policies: z.array(
    z.object({
      source: z.object({
        file: z.string(),
        pointer: z.string(),
        line: z.nullable(z.number()),
        column: z.nullable(z.number()),
      }),
      ...name,
      state: z.nullable(z.string()),
      problems: z.array(z.string()),
      results: z.array(z.discriminatedUnion('outcome', [z.object(finding), ...noFinding])),
    }),
  ),
  tenant: z.object({
    results: z.array(
      z.discriminatedUnion('outcome', [
        z.object({ ...finding, concerns: z.array(z.object(name)) }),
        ...noFinding,
      ]),
    ),
    complete: z.nullable(z.boolean()),
  }),
  skipped: notChecked,
  unreadable: notChecked,
  rules: z.object({
    chosen: z.boolean(),
    off: z.array(z.string()),
    severities: z.record(z.string(), z.enum(SEVERITIES)),
  }),
  unusedAcceptances: z.array(
    z.object({
      policy: z.nullable(z.string()),
      rule: z.string(),
      fingerprint: z.string(),
      reason: z.string(),
      expires: z.nullable(z.string()),
      why: z.string(),
    }),
  ),
}) satisfies z.ZodMiniType<JsonReport>;

/** @returns the report, or a sentence why the text is none; members that this version does not know are left out */
export function readJsonReport(text: string): JsonReport | { readonly wrong: string } {
  const parsed = parseText(text.replace(/^\ufeff/, ''));
  if ('unreadable' in parsed) return { wrong: parsed.unreadable };
  const read = reportSchema.safeParse(parsed.json);
  if (read.success) return read.data;
  const path = read.error.issues[0]?.path ?? [];
  if (path.length < 2 || path[0] === 'tool')
    return {
      wrong: `This is no JSON report of ${packageJson.name}. Choose a file that --format json wrote.`,
    };
  return {
    wrong: `The report is damaged, or a newer version wrote it: ${path.join('.')} is not as expected.`,
  };
}
