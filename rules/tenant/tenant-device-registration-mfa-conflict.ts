/**
 * A policy on "Register or join devices" needs the device setting that asks for MFA there to be No. The setting does not stand in the
 * policies.
 */
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { targetsUserAction } from '../facts/resources.ts';
import { TARGET_RESOURCES } from '../facts/sources.ts';
import { enabledThat, fromDirectory, policyNames, someEnabled } from '../facts/tenant.ts';

export default defineTenantRule({
  id: 'tenant-device-registration-mfa-conflict',
  ref: 'CAT12',
  title: 'Device registration: policy and device setting fight',
  field: 'targetResources.include',
  evidence: 'microsoft-documented',
  sources: [TARGET_RESOURCES],
  falsePositives: 'None is known. Needs read access to the device registration policy.',
  severity: 'warning',
  check: (tenant) =>
    all(
      someEnabled(tenant, targetsRegistration),
      fromDirectory(
        tenant.directory?.deviceRegistrationRequiresMfa,
        'Whether the device setting "Require Multifactor Authentication to register or join devices" is Yes was not read: read the device registration policy to judge this.',
      ),
    ),
  concerns: (tenant) => enabledThat(tenant, targetsRegistration),
  text: (tenant) => {
    const policies = enabledThat(tenant, targetsRegistration);
    const [targets, is] = policies.length === 1 ? ['targets', 'is'] : ['target', 'are'];
    return {
      what: `${policyNames(policies)} ${targets} "Register or join devices" while the device setting "Require Multifactor Authentication to register or join devices" is Yes.`,
      why: `With that setting at Yes the ${policies.length === 1 ? 'policy' : 'policies'} ${is} not properly enforced.`,
      safeFix: [
        'Make sure that the policy is meant to stay On and asks for MFA of everybody who registers devices.',
        'Then set the device setting to No (Devices > Device settings), so that the policy takes its place.',
      ],
      lessSafe: {
        what: 'Keep the setting and delete the policy.',
        risk: 'There are fewer conditions, and no authentication strength.',
      },
    };
  },
});

const targetsRegistration = (policy: Draft): Truth => targetsUserAction(policy, 'urn:user:registerdevice');
