/** Writes the file that config.ts reads: what that would refuse is left out, and said. */
import type { Acceptance } from '../engine/accepted.ts';
import type { Config, KnownRule } from './config.ts';

/** What the admin set and decided; what is known of the directory stands in no file of ours. */
type Written = Omit<Config, 'directory'>;

/**
 * The file's text, and a sentence for each thing that it cannot hold.
 * @param rules all rules there are
 */
export function writeConfig(
  { emergencyAccounts, severities, off, accepted }: Written,
  rules: readonly KnownRule[],
): { readonly text: string; readonly leftOut: readonly string[] } {
  const leftOut: string[] = [];
  const isKnown = (id: string): boolean => {
    const known = rules.some((rule) => rule.id === id);
    if (!known) leftOut.push(`The setting of the rule "${id}": there is no such rule any more.`);
    return known;
  };
  const accounts = {
    users: namesOf(emergencyAccounts?.users),
    groups: namesOf(emergencyAccounts?.groups),
  };
  const file = {
    emergencyAccounts: accounts.users.length + accounts.groups.length === 0 ? undefined : accounts,
    severities: unlessEmpty(Object.fromEntries(Object.entries(severities).filter(([id]) => isKnown(id)))),
    off: unlessEmpty(off.filter(isKnown)),
    accepted: unlessEmpty(
      accepted.flatMap((acceptance) => {
        const rule = rules.find(({ ref }) => ref === acceptance.ref);
        const why = whyNot(acceptance, rule);
        if (why !== null)
          leftOut.push(
            `The finding of ${acceptance.ref} that is intended because of "${acceptance.reason}": ${why}`,
          );
        return why === null && rule ? [entryOf(acceptance, rule)] : [];
      }),
    ),
  };
  return { text: `${JSON.stringify(file, null, 2)}\n`, leftOut };
}

/** Why the file cannot hold an acceptance; null where it can. */
function whyNot({ policy, fingerprint }: Acceptance, rule: KnownRule | undefined): string | null {
  if (rule === undefined) return 'there is no such rule any more.';
  const isOnTenant = rule.ref.startsWith('CAT');
  if (isOnTenant && policy !== null) return 'the rule looks at the tenant as a whole, and a policy is named.';
  if (!isOnTenant && (policy ?? '').trim() === '') return 'its policy has neither an id nor a name.';
  return fingerprint.trim() === '' ? 'it is not known what it rests on.' : null;
}

const entryOf = ({ policy, fingerprint, reason, expires }: Acceptance, { id }: KnownRule) => ({
  ...(policy !== null && { policy }),
  ...{ rule: id, fingerprint, reason },
  ...(expires !== undefined && { expires }),
});

const namesOf = (names: readonly string[] = []): string[] => names.filter((name) => name.trim() !== '');

const unlessEmpty = <T extends object>(members: T): T | undefined =>
  Object.keys(members).length === 0 ? undefined : members;
