/**
 * The policy reaches the OneDrive sync app, and no documented way excludes that app alone: Conditional Access is evaluated for the
 * service being asked for. The rule keeps the name that admins look for and tells them what is possible instead.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, not } from '../../src/engine/truth.ts';
import { EXCHANGE_ONLINE, ONEDRIVE_SYNC_ENGINE, SHAREPOINT_ONLINE } from '../../src/policy/well-known-ids.ts';
import { blocks, type Control, controlsWithin, hasOneControl, operatorIs } from '../facts/controls.ts';
import { isAimed, NARROWING_PARTS } from '../facts/narrowing.ts';
import { canAffectOneDriveSync } from '../facts/onedrive.ts';
import { covers, lists } from '../facts/resources.ts';
import {
  APPROVED_APP_RETIREMENT,
  CONDITIONS,
  ONEDRIVE_SYNC_APP,
  TARGET_RESOURCES,
} from '../facts/sources.ts';
import { isForRolesOnly } from '../facts/users.ts';
import { oneDriveSyncText } from './onedrive-sync-engine-not-excluded.text.ts';

/** Controls whose alternative in "Require one" is enough for whoever cannot show a managed device. */
const ALTERNATIVES: readonly Control[] = [
  'mfa',
  'authenticationStrength',
  'termsOfUse',
  'customAuthenticationFactors',
];

/** Controls that a person meets, not a device or an app. */
const IDENTITY: readonly Control[] = [...ALTERNATIVES, 'passwordChange', 'riskRemediation'];

const DEMANDING: readonly Control[] = [
  'block',
  ...IDENTITY,
  'compliantDevice',
  'domainJoinedDevice',
  'approvedApplication',
  'compliantApplication',
];

export default defineRule({
  id: 'onedrive-sync-engine-not-excluded',
  ref: 'CAP004',
  title: 'The policy reaches the OneDrive sync app, which cannot be excluded by itself',
  field: 'targetResources.exclude',
  evidence: 'microsoft-documented',
  ourConclusion: true,
  levels: ['warning', 'info'],
  sources: [TARGET_RESOURCES, ONEDRIVE_SYNC_APP, CONDITIONS, APPROVED_APP_RETIREMENT],
  falsePositives:
    'Kiosks and service accounts that never sync, and tenants that block sync on purpose: mark it as intended there.',
  grouped: {
    line: 'reach the OneDrive sync app, which cannot be excluded by itself',
    levels: 'info',
  },
  restsOn: [
    'users.include',
    'targetResources.include',
    'targetResources.exclude',
    ...NARROWING_PARTS,
    'grant',
  ],
  check: (policy) =>
    all(
      canAffectOneDriveSync(policy),
      // With the sync app listed there, public-client-listed-as-resource speaks.
      not(lists(policy, 'exclude', ONEDRIVE_SYNC_ENGINE)),
      hasOneControl(policy, DEMANDING),
      // A block of certain countries, risks or platforms says nothing of sync.
      not(all(blocks(policy), isAimed(policy))),
    ),
  severity: (policy) =>
    ladder(
      [all(operatorIs(policy, 'OR'), hasOneControl(policy, ALTERNATIVES)), 'info'],
      [controlsWithin(policy, IDENTITY), 'info'],
      [isForRolesOnly(policy), 'info'],
      // That the sync app asks for Exchange rests on one example of Microsoft's.
      [all(covers(policy, EXCHANGE_ONLINE), not(covers(policy, SHAREPOINT_ONLINE))), 'info'],
      'warning',
    ),
  text: oneDriveSyncText,
});
