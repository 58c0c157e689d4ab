/**
 * Accepted findings: what an admin marked as intended, with a reason and maybe an expiry. One is keyed by tenant, policy, rule, and a
 * fingerprint of the parts that the rule rests on, so that it comes back when these change or the day has passed. Pure: where the
 * decisions are kept is for others to say.
 */
import { hash } from 'ohash';
import { type Draft, type PartName, type Parts, partStatus } from '../policy/draft.ts';
import type { Result } from './run.ts';

export interface Acceptance {
  /** The tenant's key; null where there is only one, as in a repository of policies. */
  readonly tenant: string | null;
  /** The policy's id, or its name while it has none; null for a finding on the tenant as a whole. */
  readonly policy: string | null;
  /** The rule's reference, CAP013. */
  readonly ref: string;
  readonly fingerprint: string;
  readonly reason: string;
  /** The last day on which it holds, YYYY-MM-DD; without it there is no end. */
  readonly expires?: string;
}

/** What findings are looked up by. */
export interface AcceptedFor {
  readonly tenant: string | null;
  readonly policy: Draft;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The key under which a policy's decisions are kept: its id, or its name while it has none; null while it has neither. */
export function policyKeyOf({ id, parts }: Draft): string | null {
  if (id !== null) return id.toLowerCase();
  const { displayName } = parts.name.leaves;
  return displayName.known ? displayName.value : null;
}

/**
 * A fingerprint of the parts that a finding rests on; the order of lists and letter case do not change it.
 * Null while one of the parts is not read whole: such a finding can be accepted only once it is.
 */
export function fingerprintOf(policy: Draft, restsOn: readonly PartName[]): string | null {
  const parts = restsOn.toSorted().map((name) => [name, policy.parts[name]] as const);
  if (parts.some(([, part]) => partStatus(part) !== 'read')) return null;
  return hash(parts.map(([name, { leaves }]) => [name, normal(leaves)]));
}

/** The acceptance that holds for a finding now; undefined when there is none, it has expired, or the parts have changed. */
export function acceptanceOf(
  finding: Pick<Result, 'ref' | 'restsOn'>,
  { tenant, policy, today }: AcceptedFor,
  acceptances: readonly Acceptance[],
): Acceptance | undefined {
  const key = policyKeyOf(policy);
  const candidates = acceptances.filter(
    (one) => one.ref === finding.ref && one.tenant === tenant && key !== null && samePolicy(one.policy, key),
  );
  if (candidates.length === 0) return undefined;
  const fingerprint = fingerprintOf(policy, finding.restsOn);
  return candidates.find((one) => one.fingerprint === fingerprint && !hasExpired(one, today));
}

/** Marks the findings that are accepted, and tells which decisions were used for it. */
export function withAccepted(
  results: readonly Result[],
  about: AcceptedFor,
  acceptances: readonly Acceptance[],
): { results: Result[]; used: Acceptance[] } {
  const used: Acceptance[] = [];
  const marked = results.map((result) => {
    if (result.outcome !== 'finding') return result;
    const acceptance = acceptanceOf(result, about, acceptances);
    if (acceptance === undefined) return result;
    used.push(acceptance);
    return { ...result, accepted: true };
  });
  return { results: marked, used };
}

/** Decisions that accepted nothing, each with a sentence why it did not. */
export function unusedAcceptances(
  acceptances: readonly Acceptance[],
  used: ReadonlySet<Acceptance>,
  today: string,
): { acceptance: Acceptance; why: string }[] {
  return acceptances
    .filter((acceptance) => !used.has(acceptance))
    .map((acceptance) => ({
      acceptance,
      why: hasExpired(acceptance, today)
        ? `It expired after ${acceptance.expires}.`
        : 'There is no such finding: the policy was changed, is not among those that were checked, or the rule no longer fires.',
    }));
}

export const hasExpired = ({ expires }: Acceptance, today: string): boolean =>
  expires !== undefined && expires < today;

const samePolicy = (one: string | null, key: string): boolean =>
  one !== null && (one === key || one.toLowerCase() === key.toLowerCase());

/** Known leaves without what is only about their reading; lists sorted, texts in one letter case. */
function normal(value: Parts[PartName]['leaves'] | unknown): unknown {
  if (typeof value === 'string') return value.toLowerCase();
  if (Array.isArray(value)) return value.map(normal).toSorted(byText);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'missing' && name !== 'absent');
  return entries.map(([name, member]) => [name, normal(member)]).toSorted(byText);
}

function byText(one: unknown, other: unknown): number {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}
