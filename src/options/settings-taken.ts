/** What a file of settings would change when it is taken over, and in which words the admin is told of it before. */
import type { Acceptance } from '../engine/accepted.ts';
import type { RuleSettings } from '../engine/rule-settings.ts';
import { asGuid } from '../identifiers.ts';
import { same } from '../policy/same-text.ts';
import { counted } from '../report/words.ts';
import type { Config } from '../settings/config.ts';
import { type AcceptedFinding, type AdminSettings, acceptanceOf } from '../store/decisions.ts';
import { freeRules, isManagedRule } from '../store/managed.ts';
import type { Declaration } from '../store/told.ts';

/** A policy that is kept of a tenant. */
export interface KeptPolicy {
  readonly id: string | null;
  readonly name: string;
}

/** The tenant whose decisions a file is taken over for. */
export interface TakingTenant {
  readonly tenant: Declaration;
  readonly policies: readonly KeptPolicy[];
}

/** The rules as they are set now: the organisation's in their places, and those alone. */
export interface RulesNow {
  readonly settings: RuleSettings;
  readonly managed: RuleSettings;
}

/** What is set now, without what the organisation sets. */
export const settingsNow = ({ settings, managed }: RulesNow, tenant: Declaration | null): AdminSettings => ({
  rules: freeRules(settings, managed),
  tenant: tenant && {
    key: tenant.key,
    emergencyAccounts: tenant.emergencyAccounts,
    accepted: tenant.accepted,
  },
});

/** The settings in the form of the file. */
export const configOf = ({ rules, tenant }: AdminSettings): Omit<Config, 'directory'> => ({
  ...rules,
  emergencyAccounts: tenant?.emergencyAccounts ?? null,
  accepted: (tenant?.accepted ?? []).map((finding) => ({
    ...acceptanceOf(tenant?.key ?? '', finding),
    tenant: null,
  })),
});

/**
 * The settings of a file in the form in which they are kept.
 * @param of null where no tenant's decisions are to be taken over
 * @param now ISO time: the file does not say when something was decided
 */
export function settingsIn(
  { off, severities, emergencyAccounts, accepted }: Config,
  of: TakingTenant | null,
  managed: RuleSettings,
  now: string,
): AdminSettings {
  const isOff = new Set(off);
  // A rule is off or at a level, as in the list of rules.
  const levels = Object.entries(severities).filter(([id]) => !isOff.has(id));
  return {
    rules: freeRules({ off: [...isOff], severities: Object.fromEntries(levels) }, managed),
    tenant: of && {
      key: of.tenant.key,
      emergencyAccounts,
      accepted: onceEach(accepted.map((acceptance) => findingOf(acceptance, of, now))),
    },
  };
}

/** The finding as it is kept. Where the same is kept already, it was decided at that time and under that name. */
function findingOf(acceptance: Acceptance, { tenant, policies }: TakingTenant, now: string): AcceptedFinding {
  const { policy, ref, fingerprint, reason, expires = null } = acceptance;
  // Letter case does not tell ids apart; what is kept of the policy has it as the portal does.
  const kept = policies.find(({ id }) => id !== null && policy !== null && same(id, policy));
  const there = tenant.accepted.find((one) => keyOf(one) === keyOf(acceptance));
  // The file's reader leaves out the spaces around a reason.
  const isUnchanged = there?.reason.trim() === reason.trim() && there.expires === expires;
  return {
    ...{ policy: kept?.id ?? there?.policy ?? policy, ref, fingerprint, expires },
    reason: isUnchanged ? there.reason : reason,
    policyName: there?.policyName ?? kept?.name ?? nameIn(policy),
    at: isUnchanged ? there.at : now,
  };
}

/** By what a finding is known again. As in the engine, letter case does not tell policies apart. */
export const keyOf = ({
  policy,
  ref,
  fingerprint,
}: Pick<AcceptedFinding, 'policy' | 'ref' | 'fingerprint'>): string =>
  JSON.stringify([policy?.toLowerCase() ?? null, ref, fingerprint]);

/** What is no id is a name. */
const nameIn = (policy: string | null): string | null =>
  policy === null || asGuid(policy) !== null ? null : policy;

const isSeen = (policy: string, policies: readonly KeptPolicy[]): boolean =>
  policies.some(({ id, name }) => same(id ?? '', policy) || same(name, policy));

/** Those about the same finding once: the one that holds longest, which is the one that counts on the command line. */
function onceEach(findings: readonly AcceptedFinding[]): AcceptedFinding[] {
  const longest = new Map<string, AcceptedFinding>();
  for (const finding of findings) {
    const other = longest.get(keyOf(finding));
    if (other === undefined || endOf(finding) > endOf(other)) longest.set(keyOf(finding), finding);
  }
  return [...longest.values()];
}

