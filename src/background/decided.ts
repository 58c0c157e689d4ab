/** Keeps what the admin decided in a card. */
import type { Message } from '../messages.ts';
import { acceptedFinding, withRule } from '../store/decisions.ts';
import type { Store } from '../store/store.ts';

type Decision = Extract<Message, { kind: 'decide' }>['decision'];

/**
 * @param key the tenant's; null while it is not known which
 * @param now ISO time
 * @param today YYYY-MM-DD, of the admin's own clock
 * @throws with a sentence when it could not be kept
 */
export async function decided(
  decision: Decision,
  key: string | null,
  now: string,
  today: string,
  store: Store,
): Promise<void> {
  switch (decision.is) {
    case 'rule-off':
    case 'rule-on': {
      const to = decision.is === 'rule-off' ? 'off' : null;
      return store.changeRules((settings) => withRule(settings, decision.rule, to));
    }
    case 'intended': {
      const { is: _, ...finding } = decision;
      const read = acceptedFinding.safeParse({ ...finding, at: now });
      if (!read.success) throw new Error('A reason is needed, and the last day has a year of four digits.');
      if (finding.expires !== null && finding.expires < today)
        throw new Error('The last day is over already.');
      return store.accept(certain(key), read.data);
    }
    case 'not-intended':
      // It may have been decided while the policy had no id yet.
      return store.revoke(certain(key), decision, decision.policyName);
    case 'emergency-account':
      return store.addEmergencyAccount(certain(key), decision.of, decision.name);
  }
}

function certain(key: string | null): string {
  if (key === null)
    throw new Error('Which tenant this page shows is not known for certain, so that this is not kept.');
  return key;
}
