/** What the options say of the organisation's settings. */
import { counted } from '../report/words.ts';
import type { Managed } from '../store/managed.ts';

/** What the organisation sets, in words for a list; empty where it sets nothing. */
export function managedWords({ rules, emergencyAccounts, allowedTenants }: Managed): string[] {
  const count = new Set([...rules.off, ...Object.keys(rules.severities)]).size;
  const accounts = Object.keys(emergencyAccounts).length;
  return [
    ...(count > 0 ? [`how ${counted(count, 'rule')} ${count === 1 ? 'speaks' : 'speak'}`] : []),
    ...(accounts > 0 ? [`emergency access accounts of ${counted(accounts, 'tenant')}`] : []),
    ...(allowedTenants === null
      ? []
      : [
          `which tenants are stored: ${allowedTenants.length === 0 ? 'none' : `${allowedTenants.join(', ')} only`}`,
        ]),
  ];
}
