/**
 * Accepted findings: what an admin marked as intended, with a reason and maybe an expiry. An acceptance names a policy, a rule, and a
 * fingerprint of what the finding rests on, so that the finding comes back when that changes or the day has passed. Pure: where acceptances
 * are kept is for others to say.
 *
 * The policy's state is part of every fingerprint: what was accepted while a policy was off or in report-only is asked again once it is on.
 */
import { hash } from 'ohash';
import { type Draft, PART_NAMES, type PartName, partStatus } from '../policy/draft.ts';
import { isList, type Known, type KnownList } from '../policy/known.ts';
import { same } from '../policy/same-text.ts';
import type { Tenant } from './context.ts';
import type { Result, ResultOf } from './run.ts';
import { nameOf, type PolicyName, type TenantResult, type TenantResultOf } from './run-tenant.ts';
import { newestVersions } from './versions.ts';

export interface Acceptance {
  /** The tenant's key; null where there is only one, as in a repository of policies. */
  readonly tenant: string | null;
  /** The policy's id or name; null for a finding on the tenant as a whole. */
  readonly policy: string | null;
  /** The rule's reference, CAP013. */
  readonly ref: string;
  readonly fingerprint: string;
  readonly reason: string;
  /** The last day on which it holds, YYYY-MM-DD; without it there is no end. */
  readonly expires?: string;
}

