/** Authentication transfer moves a session from a computer to a phone. It is to be blocked by a policy of its own where nobody uses it. */
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { singlesOut } from '../facts/authentication-flows.ts';
import { blocksFlow, doneToEverybody, nearNote } from '../facts/baselines.ts';
import { blocks } from '../facts/controls.ts';
import {
  AUTHENTICATION_FLOWS,
  AUTHENTICATION_TRANSFER,
  BLOCK_AUTHENTICATION_FLOWS,
} from '../facts/sources.ts';
import { planNote } from '../facts/tenant.ts';

export default defineTenantRule({
  id: 'tenant-auth-transfer-not-blocked',
  ref: 'CAT07',
  title: 'Authentication transfer is not blocked',
  field: 'tenant',
  evidence: 'microsoft-documented',
  sources: [AUTHENTICATION_FLOWS, BLOCK_AUTHENTICATION_FLOWS, AUTHENTICATION_TRANSFER],
  falsePositives: 'Tenants whose users sign in to their phones this way, and are meant to.',
  severity: 'info',
  check: (tenant) => not(doneToEverybody(tenant, (policy) => blocksFlow(policy, 'authenticationTransfer'))),
  text: (tenant) => ({
    what:
      'No enabled policy blocks authentication transfer (a QR code that signs in a phone from a computer) for all users on all resources.' +
      nearNote(tenant, comesNear),
    why: `By it a session can be moved to a phone that nobody manages.${planNote(tenant)}`,
    safeFix: [
      'Create a policy of its own for it, in Report-only first, with the emergency accounts excluded: Conditions > Authentication flows: Authentication transfer, Grant: Block access.',
      'Do not widen the policy that blocks device code flow: authentication transfer would inherit its exclusions, and be blocked at once.',
    ],
    lessSafe: { what: 'Leave it as it is.', risk: 'A session can be moved to an unmanaged phone.' },
  }),
});

const comesNear = (policy: Draft): Truth => all(blocks(policy), singlesOut(policy, 'authenticationTransfer'));
