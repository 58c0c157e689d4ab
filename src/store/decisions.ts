/** What the admin decided: of one tenant its emergency accounts and the findings that are intended, of all of them which rules speak and how loud. */
import * as z from 'zod/mini';
import type { Acceptance } from '../engine/accepted.ts';
import type { EmergencyAccounts } from '../engine/context.ts';
import { SEVERITIES, type Severity } from '../engine/rule.ts';
import { NO_RULE_SETTINGS, type RuleSettings } from '../engine/rule-settings.ts';
import { type SetAside, setAsideOf } from './set-aside.ts';

/** Declared by the admin, by id or by the name that stands in the policies. */
export const emergencyAccounts = z.object({ users: z.array(z.string()), groups: z.array(z.string()) });

/** A finding that the admin marked as intended, as it is kept and listed. */
export const acceptedFinding = z.object({
  /** The policy's id, or its name where it has none; null for a finding on the tenant as a whole. */
  policy: z.nullable(z.string()),
  /** The policy's name at that time. */
  policyName: z.nullable(z.string()),
  /** The rule's reference. */
  ref: z.string(),
  fingerprint: z.string(),
  reason: z.string().check(z.regex(/\S/)),
  /** The last day on which it holds, YYYY-MM-DD; null without an end. */
  expires: z.nullable(z.iso.date()),
  /** ISO time of the decision. */
  at: z.string(),
});
export type AcceptedFinding = z.infer<typeof acceptedFinding>;

/** As the engine looks them up. */
export const acceptanceOf = (
  tenant: string,
  { policy, ref, fingerprint, reason, expires }: AcceptedFinding,
): Acceptance => ({ tenant, policy, ref, fingerprint, reason, ...(expires !== null && { expires }) });

/** One finding is accepted once: what is about the same takes its place. */
export const isAboutSame = (
  one: Pick<AcceptedFinding, 'policy' | 'ref' | 'fingerprint'>,
  other: Pick<AcceptedFinding, 'policy' | 'ref' | 'fingerprint'>,
): boolean => one.policy === other.policy && one.ref === other.ref && one.fingerprint === other.fingerprint;

export const ruleSettings = z.object({
  off: z.array(z.string()),
  severities: z.record(z.string(), z.enum(SEVERITIES)),
});

/** What is decided of a tenant. */
export interface Decisions {
  readonly emergencyAccounts: EmergencyAccounts | null;
  readonly accepted: readonly AcceptedFinding[];
}

const declared = z.object({ emergencyAccounts: z.nullable(emergencyAccounts) });

/** What the admin set and decided, as one: of all tenants the rules, and of one of them the rest. */
export interface AdminSettings {
  readonly rules: RuleSettings;
  readonly tenant: (Decisions & { readonly key: string }) | null;
}

/** What is declared of a tenant: null when nothing is. What does not parse is no declaration, and is set aside. */
export function parseDeclared(
  value: unknown,
  from: string,
  at: string,
): { accounts: EmergencyAccounts | null; aside: SetAside[] } {
  if (value === undefined) return { accounts: null, aside: [] };
  const parsed = declared.safeParse(value);
  return parsed.success
    ? { accounts: parsed.data.emergencyAccounts, aside: [] }
    : { accounts: null, aside: [setAsideOf(parsed.error, value, from, at)] };
}

/** The accepted findings of a tenant. An entry that does not parse accepts nothing, and is set aside alone. */
export function parseAccepted(
  value: unknown,
  from: string,
  at: string,
): { accepted: AcceptedFinding[]; aside: SetAside[] } {
  if (value === undefined) return { accepted: [], aside: [] };
  const list = z.array(z.unknown()).safeParse(value);
  if (!list.success) return { accepted: [], aside: [setAsideOf(list.error, value, from, at)] };
  const accepted: AcceptedFinding[] = [];
  const aside: SetAside[] = [];
  for (const entry of list.data) {
    const parsed = acceptedFinding.safeParse(entry);
    if (parsed.success) accepted.push(parsed.data);
    else aside.push(setAsideOf(parsed.error, entry, from, at));
  }
  return { accepted, aside };
}

/** Which rules are off and at which levels others speak. What does not parse changes no rule, and is set aside. */
export function parseRuleSettings(
  value: unknown,
  from: string,
  at: string,
): { settings: RuleSettings; aside: SetAside[] } {
  if (value === undefined) return { settings: NO_RULE_SETTINGS, aside: [] };
  const parsed = ruleSettings.safeParse(value);
  return parsed.success
    ? { settings: parsed.data, aside: [] }
    : { settings: NO_RULE_SETTINGS, aside: [setAsideOf(parsed.error, value, from, at)] };
}

/** The settings with one rule at a level of its own, switched off, or (null) as it is. */
export function withRule(settings: RuleSettings, id: string, to: Severity | 'off' | null): RuleSettings {
  const { [id]: _, ...severities } = settings.severities;
  return {
    off: [...settings.off.filter((other) => other !== id), ...(to === 'off' ? [id] : [])],
    severities: { ...severities, ...(to !== null && to !== 'off' && { [id]: to }) },
  };
}
