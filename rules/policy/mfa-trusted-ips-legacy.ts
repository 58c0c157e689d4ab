/**
 * The trusted addresses of per-user MFA: chosen as a location of their own, or taken along with all trusted locations. That the all-zero id
 * stands for them in Graph is field-reported; the portal lists them as "MFA Trusted IPs", which Microsoft documents.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, contains, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { hasMfa } from '../facts/controls.ts';
import { MFA_TRUSTED_IPS_NAMES } from '../facts/locations.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { NETWORK } from '../facts/sources.ts';

export default defineRule({
  id: 'mfa-trusted-ips-legacy',
  ref: 'CAP046',
  title: 'Old trusted addresses take sign-ins out of MFA',
  field: 'network',
  evidence: 'field-reported',
  levels: ['info'],
  sources: [NETWORK],
  falsePositives:
    'Tenants that keep no address in the old list. That the all-zero id stands for MFA Trusted IPs is field-reported.',
  restsOn: ['network', 'grant'],
  check: (policy) =>
    any(namesOldList(policy, 'include'), namesOldList(policy, 'exclude'), exemptsTrusted(policy)),
  severity: () => ladder('info'),
  text: (policy) => {
    const tabs = (['include', 'exclude'] as const).filter((tab) => namesOldList(policy, tab).value === true);
    return {
      what: [
        ...(tabs.length > 0
          ? [
              `The location "MFA Trusted IPs" (${tabs.map((tab) => TABS[tab]).join(' and ')}) stands for the old per-user MFA trusted ` +
                'address list, which is kept outside Conditional Access and easily forgotten.',
            ]
          : []),
        ...(exemptsTrusted(policy).value === true
          ? [
              'All trusted locations are exempt from this MFA policy, the old per-user MFA address list included if there is one.',
            ]
          : []),
      ].join(' '),
      why: 'Trusted places also exempt an attacker inside the network.',
      safeFix: [
        `Better than any exempt place: require MFA everywhere, ${inReportOnly(policy)} first.`,
        'Where a place has to stay, choose named locations under Network, "Selected networks and locations", and keep their addresses up ' +
          'to date.',
      ],
      lessSafe: { what: 'Leave it.', risk: 'Stale addresses give access without MFA.' },
    };
  },
});

const TABS = { include: 'on the Include tab', exclude: 'on the Exclude tab' } as const;

function namesOldList({ parts }: Draft, tab: 'include' | 'exclude'): Truth {
  const list = parts.network.leaves[tab];
  return any(...MFA_TRUSTED_IPS_NAMES.map((name) => contains(list, name)));
}

const exemptsTrusted = (policy: Draft): Truth =>
  all(contains(policy.parts.network.leaves.exclude, 'AllTrusted'), hasMfa(policy));