/** Without an end it is later than every day. */
const endOf = ({ expires }: AcceptedFinding): string => expires ?? '9999-99-99';

/** A sentence each: what the file has, what it takes the place of, and what is not taken over as it stands there. */
export function previewWords(
  config: Config,
  of: TakingTenant | null,
  rulesNow: RulesNow,
  next: AdminSettings,
): string[] {
  const { managed } = rulesNow;
  const before = settingsNow(rulesNow, of?.tenant ?? null);
  const name = of && (of.tenant.name ?? of.tenant.key);
  const set = new Set([...config.off, ...Object.keys(config.severities)]);
  const locked = [...set].filter((id) => isManagedRule(managed, id)).length;
  const repeated = config.accepted.length - (next.tenant?.accepted ?? []).length;
  const doubts = of === null ? [] : doubtsOf(of, next);
  const ofNobody = [...accountWords(config.emergencyAccounts), ...findingWords(config.accepted.length)];
  return [
    `The file has ${wordsOf(next, name)}${locked > 0 ? `; ${counted(locked, 'rule')} ${is(locked)} set by your organisation and ${locked === 1 ? 'stays' : 'stay'}` : ''}.`,
    `They take the place of what is set now: ${wordsOf(before, name)}.`,
    ...(of === null && ofNobody.length > 0
      ? [`Not taken over while no tenant is chosen: ${joined(ofNobody)}.`]
      : []),
    ...(doubts.length > 0 ? [`${doubts.join(' ')} Is it the right tenant?`] : []),
    ...(of !== null && repeated > 0
      ? [
          `${counted(repeated, 'finding')} marked as intended ${repeated === 1 ? 'stands' : 'stand'} there again; the one that holds longest counts.`,
        ]
      : []),
    ...(config.directory === null
      ? []
      : [
          'What the file says under "tenant" of the directory is not kept by the browser; the command line alone uses it.',
        ]),
  ];
}

/** A sentence for each sign that the file is another tenant's: it does not name its tenant. */
function doubtsOf({ tenant, policies }: TakingTenant, next: AdminSettings): string[] {
  const name = tenant.name ?? tenant.key;
  const findings = next.tenant?.accepted ?? [];
  const unseen = findings.filter(({ policy }) => policy !== null && !isSeen(policy, policies)).length;
  const known = new Set(tenant.accepted.map(keyOf));
  const onTenant = findings.filter((one) => one.policy === null && !known.has(keyOf(one))).length;
  const declared = namesIn(tenant.emergencyAccounts);
  const inFile = new Set(namesIn(next.tenant?.emergencyAccounts ?? null));
  return [
    ...(unseen > 0
      ? [
          `${counted(unseen, 'finding')} marked as intended ${is(unseen)} about policies that this browser has not seen in “${name}”.`,
        ]
      : []),
    ...(onTenant > 0
      ? [
          `${counted(onTenant, 'finding')} on the tenant as a whole ${is(onTenant)} not marked as intended in “${name}” so far.`,
        ]
      : []),
    ...(declared.length > 0 && !declared.some((account) => inFile.has(account))
      ? [`None of the emergency accounts that are declared for “${name}” now is in the file.`]
      : []),
  ];
}

/** In lower case: capitals count for nothing in names and ids. */
const namesIn = (accounts: Config['emergencyAccounts']): string[] =>
  [...(accounts?.users ?? []), ...(accounts?.groups ?? [])].map((account) => account.toLowerCase());

const is = (count: number): string => (count === 1 ? 'is' : 'are');

/** "3 rules off, 2 rules at another level, 1 emergency account and no finding marked as intended for “Fabrikam”". */
const wordsOf = ({ rules, tenant }: AdminSettings, name: string | null): string =>
  joined([
    `${some(rules.off.length, 'rule')} off`,
    `${some(Object.keys(rules.severities).length, 'rule')} at another level`,
    ...(tenant
      ? [
          ...orNone(accountWords(tenant.emergencyAccounts), 'no emergency account'),
          `${orNone(findingWords(tenant.accepted.length), 'no finding marked as intended')} for “${name}”`,
        ]
      : []),
  ]);

const some = (count: number, what: string): string => (count === 0 ? `no ${what}` : counted(count, what));

const orNone = (words: readonly string[], none: string): readonly string[] =>
  words.length === 0 ? [none] : words;

const accountWords = (accounts: Config['emergencyAccounts']): string[] => [
  ...(accounts?.users.length ? [counted(accounts.users.length, 'emergency account')] : []),
  ...(accounts?.groups.length ? [counted(accounts.groups.length, ...GROUPS)] : []),
];
const GROUPS = ['group of emergency accounts', 'groups of emergency accounts'] as const;

const findingWords = (count: number): string[] =>
  count === 0 ? [] : [`${counted(count, 'finding')} marked as intended`];

export const joined = (parts: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
