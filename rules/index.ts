/** The rules and cards, in the order of their references. Each stands in a file of its own that bears its id. */
import type { GuidanceCard } from '../src/engine/guidance.ts';
import type { Rule, TenantRule } from '../src/engine/rule.ts';
import guidance0x8004DE40ConnectivityFirst from './guidance/guidance-0x8004de40-connectivity-first.ts';
import guidanceClientSteps from './guidance/guidance-client-steps.ts';
import guidancePasswordChange from './guidance/guidance-password-change.ts';
import guidancePropagation from './guidance/guidance-propagation.ts';
import guidanceSigninLogDecoder from './guidance/guidance-signin-log-decoder.ts';
import guidanceSingleMachine from './guidance/guidance-single-machine.ts';
import guidanceTestAndRollback from './guidance/guidance-test-and-rollback.ts';
import guidanceWhatIfLimits from './guidance/guidance-what-if-limits.ts';
import guidanceWhatOnedriveAsksFor from './guidance/guidance-what-onedrive-asks-for.ts';
import allResourcesWithExclusions from './policy/all-resources-with-exclusions.ts';
import andCompliantAndHybrid from './policy/and-compliant-and-hybrid.ts';
import andMobileOnlyControlOnDesktop from './policy/and-mobile-only-control-on-desktop.ts';
import appEnforcedRestrictionsStopSync from './policy/app-enforced-restrictions-stop-sync.ts';
import appEnforcedRestrictionsUnsupportedApp from './policy/app-enforced-restrictions-unsupported-app.ts';
import approvedClientAppRetired from './policy/approved-client-app-retired.ts';
import authFlowBlockDeviceRegistration from './policy/auth-flow-block-device-registration.ts';
import authFlowWithoutBlock from './policy/auth-flow-without-block.ts';
import blockAdminPortalsSelfInstall from './policy/block-admin-portals-self-install.ts';
import browserOnlyLeavesDesktop from './policy/browser-only-leaves-desktop.ts';
import caeDisabled from './policy/cae-disabled.ts';
import caeStrictLocationNetwork from './policy/cae-strict-location-network.ts';
import clientAppsModernOnlyLeavesLegacy from './policy/client-apps-modern-only-leaves-legacy.ts';
import customControlsRetired from './policy/custom-controls-retired.ts';
import deviceControlWithDeviceCodeFlow from './policy/device-control-with-device-code-flow.ts';
import deviceFilterRuleQuality from './policy/device-filter-rule-quality.ts';
import deviceFilterUnregistered from './policy/device-filter-unregistered.ts';
import deviceStatesDeprecated from './policy/device-states-deprecated.ts';
import directorySyncAccountsNotExcluded from './policy/directory-sync-accounts-not-excluded.ts';
import enabledWithoutReportOnly from './policy/enabled-without-report-only.ts';
import grantRequireAllControls from './policy/grant-require-all-controls.ts';
import guestControlsUnsupported from './policy/guest-controls-unsupported.ts';
import guestsExcludedFromMfa from './policy/guests-excluded-from-mfa.ts';
import hybridJoinOnNonWindows from './policy/hybrid-join-on-non-windows.ts';
import includeExcludeOverlap from './policy/include-exclude-overlap.ts';
import legacyAuthNotBlockedProperly from './policy/legacy-auth-not-blocked-properly.ts';
import lockoutBlockAll from './policy/lockout-block-all.ts';
import lockoutDeviceOrAppControlAll from './policy/lockout-device-or-app-control-all.ts';
import m365ExchangeNotCovered from './policy/m365-exchange-not-covered.ts';
import m365ResourceExcluded from './policy/m365-resource-excluded.ts';
import m365SharepointNotCovered from './policy/m365-sharepoint-not-covered.ts';
import m365TeamsDependencies from './policy/m365-teams-dependencies.ts';
import mfaAndAuthStrengthTogether from './policy/mfa-and-auth-strength-together.ts';
import mfaTrustedIpsLegacy from './policy/mfa-trusted-ips-legacy.ts';
import noAccessControl from './policy/no-access-control.ts';
import noEmergencyAccessExclusion from './policy/no-emergency-access-exclusion.ts';
import onedriveSyncEngineNotExcluded from './policy/onedrive-sync-engine-not-excluded.ts';
import orMfaNotAlwaysRequired from './policy/or-mfa-not-always-required.ts';
import orWithWeakControl from './policy/or-with-weak-control.ts';
import platformConditionSpoofable from './policy/platform-condition-spoofable.ts';
import policyTargetsNothing from './policy/policy-targets-nothing.ts';
import publicClientListedAsResource from './policy/public-client-listed-as-resource.ts';
import registerDeviceActionConstraints from './policy/register-device-action-constraints.ts';
import registerSecurityInfoLockout from './policy/register-security-info-lockout.ts';
import reportOnlyLimits from './policy/report-only-limits.ts';
import resilienceDefaultsDisabled from './policy/resilience-defaults-disabled.ts';
import riskConditionsCombined from './policy/risk-conditions-combined.ts';
import riskGrantConstraints from './policy/risk-grant-constraints.ts';
import sifOnSyncClients from './policy/sif-on-sync-clients.ts';
import tokenProtectionScope from './policy/token-protection-scope.ts';
import tenantAdminPhishResistantMissing from './tenant/tenant-admin-phish-resistant-missing.ts';
import tenantApprovedAppLeftover from './tenant/tenant-approved-app-leftover.ts';
import tenantAuthTransferNotBlocked from './tenant/tenant-auth-transfer-not-blocked.ts';
import tenantAzureDevopsNotCovered from './tenant/tenant-azure-devops-not-covered.ts';
import tenantDeviceCodeFlowNotBlocked from './tenant/tenant-device-code-flow-not-blocked.ts';
import tenantDeviceRegistrationMfaConflict from './tenant/tenant-device-registration-mfa-conflict.ts';
import tenantEmergencyAccountNotExcludedEverywhere from './tenant/tenant-emergency-account-not-excluded-everywhere.ts';
import tenantExclusionWithoutFallback from './tenant/tenant-exclusion-without-fallback.ts';
import tenantGuestMfaMissing from './tenant/tenant-guest-mfa-missing.ts';
import tenantHighRiskAgentsNotBlocked from './tenant/tenant-high-risk-agents-not-blocked.ts';
import tenantLegacyAuthBlockMissing from './tenant/tenant-legacy-auth-block-missing.ts';
import tenantM365InconsistentRequirements from './tenant/tenant-m365-inconsistent-requirements.ts';
import tenantMfaAllUsersMissing from './tenant/tenant-mfa-all-users-missing.ts';
import tenantPolicyLimit from './tenant/tenant-policy-limit.ts';
import tenantReferencesMissingObjects from './tenant/tenant-references-missing-objects.ts';
import tenantRelaxedPolicyHasNoEffect from './tenant/tenant-relaxed-policy-has-no-effect.ts';
import tenantReportOnlyStale from './tenant/tenant-report-only-stale.ts';
import tenantRiskPoliciesMissing from './tenant/tenant-risk-policies-missing.ts';
import tenantSecurityInfoRegistrationMissing from './tenant/tenant-security-info-registration-missing.ts';
import tenantUnknownPlatformBlockMissing from './tenant/tenant-unknown-platform-block-missing.ts';

