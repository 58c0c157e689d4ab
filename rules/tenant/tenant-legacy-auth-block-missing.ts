/**
 * Legacy authentication knows no MFA, so it is to be blocked: both kinds of legacy client, for all users and on all resources. Two policies
 * may do it, one a kind.
 */
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, any, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import {
  blocksLegacyClient,
  blocksOutright,
  doneToEverybody,
  isForEverySignIn,
  LEGACY_CLIENTS,
  nearNote,
} from '../facts/baselines.ts';
import { appliesToClientType } from '../facts/client-types.ts';
import { CLIENT_APPS_CLAIM } from '../facts/heard-elsewhere.ts';
import { BLOCK_LEGACY } from '../facts/sources.ts';
import { planNote } from '../facts/tenant.ts';

export default defineTenantRule({
  id: 'tenant-legacy-auth-block-missing',
  ref: 'CAT05',
  title: 'Legacy authentication is not blocked',
  field: 'tenant',
  evidence: 'microsoft-documented',
  sources: [BLOCK_LEGACY],
  falsePositives:
    'Exchange Online has switched basic authentication off in most tenants, except for SMTP AUTH; the policy still guards the rest.',
  severity: 'warning',
  check: (tenant) =>
    not(
      all(
        ...LEGACY_CLIENTS.map((type) => doneToEverybody(tenant, (policy) => blocksEverywhere(policy, type))),
      ),
    ),
  text: (tenant) => ({
    what: `No enabled policy blocks legacy authentication for all users on all resources.${nearNote(tenant, comesNear)}`,
    why: `Legacy authentication cannot do MFA, so a password alone gets in wherever no other policy stops those clients.${planNote(tenant)}`,
    safeFix: [
      'Create the template "Block legacy authentication" in Report-only, with the emergency accounts excluded.',
      'Look for legacy sign-ins in the sign-in log, non-interactive ones too, and move those clients to modern authentication.',
      'Then switch it on. It needs Exchange ActiveSync clients and Other clients under Conditions > Client apps.',
    ],
    lessSafe: {
      what: 'Block it for all but a list of accounts, each with a date on which it ends.',
      risk: 'Passwords of those accounts can be guessed by spraying.',
    },
    heardElsewhere: CLIENT_APPS_CLAIM,
  }),
});

const blocksEverywhere = (policy: Draft, type: (typeof LEGACY_CLIENTS)[number]): Truth =>
  all(blocksOutright(policy), appliesToClientType(policy, type), isForEverySignIn(policy, ['clientApps']));

const comesNear = (policy: Draft): Truth =>
  any(...LEGACY_CLIENTS.map((type) => blocksLegacyClient(policy, type)));
