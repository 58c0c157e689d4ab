/**
 * Numbered steps from one stored shape to the next. A released step is never changed; each is tested from
 * every older shape.
 */
import { asDomain, asGuid } from '../identifiers.ts';
import { policySeen } from './schema.ts';
import { parseSetAside, SET_ASIDE, type SetAside } from './set-aside.ts';
import { INDEX, keyOfParts, keyOfTenant, lineOf, placeOf, type Stored, toStored, VERSION } from './shape.ts';

/**
 * The step at place n leads from version n to n + 1. It gets everything that is stored, and returns
 * everything that shall be.
 */
type Step = (stored: Stored, at: string) => Stored;

const STEPS: readonly Step[] = [fromVersion0, fromVersion1];

/**
 * The stored version: 0 for the first shape, which bore none, and for an empty storage; null for one that is
 * not known here.
 */
export function versionOf(stored: Stored): number | null {
  const version = stored.version ?? 0;
  return typeof version === 'number' && Number.isInteger(version) && version >= 0 && version <= VERSION
    ? version
    : null;
}

/** Leads everything that is stored from its version to the newest. */
export function migrated(stored: Stored, from: number, at: string): Stored {
  return STEPS.slice(from).reduce((shape, step) => step(shape, at), stored);
}

/** Version 0: `{ tenants: { [key]: { policies: PolicySeen[] } } }` under one key, without a version. */
function fromVersion0(stored: Stored, at: string): Stored {
  const { tenants, ...rest } = stored;
  const aside: SetAside[] = parseSetAside(stored[SET_ASIDE], at);
  const index: Record<string, unknown> = {};
  const result: Stored = { ...rest, version: 1 };
  if (tenants !== undefined && !isObject(tenants))
    aside.push({ from: 'tenants', at, why: 'not an object', value: tenants });
  for (const [key, tenant] of Object.entries(isObject(tenants) ? tenants : {})) {
    const from = `tenants.${key}`;
    const list = isObject(tenant) ? tenant.policies : undefined;
    if (!Array.isArray(list)) {
      aside.push({ from, at, why: 'no list of policies', value: tenant });
      continue;
    }
    const policies: Record<string, ReturnType<typeof toStored>> = {};
    for (const value of list) {
      const policy = policySeen.safeParse(value);
      if (!policy.success) {
        aside.push({ from, at, why: policy.error.message, value });
        continue;
      }
      const place = placeOf(policy.data);
      policies[place] = toStored(policy.data);
      if (policy.data.savedParts) result[keyOfParts(key, place)] = policy.data.savedParts;
    }
    const lastSeen =
      Object.values(policies).reduce((last, { seenAt }) => (seenAt > last ? seenAt : last), '') || at;
    const record = {
      name: null,
      domain: asDomain(key),
      directoryId: asGuid(key),
      lastSeen,
      policies,
    };
    result[keyOfTenant(key)] = record;
    index[key] = lineOf(key, record);
  }
  if (Object.keys(index).length > 0) result[INDEX] = index;
  if (aside.length > 0) result[SET_ASIDE] = aside;
  return result;
}

/** Version 1 knew a policy from the editor only, and no fingerprints of findings. */
function fromVersion1(stored: Stored): Stored {
  const tenants = Object.entries(stored).filter(([key]) => key.startsWith(keyOfTenant('')));
  const changed = tenants.flatMap(([key, tenant]) =>
    isObject(tenant) && isObject(tenant.policies)
      ? [[key, { whole: null, ...tenant, policies: eachOf(tenant.policies, withOrigin) }]]
      : [],
  );
  return { ...stored, ...Object.fromEntries(changed), version: 2 };
}

const withOrigin = (policy: unknown): unknown =>
  isObject(policy)
    ? {
        exported: null,
        seen: null,
        ...policy,
        findings: Array.isArray(policy.findings) ? policy.findings.map(withoutDecision) : policy.findings,
      }
    : policy;

const withoutDecision = (finding: unknown): unknown =>
  isObject(finding) ? { fingerprint: null, accepted: false, ...finding } : finding;

const eachOf = (object: Record<string, unknown>, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
