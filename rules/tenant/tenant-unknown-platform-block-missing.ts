/**
 * A device platform is what the client says of itself. Where a policy depends on it, clients that name none that is known are to be blocked,
 * so that they do not pass it by.
 */
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { blocksOutright, doneToEverybody, isForEverySignIn, nearNote } from '../facts/baselines.ts';
import { blocks } from '../facts/controls.ts';
import { narrowsBy } from '../facts/narrowing.ts';
import { appliesToPlatform } from '../facts/platforms.ts';
import { CONDITIONS, UNKNOWN_PLATFORMS } from '../facts/sources.ts';
import { enabledThat, planNote, policyNames, someEnabled } from '../facts/tenant.ts';

export default defineTenantRule({
  id: 'tenant-unknown-platform-block-missing',
  ref: 'CAT13',
  title: 'Unknown device platforms are not blocked',
  field: 'tenant',
  evidence: 'microsoft-documented',
  sources: [UNKNOWN_PLATFORMS, CONDITIONS],
  falsePositives:
    'Tenants in which every device has to be compliant do not need the block: a device of an unknown platform cannot be compliant.',
  severity: 'info',
  check: (tenant) =>
    all(someEnabled(tenant, dependsOnPlatform), not(doneToEverybody(tenant, blocksUnknownPlatforms))),
  concerns: (tenant) => enabledThat(tenant, dependsOnPlatform),
  text: (tenant) => {
    const depending = enabledThat(tenant, dependsOnPlatform);
    return {
      what:
        `${policyNames(depending)} ${depending.length === 1 ? 'depends' : 'depend'} on the device platform, and no enabled policy blocks unknown ` +
        `platforms for all users on all resources.${nearNote(tenant, comesNear)}`,
      why: `The platform is what the client says of itself, and is not verified.${planNote(tenant)}`,
      safeFix: [
        'Add the template "Block access for unknown or unsupported device platform" in Report-only first, with the emergency accounts excluded.',
        'Look in the sign-in log for sign-ins that it would stop, then switch it on.',
      ],
      lessSafe: {
        what: 'Require compliant devices on all platforms in its place.',
        risk: 'There is none for access: it is stronger. Devices that cannot be compliant are shut out.',
      },
    };
  },
});

/** Whether the policy is for some platforms, and is not itself a block of unknown ones. */
const dependsOnPlatform = (policy: Draft): Truth =>
  all(narrowsBy(policy, 'platforms'), not(comesNear(policy)));

const blocksUnknownPlatforms = (policy: Draft): Truth =>
  all(blocksOutright(policy), appliesToPlatform(policy, 'unknown'), isForEverySignIn(policy, ['platforms']));

const comesNear = (policy: Draft): Truth =>
  all(blocks(policy), narrowsBy(policy, 'platforms'), appliesToPlatform(policy, 'unknown'));
