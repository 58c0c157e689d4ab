/**
 * What of the things that every tenant should have its policies do. Each answer is that of a tenant rule; where the rule finds something, the
 * policies that are on and certainly do a part of it are named.
 */
import type { Context, Tenant } from '../../src/engine/context.ts';
import type { Coverage } from '../../src/engine/coverage.ts';
import type { TenantRule } from '../../src/engine/rule.ts';
import { ownError } from '../../src/engine/run.ts';
import { runTenantRule, type TenantResult } from '../../src/engine/run-tenant.ts';
import { all, type Truth } from '../../src/engine/truth.ts';
import { newestVersions } from '../../src/engine/versions.ts';
import type { Draft } from '../../src/policy/draft.ts';
import adminPhishResistantMissing from '../tenant/tenant-admin-phish-resistant-missing.ts';
import deviceCodeFlowNotBlocked from '../tenant/tenant-device-code-flow-not-blocked.ts';
import emergencyAccountNotExcludedEverywhere from '../tenant/tenant-emergency-account-not-excluded-everywhere.ts';
import guestMfaMissing from '../tenant/tenant-guest-mfa-missing.ts';
import legacyAuthBlockMissing from '../tenant/tenant-legacy-auth-block-missing.ts';
import mfaAllUsersMissing from '../tenant/tenant-mfa-all-users-missing.ts';
import riskPoliciesMissing from '../tenant/tenant-risk-policies-missing.ts';
import securityInfoRegistrationMissing from '../tenant/tenant-security-info-registration-missing.ts';
import { declaredIn } from './emergency-accounts.ts';
import {
  answersSomeRisk,
  blocksFlowOfSome,
  blocksSomeLegacyClients,
  guardsRegistrationOfSome,
  leavesOutDeclared,
  requiresMfaOfSome,
  requiresMfaOfSomeGuests,
  requiresPhishingResistantMfaOfSome,
} from './parts.ts';
import { acts, enabledPolicies, enabledThat, policyNames } from './tenant.ts';

/**
 * How far the policies of a tenant do each thing, in a fixed order. Does not throw and does not change anything.
 * @param said what tenant rules said of this tenant in this context; a rule that is not among them is run
 */
export const coverageOf = (
  tenant: Tenant,
  context: Context,
  said: readonly TenantResult[] = [],
): Coverage[] => LINES.map((line) => lineOf(line, newestVersions(tenant), context, said));

interface Line {
  readonly id: string;
  readonly title: string;
  readonly rule: TenantRule;
  /** Whether a policy does a part of it. */
  readonly part: (policy: Draft, context: Context) => Truth;
  /** What is so where the rule finds nothing. */
  readonly whole: string;
  /** What is so where some policies do a part: a sentence that goes on with their names. */
  readonly some: string;
  /** Why the rule's silence does not tell enough; null where it does. */
  readonly doubt?: (context: Context) => string | null;
}

const AS_EMERGENCY = 'Users and groups that they exclude are taken for emergency accounts.';

const LINES: readonly Line[] = [
  {
    id: 'mfa-all-users',
    title: 'MFA for all users',
    rule: mfaAllUsersMissing,
    part: requiresMfaOfSome,
    whole: `Enabled policies require MFA from all users on all resources. ${AS_EMERGENCY}`,
    some: 'MFA is required of some users, on some resources or at some sign-ins only',
  },
  {
    id: 'admins-phishing-resistant',
    title: 'Admins phishing-resistant',
    rule: adminPhishResistantMissing,
    part: requiresPhishingResistantMfaOfSome,
    whole: `Enabled policies demand phishing-resistant MFA from privileged roles on all resources. ${AS_EMERGENCY}`,
    some: 'Phishing-resistant MFA is demanded of some roles, on some resources or at some sign-ins only',
  },
  {
    id: 'legacy-authentication',
    title: 'Legacy authentication blocked',
    rule: legacyAuthBlockMissing,
    part: blocksSomeLegacyClients,
    whole: `Enabled policies block legacy authentication for all users on all resources. ${AS_EMERGENCY}`,
    some: 'Legacy authentication is blocked for some users, resources or kinds of client only',
  },
  {
    id: 'device-code-flow',
    title: 'Device code flow blocked',
    rule: deviceCodeFlowNotBlocked,
    part: (policy) => blocksFlowOfSome(policy, 'deviceCodeFlow'),
    whole: `Enabled policies block device code flow for all users on all resources. ${AS_EMERGENCY}`,
    some: 'Device code flow is blocked for some users, on some resources or at some sign-ins only',
  },
  {
    id: 'guests',
    title: 'MFA for guests',
    rule: guestMfaMissing,
    part: requiresMfaOfSomeGuests,
    whole: `Enabled policies require MFA from guests of every type on all resources or Office 365. ${AS_EMERGENCY}`,
    some: 'MFA is required of some guests, on some resources or at some sign-ins only',
  },
  {
    id: 'security-info-registration',
    title: 'Security info registration',
    rule: securityInfoRegistrationMissing,
    part: guardsRegistrationOfSome,
    whole: `Enabled policies protect the registration of security info for all members everywhere. ${AS_EMERGENCY}`,
    some: 'The registration of security info is protected for some users or at some sign-ins only',
  },
  {
    id: 'risk',
    title: 'Sign-in and user risk',
    rule: riskPoliciesMissing,
    part: answersSomeRisk,
    whole: `Enabled policies act on high sign-in risk and on high user risk. ${AS_EMERGENCY}`,
    some: 'High risk is acted on in part only, be it of one kind or for some users, resources or sign-ins',
  },
  {
    id: 'emergency-accounts',
    title: 'Emergency accounts',
    rule: emergencyAccountNotExcludedEverywhere,
    part: leavesOutDeclared,
    whole: 'A declared emergency account or group is outside every enabled policy for all users or roles.',
    some: 'Declared emergency accounts are excluded from some enabled policies for all users or roles only',
    doubt: (context) => (declaredIn(context) === null ? NOBODY_DECLARED : null),
  },
];

const NOBODY_DECLARED =
  'Some account or group is outside every enabled policy for all users or roles. Whether it is an emergency account is not known: ' +
  'declare your emergency accounts in Options.';

function lineOf(line: Line, tenant: Tenant, context: Context, said: readonly TenantResult[]): Coverage {
  const { id, title, rule } = line;
  try {
    const result = said.find((one) => one.rule === rule.id) ?? runTenantRule(rule, tenant, context);
    return { id, title, rule: rule.id, ...answerOf(line, result, tenant, context) };
  } catch (error) {
    return { id, title, rule: rule.id, covered: 'not-known', because: ownError(error) };
  }
}

function answerOf(
  { part, whole, some, doubt }: Line,
  result: TenantResult,
  tenant: Tenant,
  context: Context,
): Pick<Coverage, 'covered' | 'because'> {
  if (result.outcome === 'ok') {
    const why = doubt?.(context) ?? null;
    return why === null ? { covered: 'covered', because: whole } : { covered: 'not-known', because: why };
  }
  if (result.outcome !== 'finding') return { covered: 'not-known', because: result.message };
  const does = (policy: Draft) => part(policy, context);
  const doers = enabledThat(tenant, does);
  if (doers.length > 0) return { covered: 'partly', because: `${some}, by ${policyNames(doers)}.` };
  const perhaps = enabledPolicies(tenant).filter(
    (policy) => all(acts(policy), does(policy)).value === 'unknown',
  );
  const maybe =
    perhaps.length === 0 ? '' : ` Whether a part is done by ${policyNames(perhaps)} is not known.`;
  return { covered: 'not', because: `${result.text.what}${maybe}` };
}
