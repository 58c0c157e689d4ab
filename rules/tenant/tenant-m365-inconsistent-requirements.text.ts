/** What tenant-m365-inconsistent-requirements says: the first gap in full, and the policies of the others by name. */
import type { Tenant } from '../../src/engine/context.ts';
import type { RuleText } from '../../src/engine/rule.ts';
import {
  EXCHANGE_ONLINE,
  OFFICE_365,
  SHAREPOINT_ONLINE,
  TEAMS_SERVICES,
} from '../../src/policy/well-known-ids.ts';
import { resourceNames } from '../facts/resource-labels.ts';
import { listed } from '../facts/resources.ts';
import { planNote, policyNames } from '../facts/tenant.ts';
import { joined } from '../facts/words.ts';
import type { Gap, Kind } from './tenant-m365-inconsistent-requirements.ts';

const WORDS: Readonly<Record<Kind, string>> = {
  mfa: 'MFA',
  device: 'a managed device',
  app: 'a protected app',
  block: 'a block',
};

const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  [EXCHANGE_ONLINE, 'Exchange'],
  [SHAREPOINT_ONLINE, 'SharePoint'],
  [TEAMS_SERVICES, 'Teams'],
]);

export function gapText(tenant: Tenant, gaps: readonly Gap[]): RuleText {
  const [first, ...others] = gaps;
  if (first === undefined) throw new Error('There is a gap to speak of.');
  const { policy, asksFor, on, notOn } = first;
  const isBlock = asksFor.kinds.includes('block');
  const verb = isBlock
    ? 'blocks'
    : `asks for ${joined(
        asksFor.kinds.map((kind) => WORDS[kind]),
        'or',
      )} on`;
  const more =
    others.length === 0
      ? ''
      : ` ${others.length === 1 ? 'One more policy is' : `${others.length} more policies are`} like it: ${policyNames(others.map((gap) => gap.policy))}.`;
  const excluded = listed(policy, 'exclude', [OFFICE_365, ...notOn]);
  return {
    what:
      `${policyNames([policy])} ${verb} ${namesOf(on, 'and')}; for the same users and under the same conditions no enabled policy does on ` +
      `${namesOf(notOn, 'or')}.${more}`,
    why:
      'Teams and the Office apps call all three, so the gap gives odd prompts, and the weakest service is the way in.' +
      planNote(tenant),
    safeFix: [
      excluded.length > 0
        ? `Target resources > Exclude: remove ${joined(resourceNames(excluded), 'and')}, in a Report-only copy (leave this policy On) first.`
        : 'Use one policy on the Office 365 group (Target resources > Include), in a Report-only copy (leave this policy On) first.',
      ...(isBlock
        ? [
            'Make sure that mail, files and chat may all be blocked there; where only one may, mark this as intended.',
          ]
        : []),
    ],
    lessSafe: {
      what: 'Leave it as it is, with the reason written down.',
      risk: 'Access goes through the weaker service.',
    },
    heardElsewhere: {
      claim:
        'The policy must include Exchange Online, because the OneDrive token refresh uses it; without it the refresh fails.',
      documentation:
        'A refresh goes to Microsoft Entra ID, and a service that no policy covers gets its token without one. What is missing is protection, ' +
        'not the refresh.',
    },
  };
}

const namesOf = (services: readonly string[], by: 'and' | 'or'): string =>
  joined(
    services.map((service) => SHORT_NAMES.get(service) ?? service),
    by,
  );