/** The acceptances of a tenant, and the day on which they are looked at. */
export interface Acceptances {
  readonly tenant: string | null;
  readonly all: readonly Acceptance[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

interface Decision {
  /** Null while what the finding rests on is not known whole: it can be accepted only once it is. */
  readonly fingerprint: string | null;
  /** The acceptance that holds; null for a finding that stands. */
  readonly acceptance: Acceptance | null;
}

/** A result whose finding, where it is one, was looked up among the acceptances. */
export type Decided = Exclude<Result, { outcome: 'finding' }> | (ResultOf<'finding'> & Decision);
export type DecidedTenant =
  | Exclude<TenantResult, { outcome: 'finding' }>
  | (TenantResultOf<'finding'> & Decision);

/** Marks which findings on a policy are accepted. */
export function withAcceptances(
  results: readonly Result[],
  policy: Draft,
  acceptances: Acceptances,
): Decided[] {
  return results.map((result) => {
    if (result.outcome !== 'finding') return result;
    const fingerprint = fingerprintOf(policy, result.restsOn);
    return { ...result, ...decision(result.ref, nameOf(policy), fingerprint, acceptances) };
  });
}

/** Marks which findings on the tenant are accepted. */
export function withTenantAcceptances(
  results: readonly TenantResult[],
  tenant: Tenant,
  acceptances: Acceptances,
): DecidedTenant[] {
  const { policies } = newestVersions(tenant);
  return results.map((result) => {
    if (result.outcome !== 'finding') return result;
    const concerned = new Set(result.concerns.map(keyOf));
    const fingerprint = tenantFingerprintOf(
      policies.filter((policy) =>
        concerned.size === 0 ? !isCertainlyNotOn(policy) : concerned.has(keyOf(nameOf(policy))),
      ),
    );
    return { ...result, ...decision(result.ref, null, fingerprint, acceptances) };
  });
}

function decision(
  ref: string,
  policy: PolicyName | null,
  fingerprint: string | null,
  acceptances: Acceptances,
): Decision & { accepted: boolean } {
  const acceptance = acceptanceFor(ref, policy, fingerprint, acceptances);
  return { fingerprint, acceptance, accepted: acceptance !== null };
}

/**
 * The acceptance that holds of a finding; null where none does.
 * @param policy that the finding is on; null of the tenant as a whole
 */
export function acceptanceFor(
  ref: string,
  policy: PolicyName | null,
  fingerprint: string | null,
  { tenant, all, today }: Acceptances,
): Acceptance | null {
  if (fingerprint === null) return null;
  const acceptance = all.find(
    (one) =>
      one.ref === ref &&
      one.tenant === tenant &&
      one.fingerprint === fingerprint &&
      isAbout(one, policy) &&
      !hasExpired(one, today),
  );
  return acceptance ?? null;
}

/**
 * A fingerprint of the policy's state and of the parts that a finding rests on; the order of lists and letter case do not change it.
 * Null while one of them is not known whole.
 */
export function fingerprintOf(policy: Draft, restsOn: readonly PartName[]): string | null {
  const names = PART_NAMES.filter((name) => name === 'state' || restsOn.includes(name));
  if (names.some((name) => partStatus(policy.parts[name]) !== 'read')) return null;
  return short(names.map((name) => [name, normalLeaves(policy.parts[name].leaves)]));
}

/**
 * A fingerprint of policies as they are now: of those that a finding on the tenant is about, and where it is about what is missing, of all
 * that are on. It was accepted because of what these do, so that it comes back when one of them changes or goes.
 */
function tenantFingerprintOf(concerns: readonly Draft[]): string | null {
  const policies = concerns.map((policy) => [keyOf(nameOf(policy)), wholeFingerprintOf(policy)] as const);
  if (policies.some(([, fingerprint]) => fingerprint === null)) return null;
  return short(sortedByText(policies));
}

/** Of all parts. Most findings on a tenant rest on the same policies, of which there may be hundreds. */
const wholeFingerprintOf = oncePer((policy: Draft) => fingerprintOf(policy, PART_NAMES));

function isCertainlyNotOn({ parts }: Draft): boolean {
  const { state } = parts.state.leaves;
  return (
    state.known &&
    ['disabled', 'enabledForReportingButNotEnforced'].some((off) => same(off, state.value ?? ''))
  );
}

/** Letters and digits of a hash: what people copy must not begin with a sign that a spreadsheet or a shell takes for its own. */
const short = (value: unknown): string => hash(value).replaceAll(/[-_]/g, '').slice(0, 20);

const keyOf = ({ id, displayName }: PolicyName): string => (id ?? displayName ?? '').toLowerCase();

/** A policy that was checked, with what was found. */
export interface CheckedBefore extends PolicyName {
  readonly results: readonly Decided[];
}

/** Acceptances that accepted nothing, each with a sentence why. Those of rules that were not run are not judged. */
export function unusedAcceptances(
  { all, tenant, today }: Acceptances,
  policies: readonly CheckedBefore[],
  onTenant: readonly DecidedTenant[] | null,
): { acceptance: Acceptance; why: string }[] {
  return all
    .filter((acceptance) => acceptance.tenant === tenant)
    .flatMap((acceptance) => {
      const why =
        acceptance.policy === null
          ? onTenant && whyUnused(acceptance, [onTenant], today)
          : whyUnused(
              acceptance,
              policies.filter((policy) => isAbout(acceptance, policy)).map(({ results }) => results),
              today,
            );
      return why === null ? [] : [{ acceptance, why }];
    });
}

/** @param checked the results of each policy that the acceptance is about */
function whyUnused(
  acceptance: Acceptance,
  checked: readonly (readonly (Decided | DecidedTenant)[])[],
  today: string,
): string | null {
  if (hasExpired(acceptance, today)) return `It expired after ${acceptance.expires}.`;
  if (checked.length === 0) return 'No policy of this id or name was checked.';
  const results = checked.flat().filter(({ ref }) => ref === acceptance.ref);
  const findings = results.filter((result) => result.outcome === 'finding');
  if (results.length === 0 || findings.some((finding) => finding.acceptance === acceptance)) return null;
  if (findings.length === 0) return 'There is no such finding any more.';
  return findings.some(({ acceptance: other }) => other !== null)
    ? 'Another acceptance covers the same finding.'
    : 'What the finding rests on has changed since it was accepted.';
}

const hasExpired = ({ expires }: Acceptance, today: string): boolean =>
  expires !== undefined && expires < today;

/** A policy is named by its id or its name. */
function isAbout({ policy }: Acceptance, named: PolicyName | null): boolean {
  if (policy === null || named === null) return policy === named;
  return [named.id, named.displayName].some((name) => name !== null && same(name, policy));
}

/** What the leaves hold, without how they were read. Many findings rest on the same part. */
const normalLeaves = oncePer((leaves: object): unknown =>
  sortedByText(
    Object.entries(leaves as Record<string, Known<unknown> | KnownList>).map(
      ([name, leaf]) => [name, normal(isList(leaf) ? leaf.members : leaf.known && leaf.value)] as const,
    ),
  ),
);

/** Texts in one letter case, lists as sets, members of objects by name. */
function normal(value: unknown): unknown {
  if (typeof value === 'string') return value.toLowerCase();
  if (Array.isArray(value)) {
    const members = new Map(value.map(normal).map((member) => [JSON.stringify(member), member]));
    return sortedByText([...members.values()]);
  }
  if (typeof value !== 'object' || value === null) return value;
  return sortedByText(Object.entries(value).map(([name, member]) => [name, normal(member)] as const));
}

function sortedByText<T>(values: readonly T[]): T[] {
  const texts = values.map((value) => [JSON.stringify(value), value] as const);
  return texts
    .toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([, value]) => value);
}

/** A question that is answered once for each thing: drafts and their parts never change. */
function oncePer<K extends object, T>(ask: (thing: K) => T): (thing: K) => T {
  const answers = new WeakMap<K, { readonly answer: T }>();
  return (thing) => {
    const known = answers.get(thing) ?? { answer: ask(thing) };
    answers.set(thing, known);
    return known.answer;
  };
}
