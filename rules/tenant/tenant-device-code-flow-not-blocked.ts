/**
 * Device code flow is to be blocked for all users on all resources. A policy that leaves out a location or a resource does not count: what is
 * left out on purpose is for the admin to mark as intended.
 */
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { singlesOut } from '../facts/authentication-flows.ts';
import { blocksFlow, doneToEverybody, nearNote } from '../facts/baselines.ts';
import { blocks } from '../facts/controls.ts';
import { AUTHENTICATION_FLOWS, BLOCK_AUTHENTICATION_FLOWS, MANAGED_POLICIES } from '../facts/sources.ts';
import { planNote } from '../facts/tenant.ts';

export default defineTenantRule({
  id: 'tenant-device-code-flow-not-blocked',
  ref: 'CAT06',
  title: 'Device code flow is not blocked',
  field: 'tenant',
  evidence: 'microsoft-documented',
  sources: [BLOCK_AUTHENTICATION_FLOWS, AUTHENTICATION_FLOWS, MANAGED_POLICIES],
  falsePositives:
    'A policy managed by Microsoft does it too, and counts once it is On. One that leaves out certain locations, or the Device Registration ' +
    'Service where devices are enrolled by code, is not counted: mark the finding as intended if that is on purpose.',
  severity: 'warning',
  check: (tenant) => not(doneToEverybody(tenant, (policy) => blocksFlow(policy, 'deviceCodeFlow'))),
  text: (tenant) => ({
    what: `No policy that is On blocks device code flow for all users on all resources.${nearNote(tenant, comesNear)}`,
    why:
      'Device code flow is a common phishing path. No Microsoft document says that OneDrive sync needs it; Teams Rooms, some screens and ' +
      `command lines may.${planNote(tenant)}`,
    safeFix: [
      'Create a policy in Report-only for all users and all resources, with Conditions > Authentication flows: Device code flow, and Grant: Block access. The emergency accounts are excluded.',
      'Read the sign-in log (Authentication protocol: Device code), and exclude only accounts whose need is proven.',
      'Then switch it on.',
    ],
    lessSafe: {
      what: 'Block it for all but named accounts.',
      risk: 'Those accounts stay open to phishing by device code.',
    },
    heardElsewhere: {
      claim:
        'A policy that requires a compliant device must not block the device code flow: OneDrive uses it to renew its sign-in silently.',
      documentation:
        'No Microsoft document has OneDrive using that flow: a silent renewal uses a refresh token. In device code flow a person types a code ' +
        'on a second device, and Microsoft advises to block it wherever possible.',
    },
  }),
});

const comesNear = (policy: Draft): Truth => all(blocks(policy), singlesOut(policy, 'deviceCodeFlow'));
