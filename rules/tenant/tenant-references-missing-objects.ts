/**
 * Enabled policies name users, groups, roles, applications or locations that no longer exist. Only an object that was looked up and not found
 * is missing; one that was not looked up, or could not be, is in doubt, and so is a name, which no look-up by id finds.
 * Workload identities and terms of use are not asked.
 */
import type { Tenant } from '../../src/engine/context.ts';
import { defineTenantRule } from '../../src/engine/rule.ts';
import { any, FALSE, not, type Truth, truth, unknown } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge, type KnownList } from '../../src/policy/known.ts';
import { ALL, NONE, RESOURCE_WORDS } from '../../src/policy/well-known-ids.ts';
import { same } from '../facts/lists.ts';
import { MFA_TRUSTED_IPS_NAMES } from '../facts/locations.ts';
import { USERS_AND_GROUPS } from '../facts/sources.ts';
import { enabledThat, policyNames, someEnabled } from '../facts/tenant.ts';
import { GUESTS_WORD } from '../facts/users.ts';
import { fewOf } from '../facts/words.ts';

const NOT_LOOKED_UP =
  'Not every user, group, role, application and location that the policies name was looked up: read them in the directory to judge this.';

/** Entries that stand for more than one object, or for none. */
const WORDS = [
  ALL,
  NONE,
  GUESTS_WORD,
  'AllAgentIdUsers',
  ...RESOURCE_WORDS,
  'AllTrusted',
  ...MFA_TRUSTED_IPS_NAMES,
];

export default defineTenantRule({
  id: 'tenant-references-missing-objects',
  ref: 'CAT10',
  title: 'Policies name deleted users, groups, roles, apps or locations',
  field: 'users.include',
  evidence: 'community-standard',
  sources: [USERS_AND_GROUPS],
  falsePositives:
    'Needs read access to the directory. A look-up that failed is not taken for a missing object, and an application of Microsoft that was ' +
    'never used in the tenant may not be found.',
  severity: 'warning',
  check: (tenant) => someEnabled(tenant, (policy) => namesMissing(policy, lookUpIn(tenant))),
  concerns: policiesWithMissing,
  text: (tenant) => {
    const missing = missingIn(tenant);
    const excluded = missing.filter(({ tab }) => tab === 'excluded');
    const [objects, exist] = missing.length === 1 ? ['object', 'exists'] : ['objects', 'exist'];
    const listed = missing.map(({ id, kind, tab }) => `${tab} ${kind} ${id}`);
    return {
      what: `${missing.length} ${objects} named by ${policyNames(policiesWithMissing(tenant))} no longer ${exist}: ${fewOf(listed, 3)}.`,
      why: 'The policies cover or exempt less than it seems.',
      safeFix: [
        excluded.length > 0
          ? 'First find out what the excluded ones were. If one held your emergency or synchronisation accounts, restore or replace it before anything else.'
          : 'First find out what they were. Where an included one is gone, those whom it held are no longer covered: include what took its place.',
        ...placesFirst(tenant),
        'Then remove the dead entries.',
      ],
      lessSafe: {
        what: 'Leave the entries.',
        risk: 'A policy whose included group is gone covers nobody.',
      },
    };
  },
});

/** A dead location that is the last one of Include has to be replaced: without it the condition would stand for everywhere. */
function placesFirst(tenant: Tenant): string[] {
  const lookUp = lookUpIn(tenant);
  const emptied = policiesWithMissing(tenant).filter(({ parts }) => {
    const { members, missing } = parts.network.leaves.include;
    return members.length > 0 && missing.length === 0 && members.every((id) => lookUp(id) === false);
  });
  return emptied.length === 0
    ? []
    : [
        `No included location of ${policyNames(emptied)} is left. Network > Include: first choose what took their place; left empty, the ` +
          'condition would stand for any network or location, so that a block of one place would become a block of everything.',
      ];
}

interface Reference {
  readonly id: string;
  readonly kind: 'user' | 'group' | 'role' | 'application' | 'location';
  readonly tab: 'included' | 'excluded';
}

/** Whether an object is there; undefined where it was not looked up. */
type LookUp = (id: string) => boolean | undefined;

function lookUpIn({ directory }: Tenant): LookUp {
  const objects = new Map(
    Object.entries(directory?.objects ?? {}).map(([id, isThere]) => [id.toLowerCase(), isThere]),
  );
  return (id) => objects.get(id.toLowerCase());
}

const namesMissing = (policy: Draft, lookUp: LookUp): Truth =>
  any(
    ...listsOf(policy).map(({ list }) => (list.missing.length === 0 ? FALSE : unknown(...list.missing))),
    ...referencesOf(policy).map(({ id }) => {
      const isThere = lookUp(id);
      return isThere === undefined ? unknown(cannotJudge(NOT_LOOKED_UP)) : not(truth(isThere));
    }),
  );

function policiesWithMissing(tenant: Tenant): Draft[] {
  const lookUp = lookUpIn(tenant);
  return enabledThat(tenant, (policy) => namesMissing(policy, lookUp));
}

/** The missing objects of all enabled policies, each once; those excluded somewhere come first. */
function missingIn(tenant: Tenant): Reference[] {
  const lookUp = lookUpIn(tenant);
  const missing = policiesWithMissing(tenant)
    .flatMap(referencesOf)
    .filter(({ id }) => lookUp(id) === false);
  const excludedFirst = missing.toSorted(
    (one, other) => Number(other.tab === 'excluded') - Number(one.tab === 'excluded'),
  );
  return excludedFirst.filter(
    ({ id }, index) => excludedFirst.findIndex((other) => same(other.id, id)) === index,
  );
}

const referencesOf = (policy: Draft): Reference[] =>
  listsOf(policy).flatMap(({ list, kind, tab }) =>
    list.members.filter((entry) => !WORDS.some((word) => same(word, entry))).map((id) => ({ id, kind, tab })),
  );

function listsOf({ parts }: Draft): (Omit<Reference, 'id'> & { readonly list: KnownList })[] {
  const [users, withoutUsers] = [parts['users.include'].leaves, parts['users.exclude'].leaves];
  return [
    { list: users.users, kind: 'user', tab: 'included' },
    { list: users.groups, kind: 'group', tab: 'included' },
    { list: users.roles, kind: 'role', tab: 'included' },
    { list: withoutUsers.users, kind: 'user', tab: 'excluded' },
    { list: withoutUsers.groups, kind: 'group', tab: 'excluded' },
    { list: withoutUsers.roles, kind: 'role', tab: 'excluded' },
    { list: parts['targetResources.include'].leaves.applications, kind: 'application', tab: 'included' },
    { list: parts['targetResources.exclude'].leaves.applications, kind: 'application', tab: 'excluded' },
    { list: parts.network.leaves.include, kind: 'location', tab: 'included' },
    { list: parts.network.leaves.exclude, kind: 'location', tab: 'excluded' },
  ];
}
