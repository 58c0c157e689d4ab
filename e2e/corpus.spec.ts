/**
 * Real policies in the editor: with everything opened, each note says what the rules say of the policy's JSON, at the right field; with
 * nothing opened nothing is called fine that was not read.
 */

import type { Page } from '@playwright/test';
import { policyRules } from '../rules/index.ts';
import { dayOf, onDay } from '../src/engine/context.ts';
import type { Severity } from '../src/engine/rule.ts';
import { type Result, runRules } from '../src/engine/run.ts';
import { draftOf } from '../src/policy/draft-of.ts';
import { parsePolicy } from '../src/policy/parse.ts';
import { corpusPolicy, hasCorpus } from './corpus.ts';
import { blade, note, openEverything, openRow, openTab, overlay, pane, settled } from './editor-driver.ts';
import { expect, test } from './fixtures.ts';
import { SYNC_ENGINE, sharePointPolicy } from './policies.ts';

/** Rules that must have a finding; every other rule must have none. */
const POLICIES: Readonly<Record<string, Readonly<Record<string, 'info' | 'warning'>>>> = {
  'j0eyv__ConditionalAccessBaseline/CA205-Internals-BaseProtection-AnyApp-Windows-CompliantorAADHJ.json': {
    'onedrive-sync-engine-not-excluded': 'warning',
  },
  'j0eyv__ConditionalAccessBaseline/CA208-Internals-BaseProtection-AnyApp-MacOS-Compliant.json': {
    'onedrive-sync-engine-not-excluded': 'warning',
    'all-resources-with-exclusions': 'info',
  },
  'j0eyv__ConditionalAccessBaseline/CA006-Global-DataProtection-Office365-AnyPlatform-Browser-Unmanaged-AppEnforceRestrictions.json':
    {},
  'AlexFilipin__ConditionalAccess/206 - RING - Base protection - All apps Require password change When high user risk is detected.json':
    {
      'onedrive-sync-engine-not-excluded': 'info',
      'grant-require-all-controls': 'info',
      'guest-controls-unsupported': 'info',
    },
  'AlexFilipin__ConditionalAccess/300 - RING - Attack surface reduction - All apps Block access When using other clients.json':
    {},
  'AlexFilipin__ConditionalAccess/302 - RING - Attack surface reduction - All apps Block access When using unknown device platforms.json':
    {},
  'AlexFilipin__ConditionalAccess/307 - RING - Attack surface reduction - All apps Block Device Code Flow copy.json':
    {
      'auth-flow-block-device-registration': 'info',
    },
  'AlexFilipin__ConditionalAccess/208 - RING - Base protection - All apps Require Strong Auth or trusted device.json':
    {
      'onedrive-sync-engine-not-excluded': 'info',
      'or-mfa-not-always-required': 'info',
      'directory-sync-accounts-not-excluded': 'info',
      'client-apps-modern-only-leaves-legacy': 'info',
      'report-only-limits': 'info',
    },
  'Cloudshield-io__Conditional-Access-Framework/CA002-CSB-L2-Global-IdentityProtection-AnyApp-AnyPlatform-HighUserRisk-RiskRemediation-v1.0.json':
    {
      'onedrive-sync-engine-not-excluded': 'info',
      'grant-require-all-controls': 'info',
    },
  'dferrell30__Zero-Trust-Conditional-Access-Deployment-Playbook/07-user-risk-policy__policy.json': {
    'onedrive-sync-engine-not-excluded': 'info',
    'grant-require-all-controls': 'info',
    'guest-controls-unsupported': 'info',
    'no-emergency-access-exclusion': 'info',
  },
  'philippkohn__ConditionalAccessforZeroTrustResources/CA202-Internals-IdentityProtection-AllApps-AnyPlatform-MFAandPWDforHighUserRisk.json':
    {
      'onedrive-sync-engine-not-excluded': 'info',
      'grant-require-all-controls': 'info',
    },
  'AlexFilipin__ConditionalAccess/209 - RING - Base protection - All apps Require Token protection for EXO and SPO Desktop App(preview).json':
    {},
  'microsoftgraph__microsoft-graph-docs/v1.0-conditionalaccessroot-post-policies__001.json': {
    'm365-sharepoint-not-covered': 'info',
    'onedrive-sync-engine-not-excluded': 'info',
    'client-apps-modern-only-leaves-legacy': 'info',
    'mfa-trusted-ips-legacy': 'info',
  },
  'jorgeasaurus__IntuneHydrationKit/Require MDM-enrolled and compliant device to access cloud apps for all users (Preview).json':
    {
      'onedrive-sync-engine-not-excluded': 'info',
      'guest-controls-unsupported': 'info',
      'lockout-device-or-app-control-all': 'warning',
      'no-emergency-access-exclusion': 'warning',
      'report-only-limits': 'info',
    },
};

/**
 * Rules that wait for what the page does not tell though everything was opened: chosen roles stand in a closed drop-down that shows only their
 * number.
 */
const NOT_SHOWN: Readonly<Record<string, readonly string[]>> = {
  'jorgeasaurus__IntuneHydrationKit/Require MDM-enrolled and compliant device to access cloud apps for all users (Preview).json':
    ['directory-sync-accounts-not-excluded'],
};

