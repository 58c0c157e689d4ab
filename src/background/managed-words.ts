/** What the options say of the organisation's settings. */
import { allRules } from '../../rules/index.ts';
import { counted } from '../report/words.ts';
import type { Managed } from '../store/managed.ts';

/** Sentences on what of it could not be understood: rules that there are none of, and what the store left out. */
export function managedProblems({ rules, problems }: Managed): string[] {
  const known = new Set(allRules.map(({ id }) => id));
  const unknown = [...new Set([...rules.off, ...Object.keys(rules.severities)])].filter(
    (id) => !known.has(id),
  );
  return [
    ...problems,
    ...unknown.map((id) => `Your organisation sets the rule "${id}", which is not known. It is not used.`),
  ];
}

/** What the organisation sets, in words for a list; empty where it sets nothing. */
export function managedWords({
  rules,
  emergencyAccounts,
  allowedTenants,
  listTapForbidden,
}: Managed): string[] {
  const set = new Set([...rules.off, ...Object.keys(rules.severities)]);
  const count = allRules.filter(({ id }) => set.has(id)).length;
  const accounts = Object.keys(emergencyAccounts).length;
  return [
    ...(count > 0 ? [`how ${counted(count, 'rule')} ${count === 1 ? 'speaks' : 'speak'}`] : []),
    ...(accounts > 0 ? [`emergency access accounts of ${counted(accounts, 'tenant')}`] : []),
    ...(allowedTenants === null
      ? []
      : [
          `which tenants are stored: ${allowedTenants.length === 0 ? 'none' : `${allowedTenants.join(', ')} only`}`,
        ]),
    ...(listTapForbidden ? ['that the portal’s own list is not read'] : []),
  ];
}
