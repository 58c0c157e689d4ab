/** A report that can be handed to others: pseudonyms stand in it for what a tenant calls its policies, people, groups, apps and files. */
import { hash } from 'ohash';
import type { Acceptance, Decided, DecidedTenant } from '../engine/accepted.ts';
import type { RuleText } from '../engine/rule.ts';
import type { PolicyName } from '../engine/run-tenant.ts';
import { isGuid } from '../policy/well-known-ids.ts';
import { isKnownId } from './known-words.ts';
import { type Kind, keyOf, type NamedThing, replacing } from './pseudonym-text.ts';
import type { CheckedPolicy, NotChecked, Report, UnusedAcceptance } from './report.ts';
import { stateWords } from './words.ts';

/**
 * The pseudonym of a name. The same name gets the same one wherever the salt is the same, so that reports of a tenant can be compared.
 * @param salt a secret of whoever exports: without it anybody could hash the names that come to mind, and see whether they are there
 */
export function pseudonymOf(kind: Kind, name: string, salt: string): string {
  const short = hash([salt, keyOf(name)])
    .replaceAll(/[-_]/g, '')
    .slice(0, 10)
    .toLowerCase();
  return kind === 'File' ? `file-${short}.json` : `${kind} ${short}`;
}

/**
 * The report with pseudonyms in place of names, ids, mail addresses and files; reasons for accepting are left out, since they can say
 * anything. Microsoft's own names and ids stay. A name that nothing but a sentence holds, and that has a quotation mark beside a space in it,
 * is the one thing that can be seen in part.
 * @param salt secret: see `pseudonymOf`. The same salt makes reports that can be compared
 */
export function withPseudonyms(report: Report, salt: string): Report {
  const { policies, tenant, skipped, unreadable, unused, rules } = report;
  const as = (kind: Kind, name: string): string => pseudonymOf(kind, name, salt);
  const sentence = replacing(
    thingsIn(report),
    [...rules.run, ...rules.off].flatMap(({ title, falsePositives }) => [title, falsePositives]),
    as,
  );
  const fingerprint = (whole: string): string => hash([salt, whole]).replaceAll(/[-_]/g, '').slice(0, 20);

  const idOf = (id: string | null): string | null => (isEmpty(id) || isKnownId(id) ? id : as('Id', id));
  const named = ({ id, displayName }: PolicyName): PolicyName => ({
    id: idOf(id),
    displayName: isEmpty(displayName) ? displayName : as('Policy', displayName),
  });
  const notChecked = ({ file, reason }: NotChecked): NotChecked => ({
    file: as('File', file),
    reason: sentence(reason),
  });

  const acceptance = (given: Acceptance): Acceptance => ({
    ...given,
    tenant: given.tenant === null ? null : as('Tenant', given.tenant),
    policy: given.policy === null ? null : as(isGuid(given.policy) ? 'Id' : 'Policy', given.policy),
    fingerprint: fingerprint(given.fingerprint),
    reason: 'A reason is given; it is left out as the names are.',
  });

  const text = (given: RuleText): RuleText => ({
    ...given,
    what: sentence(given.what),
    why: sentence(given.why),
    safeFix: given.safeFix.map(sentence),
    ...(given.lessSafe && {
      lessSafe: { what: sentence(given.lessSafe.what), risk: sentence(given.lessSafe.risk) },
    }),
  });

  /** Both kinds of result have the same members as far as names go; the types cannot say so. */
  const result = <R extends Decided | DecidedTenant>(given: R): R => {
    if (given.outcome === 'finding')
      return {
        ...given,
        message: sentence(given.message),
        text: text(given.text),
        fingerprint: given.fingerprint === null ? null : fingerprint(given.fingerprint),
        acceptance: given.acceptance && acceptance(given.acceptance),
        ...('concerns' in given && { concerns: given.concerns.map(named) }),
      };
    return {
      ...given,
      ...('message' in given && { message: sentence(given.message) }),
      ...('reasons' in given && { reasons: given.reasons.map(sentence) }),
      ...('because' in given && given.because !== undefined && { because: sentence(given.because) }),
    };
  };

  const policy = (given: CheckedPolicy): CheckedPolicy => ({
    ...given,
    ...named(given),
    source: { ...given.source, file: as('File', given.source.file) },
    state: given.state !== null && isStrange(given.state) ? as('State', given.state) : given.state,
    problems: given.problems.map(sentence),
    results: given.results.map(result),
  });

  const withoutUse = (given: UnusedAcceptance): UnusedAcceptance => ({
    ...given,
    acceptance: acceptance(given.acceptance),
    why: sentence(given.why),
  });

  return {
    rules,
    policies: policies.map(policy),
    tenant: tenant && { ...tenant, results: tenant.results.map(result) },
    skipped: skipped.map(notChecked),
    unreadable: unreadable.map(notChecked),
    unused: unused.map(withoutUse),
  };
}

/** What the report names in a place of its own. Of a thing that is named as two kinds the last one counts. */
function thingsIn({ policies, tenant, skipped, unreadable, unused }: Report): NamedThing[] {
  const concerned = (tenant?.results ?? []).flatMap((result) =>
    'concerns' in result ? result.concerns : [],
  );
  const things = (kind: Kind, names: readonly (string | null)[]): NamedThing[] =>
    names.flatMap((name) => (name === null ? [] : [{ kind, name }]));
  return [
    ...things(
      'Policy',
      unused.map(({ acceptance }) => acceptance.policy),
    ),
    ...things(
      'File',
      [...policies.map(({ source }) => source), ...skipped, ...unreadable].map(({ file }) => file),
    ),
    ...things(
      'State',
      policies.map(({ state }) => state).filter((state) => state !== null && isStrange(state)),
    ),
    ...[...policies, ...concerned].flatMap(({ id, displayName }) => [
      ...things('Policy', [displayName]),
      ...things('Id', [id]),
    ]),
  ];
}

const isEmpty = (name: string | null): name is null | '' => name === null || name.trim() === '';

/** A state that is none of Graph's could be any text. */
const isStrange = (state: string): boolean => stateWords(state) === state;