/** Where the level rests on such roles too, the page gives the lowest that is still possible. */
const LEVEL_ON_PAGE: Readonly<Record<string, Readonly<Record<string, Severity>>>> = {
  'jorgeasaurus__IntuneHydrationKit/Require MDM-enrolled and compliant device to access cloud apps for all users (Preview).json':
    { 'lockout-device-or-app-control-all': 'info' },
};

test.skip(!hasCorpus, 'there is no corpus of policies beside this checkout');

for (const [file, expected] of Object.entries(POLICIES)) {
  test(file, async ({ page, openPolicy }) => {
    // A template without a state is shown as Report-only, and is judged as what the page shows.
    const json = { state: 'enabledForReportingButNotEnforced', ...corpusPolicy(file) };
    const results = resultsOf(json);
    expect(findingsOf(results)).toEqual(expected);
    await openPolicy(json);
    await settled(page);
    await notesMayNotContradict(page, results);
    await openEverything(page);
    const told = results.filter(({ rule }) => !NOT_SHOWN[file]?.includes(rule));
    for (const result of told) await noteSays(page, result, LEVEL_ON_PAGE[file]?.[result.rule]);
    for (const rule of NOT_SHOWN[file] ?? [])
      await expect(note(page, rule).first(), rule).toHaveAttribute('data-outcome', 'unread');
  });
}

function resultsOf(json: unknown): Result[] {
  const parsed = parsePolicy(json);
  if ('notAPolicy' in parsed) throw new Error(parsed.notAPolicy);
  return runRules(policyRules, draftOf(parsed.policy), onDay(dayOf(new Date())));
}

const findingsOf = (results: readonly Result[]) =>
  Object.fromEntries(
    results.flatMap((result) => (result.outcome === 'finding' ? [[result.rule, result.severity]] : [])),
  );

/**
 * Before everything is read, a note may say "unread", or already what it will say; a rule that will speak is never left out. The page is
 * settled: all notes are taken at once.
 */
async function notesMayNotContradict(page: Page, results: readonly Result[]): Promise<void> {
  const notes = await overlay(page)
    .locator('[data-rule]')
    .evaluateAll((elements) => elements.map(({ dataset }) => [dataset.rule, dataset.outcome] as const));
  const outcomes = new Map(notes);
  for (const { rule, outcome } of results) {
    const said = outcomes.get(rule) ?? null;
    if (outcome === 'finding') expect(said, rule).toMatch(/^(unread|finding)$/);
    else expect(said, rule).not.toBe('finding');
  }
}

async function noteSays(page: Page, result: Result, level?: Severity): Promise<void> {
  const { rule, outcome, field } = result;
  if (outcome === 'ok' || outcome === 'not-applicable') {
    await expect(note(page, rule), rule).toHaveCount(0);
    return;
  }
  const notes = overlay(page).locator(`[data-rule="${rule}"][data-field="${field}"]`);
  await expect(notes.first(), rule).toHaveAttribute('data-outcome', outcome);
  if (outcome === 'finding')
    await expect(notes.first(), rule).toHaveAttribute('data-severity', level ?? result.severity);
}

const EDITED = 'j0eyv__ConditionalAccessBaseline/CA208-Internals-BaseProtection-AnyApp-MacOS-Compliant.json';

test('a real policy that is edited: Exchange Online is excluded, then brought back', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(corpusPolicy(EDITED));
  await openEverything(page);
  await expect(note(page, 'm365-exchange-not-covered')).toHaveCount(0);
  await toggleExcluded(page, 'Office 365 Exchange Online');
  await expect(note(page, 'm365-exchange-not-covered')).toHaveAttribute('data-outcome', 'finding');
  await expect(note(page, 'm365-exchange-not-covered')).toHaveAttribute('data-severity', 'warning');
  await toggleExcluded(page, 'Office 365 Exchange Online');
  await expect(note(page, 'm365-exchange-not-covered')).toHaveCount(0);
});

test('a real policy that is edited: the OneDrive app is excluded, as checklists tell', async ({
  page,
  openPolicy,
}) => {
  await openPolicy(corpusPolicy(EDITED), sharePointPolicy({ exclude: [SYNC_ENGINE] }));
  await openEverything(page);
  await expect(note(page, 'public-client-listed-as-resource')).toHaveCount(0);
  await toggleExcluded(page, 'OneDrive SyncEngine');
  await expect(note(page, 'public-client-listed-as-resource')).toHaveAttribute('data-outcome', 'finding');
  await expect(note(page, 'onedrive-sync-engine-not-excluded')).toHaveCount(0);
});

/** Ticks or unticks a resource in the picker of the Exclude tab, and applies it. */
async function toggleExcluded(page: Page, name: string): Promise<void> {
  await openRow(page, 'Target resources');
  await openTab(page, 'Exclude');
  await blade(page)
    .locator('.ext-selector')
    .filter({ hasText: 'Select specific resources' })
    .locator('.fxc-selector-link')
    .click();
  await pane(page).getByRole('checkbox', { name, exact: true }).click();
  await pane(page).getByRole('button', { name: 'Select', exact: true }).click();
}
