/**
 * The checklist that is passed around for OneDrive's 0x8004de40, statement by statement: each has a rule or card that answers it, and what in
 * it is false or dangerous is caught when a text of ours should ever say it.
 */
import { describe, expect, it } from 'vitest';
import { runRule } from '../src/engine/run.ts';
import { runTenantRule } from '../src/engine/run-tenant.ts';
import { guidanceCards, policyRules, tenantRules } from './index.ts';
import { exampleOf, tenantExampleOf } from './testing/all-examples.ts';
import { CONTEXT } from './testing/context.ts';
import { contextOf, exampleDraft } from './testing/example.ts';
import { checkText } from './testing/rule-tester.ts';
import { REFUSED, REFUSED_FIRST, REFUSED_ON_CARDS } from './testing/texts.ts';

/** Advice that is never given, in the words in which it is heard. */
const REFUSED_ADVICE: readonly string[] = [
  'Allow the device code flow for OneDrive.',
  'Allow device code grant in the Client apps condition.',
  'Make sure that device code flow is enabled for OneDrive: enable the device code grant.',
  'OneDrive uses the device code grant for silent renewal.',
  'Switch to "Require one of the selected controls".',
  'Change the setting from Require all to "Require one".',
  'Exclude OneDrive Sync Engine as a client app.',
  'Exclude the OneDrive app from this policy.',
  'Exclude "OneDrive SyncEngine" on the Exclude tab.',
  'Exclude SharePoint from the policy.',
  'Exclude Office 365 on the Exclude tab.',
  'Target resources > Exclude: add OneDrive SyncEngine.',
  'Add a session control that allows the device code grant.',
  'This fixes the error.',
  'Add Exchange Online to solve 0x8004de40.',
  'The change acts after 30 minutes.',
  'Create a separate policy for the sync app with relaxed controls.',
  'Turn off continuous access evaluation.',
  'Disable baseline scope enforcement.',
  'Switch this policy to Report-only to test it.',
  'Tick TLS 1.0 and TLS 1.1.',
];

/** Where each statement of the checklist is answered. Sources: the rules and cards named. */
const ANSWERED: Readonly<Record<string, readonly string[]>> = {
  'The policy must include Exchange Online': [
    'm365-exchange-not-covered',
    'm365-sharepoint-not-covered',
    'tenant-m365-inconsistent-requirements',
  ],
  'A compliant device must not block the device code flow': [
    'auth-flow-without-block',
    'device-control-with-device-code-flow',
    'tenant-device-code-flow-not-blocked',
  ],
  'Reset OneDrive to clear its token': ['guidance-client-steps', 'guidance-single-machine'],
  '0x8004de40 is a failed token refresh': ['guidance-0x8004de40-connectivity-first'],
  'A policy on the OneDrive app alone': [
    'public-client-listed-as-resource',
    'guidance-what-onedrive-asks-for',
  ],
  'Find the policy, on or in report-only': ['report-only-limits', 'guidance-what-if-limits'],
  'All cloud apps needs no change': ['all-resources-with-exclusions'],
  '"Require all" breaks the device code grant': [
    'grant-require-all-controls',
    'and-mobile-only-control-on-desktop',
    'hybrid-join-on-non-windows',
    'and-compliant-and-hybrid',
    'or-with-weak-control',
    'or-mfa-not-always-required',
  ],
  'Exclude OneDrive Sync Engine': [
    'onedrive-sync-engine-not-excluded',
    'm365-resource-excluded',
    'tenant-exclusion-without-fallback',
  ],
  'Wait 30 minutes': ['guidance-propagation', 'enabled-without-report-only'],
  'No error means done': ['guidance-test-and-rollback', 'guidance-signin-log-decoder'],
  'A password change needs the device code flow': ['guidance-password-change'],
  'Require compliant device blocks the refresh': ['lockout-device-or-app-control-all'],
  'Client apps choose flows': [
    'client-apps-modern-only-leaves-legacy',
    'browser-only-leaves-desktop',
    'legacy-auth-not-blocked-properly',
  ],
  'App-enforced restrictions change nothing': [
    'app-enforced-restrictions-stop-sync',
    'app-enforced-restrictions-unsupported-app',
  ],
  'Teams uses the device code flow': ['m365-teams-dependencies'],
  'A separate, relaxed policy': ['tenant-relaxed-policy-has-no-effect'],
};

it.each(REFUSED_ADVICE)('would be caught: %s', (advice) => {
  const patterns = [...REFUSED, ...REFUSED_FIRST, ...REFUSED_ON_CARDS];
  expect(patterns.filter(({ pattern }) => pattern.test(advice))).not.toEqual([]);
});

it.each(Object.entries(ANSWERED))('is answered: %s', (_, ids) => {
  const all = [...policyRules, ...tenantRules, ...guidanceCards].map(({ id }) => id as string);
  expect(ids.filter((id) => !all.includes(id))).toEqual([]);
});

describe('no text gives it', () => {
  it.each(policyRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const result = runRule(rule, exampleDraft(exampleOf(id).fires, exampleOf(id)), CONTEXT);
    if (result.outcome === 'finding') checkText(result.text);
    else throw new Error('The example does not fire.');
  });

  it.each(tenantRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const context = contextOf(tenantExampleOf(id).fires);
    const result = runTenantRule(rule, context.tenant, context);
    if (result.outcome === 'finding') checkText(result.text);
    else throw new Error('The example does not fire.');
  });
});