/** Rules that see one policy. */
export const policyRules: readonly Rule[] = [
  m365ExchangeNotCovered,
  m365SharepointNotCovered,
  m365TeamsDependencies,
  onedriveSyncEngineNotExcluded,
  publicClientListedAsResource,
  m365ResourceExcluded,
  appEnforcedRestrictionsStopSync,
  appEnforcedRestrictionsUnsupportedApp,
  sifOnSyncClients,
  caeStrictLocationNetwork,
  tokenProtectionScope,
  browserOnlyLeavesDesktop,
  grantRequireAllControls,
  andMobileOnlyControlOnDesktop,
  hybridJoinOnNonWindows,
  andCompliantAndHybrid,
  orWithWeakControl,
  orMfaNotAlwaysRequired,
  approvedClientAppRetired,
  customControlsRetired,
  mfaAndAuthStrengthTogether,
  noAccessControl,
  riskGrantConstraints,
  guestControlsUnsupported,
  authFlowWithoutBlock,
  deviceControlWithDeviceCodeFlow,
  authFlowBlockDeviceRegistration,
  lockoutBlockAll,
  lockoutDeviceOrAppControlAll,
  noEmergencyAccessExclusion,
  directorySyncAccountsNotExcluded,
  policyTargetsNothing,
  includeExcludeOverlap,
  guestsExcludedFromMfa,
  allResourcesWithExclusions,
  blockAdminPortalsSelfInstall,
  registerDeviceActionConstraints,
  registerSecurityInfoLockout,
  legacyAuthNotBlockedProperly,
  clientAppsModernOnlyLeavesLegacy,
  platformConditionSpoofable,
  deviceFilterUnregistered,
  deviceFilterRuleQuality,
  deviceStatesDeprecated,
  riskConditionsCombined,
  mfaTrustedIpsLegacy,
  reportOnlyLimits,
  caeDisabled,
  resilienceDefaultsDisabled,
  enabledWithoutReportOnly,
];

/** Rules that see all policies of a tenant. */
export const tenantRules: readonly TenantRule[] = [
  tenantM365InconsistentRequirements,
  tenantRelaxedPolicyHasNoEffect,
  tenantExclusionWithoutFallback,
  tenantMfaAllUsersMissing,
  tenantLegacyAuthBlockMissing,
  tenantDeviceCodeFlowNotBlocked,
  tenantAuthTransferNotBlocked,
  tenantAdminPhishResistantMissing,
  tenantEmergencyAccountNotExcludedEverywhere,
  tenantReferencesMissingObjects,
  tenantSecurityInfoRegistrationMissing,
  tenantDeviceRegistrationMfaConflict,
  tenantUnknownPlatformBlockMissing,
  tenantGuestMfaMissing,
  tenantRiskPoliciesMissing,
  tenantAzureDevopsNotCovered,
  tenantPolicyLimit,
  tenantReportOnlyStale,
  tenantApprovedAppLeftover,
  tenantHighRiskAgentsNotBlocked,
];

/** Every rule, those on one policy first. */
export const allRules: readonly (Rule | TenantRule)[] = [...policyRules, ...tenantRules];

/** What to do around a change; no judgement of a policy. */
export const guidanceCards: readonly GuidanceCard[] = [
  guidance0x8004DE40ConnectivityFirst,
  guidanceSigninLogDecoder,
  guidancePropagation,
  guidanceClientSteps,
  guidanceSingleMachine,
  guidancePasswordChange,
  guidanceWhatIfLimits,
  guidanceTestAndRollback,
  guidanceWhatOnedriveAsksFor,
];
