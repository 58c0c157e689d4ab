/**
 * The account of Entra Connect or cloud sync is in scope of a control that it cannot meet: it signs in by a desktop program on Windows to
 * Windows Azure Active Directory, with nobody there to answer. A note only, since the policy does not show whether there is such an
 * account, nor whether an excluded user or group holds it.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { AZURE_AD_GRAPH, DIRECTORY_SYNC_ROLES } from '../../src/policy/well-known-ids.ts';
import { appliesToEveryFlow } from '../facts/authentication-flows.ts';
import { appliesToClientType } from '../facts/client-types.ts';
import { type Control, DEVICE_OR_APP, hasOneControl } from '../facts/controls.ts';
import { narrowsBy } from '../facts/narrowing.ts';
import { appliesToPlatform } from '../facts/platforms.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { covers, isResourcePolicy } from '../facts/resources.ts';
import { COMPLIANT_HYBRID_OR_MFA, DEVICE_COMPLIANCE } from '../facts/sources.ts';
import { excludes, excludesUsersOrGroups, includesAllUsers } from '../facts/users.ts';

/** Controls that a program without a person cannot meet. */
const INTERACTIVE: readonly Control[] = [
  'mfa',
  'authenticationStrength',
  'termsOfUse',
  'customAuthenticationFactors',
  ...DEVICE_OR_APP,
];

export default defineRule({
  id: 'directory-sync-accounts-not-excluded',
  ref: 'CAP031',
  title: 'Directory synchronisation accounts are in scope',
  field: 'users.exclude',
  evidence: 'microsoft-documented',
  levels: ['info'],
  sources: [DEVICE_COMPLIANCE, COMPLIANT_HYBRID_OR_MFA],
  falsePositives:
    "Cloud-only tenants. ScubaGear's MFA checks want no role excluded, so that the two advices conflict: where you follow those, exclude the " +
    'account itself.',
  restsOn: [
    'users.include',
    'users.exclude',
    'targetResources.include',
    'targetResources.exclude',
    'conditions.userRisk',
    'conditions.signInRisk',
    'conditions.insiderRisk',
    'conditions.agentRisk',
    'conditions.servicePrincipalRisk',
    'conditions.devicePlatforms',
    'conditions.clientApps',
    'conditions.authenticationFlows',
    'grant',
  ],
  check: (policy) =>
    all(
      isResourcePolicy(policy),
      includesAllUsers(policy),
      covers(policy, AZURE_AD_GRAPH),
      hasOneControl(policy, INTERACTIVE),
      not(excludesSyncRole(policy)),
      appliesToClientType(policy, 'mobileAppsAndDesktopClients'),
      appliesToPlatform(policy, 'windows'),
      not(isForRisk(policy)),
      appliesToEveryFlow(policy),
    ),
  severity: () => ladder('info'),
  text: (policy) => {
    const mayBeExcluded =
      excludesUsersOrGroups(policy).value === true ? '; an excluded user or group may already hold it' : '';
    return {
      what: 'If you run Entra Connect or cloud sync with an account, it cannot answer MFA or device checks.',
      why: `Microsoft's policy templates exclude the Directory Synchronization Accounts role${mayBeExcluded}.`,
      safeFix: [
        "First restrict that account to your sync servers' addresses by another policy.",
        'Then Users or agents > Exclude > Directory roles: choose Directory Synchronization Accounts, and try it ' +
          `${inReportOnly(policy)}. ScubaGear's MFA checks want no role excluded; where you follow those, choose the account itself under ` +
          'Users and groups.',
        'Newer versions of Entra Connect can use an application identity, which policies for users do not touch.',
      ],
      lessSafe: {
        what: 'Leave the account in scope.',
        risk: 'Synchronisation stops. No security is lost.',
      },
    };
  },
});

const excludesSyncRole = (policy: Draft): Truth =>
  any(...DIRECTORY_SYNC_ROLES.map((role) => excludes(policy, 'roles', role)));

const isForRisk = (policy: Draft): Truth =>
  any(narrowsBy(policy, 'userRisk'), narrowsBy(policy, 'signInRisk'), narrowsBy(policy, 'insiderRisk'));
