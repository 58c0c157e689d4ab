/** What the rule on the OneDrive sync app says; it depends on the kind of controls. */
import type { Context } from '../../src/engine/context.ts';
import type { RuleText } from '../../src/engine/rule.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { controlLabel, controlLabels } from '../facts/control-labels.ts';
import {
  blocks,
  type Control,
  controlCountAtLeast,
  controlsAmong,
  controlsWithin,
  hasControl,
  hasOneControl,
  operatorIs,
} from '../facts/controls.ts';
import { APPROVED_APP_LAST_DAY, approvedAppIsRetired, inWords } from '../facts/dates.ts';
import { inReportOnly } from '../facts/report-only.ts';

const DEVICE: readonly Control[] = ['compliantDevice', 'domainJoinedDevice'];
const APP: readonly Control[] = ['approvedApplication', 'compliantApplication'];
const SIGN_IN: readonly Control[] = ['mfa', 'authenticationStrength', 'customAuthenticationFactors'];

export function oneDriveSyncText(policy: Draft, { today }: Context): RuleText {
  return {
    what:
      'This policy can apply to the OneDrive sync app, and Entra documents no way to exclude that app alone: Conditional Access checks ' +
      'the service being asked for (SharePoint, Exchange), not the desktop client.',
    why: `${demand(policy, today)}; excluding SharePoint or Office 365 instead would free every app, browsers included.${retirement(policy)}`,
    safeFix: isBlock(policy) ? stepsForBlock(policy) : stepsForControls(policy),
    lessSafe: {
      what: splitByClientApps(policy),
      risk:
        'The looser side applies to all desktop and mobile apps, not only to OneDrive, and an attacker can sign in the desktop way too. ' +
        'Excluding SharePoint or Office 365 is not offered at all.',
    },
    heardElsewhere: {
      claim:
        'Exclude OneDrive Sync Engine as a client app, or give it a policy of its own with fewer controls; browsers stay protected.',
      documentation:
        'Desktop and mobile apps are public clients, which Target resources does not offer; no Microsoft document says that an entry for ' +
        'one changes what is asked of it. Policies add up: a second, looser policy never loosens the first. Nor does the sync app need the ' +
        'device code flow, which Microsoft tells everyone to block.',
    },
  };
}

const isBlock = (policy: Draft): boolean => blocks(policy).value === true;

/** Whether the one control is retired, so that nothing is demanded any more. */
const isRetired = (policy: Draft, today: string): boolean =>
  approvedAppIsRetired(today) && controlsWithin(policy, ['approvedApplication']).value === true;

/** What sync has to do, by the kind of controls. */
function demand(policy: Draft, today: string): string {
  if (isRetired(policy, today))
    return `Whoever syncs no longer has to meet anything here, as Microsoft announced for the one control (${controlLabel('approvedApplication')})`;
  if (isBlock(policy)) return 'Sync is blocked with everything else';
  const byDevice = hasOneControl(policy, [...DEVICE, ...APP]).value === true;
  const orByPerson = operatorIs(policy, 'OR').value === true && hasOneControl(policy, SIGN_IN).value === true;
  return `${byDevice && !orByPerson ? 'Devices that sync' : 'Whoever syncs'} must meet ${controlsInWords(policy)}`;
}

function controlsInWords(policy: Draft): string {
  const list = controlLabels(policy).join(', ');
  if (controlCountAtLeast(policy, 2).value === false) return `this control (${list})`;
  if (operatorIs(policy, 'OR').value === true) return `one of these controls (${list})`;
  if (operatorIs(policy, 'AND').value === true) return `all of these controls (${list})`;
  return `these controls (${list})`;
}

function retirement(policy: Draft): string {
  if (hasControl(policy, 'approvedApplication').value !== true) return '';
  const label = controlLabel('approvedApplication');
  return ` ${label} counts as not selected after its retirement, for which Microsoft gives ${inWords(APPROVED_APP_LAST_DAY)}.`;
}

function stepsForBlock(policy: Draft): string[] {
  return [
    'If sync is meant to be blocked with the rest, keep the policy and mark this note as intended.',
    'If it is not, keep the block while you plan what sync should have to meet instead.',
    `Try that plan ${inReportOnly(policy)}, and watch the OneDrive SyncEngine rows of the sign-in log (User sign-ins, interactive and non-interactive).`,
  ];
}

function stepsForControls(policy: Draft): string[] {
  const device = controlsAmong(policy, DEVICE);
  const signIn = controlsAmong(policy, SIGN_IN);
  const has = (control: Control) => hasControl(policy, control).value === true;
  return [
    ...(device.length > 0 ? [deviceStep(device)] : []),
    ...(has('compliantApplication') ? [appStep()] : []),
    ...(has('approvedApplication') ? [APPROVED_STEP] : []),
    ...(signIn.length > 0 ? [signInStep(has('authenticationStrength'))] : []),
    ...(has('termsOfUse')
      ? ['Let users accept the terms of use in a browser before the sync app has to sign in again.']
      : []),
    ...(has('passwordChange') || has('riskRemediation')
      ? [
          'Let users clear their risk in a browser (password change or remediation); then sign in to the sync app again.',
        ]
      : []),
    `Watch the OneDrive SyncEngine rows of the sign-in log (User sign-ins, interactive and non-interactive), first ${inReportOnly(policy)}.`,
  ];
}

function deviceStep(controls: readonly Control[]): string {
  const ways = [
    ...(controls.includes('compliantDevice') ? ['enrol them in Intune and make them compliant'] : []),
    ...(controls.includes('domainJoinedDevice')
      ? ['hybrid join domain-joined Windows PCs (no other device can meet this control)']
      : []),
  ];
  return `Make the devices that sync able to pass: ${ways.join('; ')}. Macs need the Enterprise SSO plug-in to show which device they are.`;
}

const appStep = (): string =>
  `${controlLabel('compliantApplication')} is for apps on iOS and Android (on Windows for Edge only), so sync on Windows and macOS cannot ` +
  'meet it: first switch on a second policy for the other platforms (compliant or hybrid joined device) and one that blocks unknown ' +
  'platforms, only then limit this one to iOS and Android (Conditions > Device platforms).';

const APPROVED_STEP =
  `Do not rest on "${controlLabel('approvedApplication')}": what phones are to meet belongs into a policy with ` +
  `"${controlLabel('compliantApplication')}" for iOS and Android, and what PCs and Macs are to meet into one with a compliant or hybrid joined ` +
  'device. Switch both on before you remove it here.';

const signInStep = (isStrength: boolean): string =>
  'Use Windows Hello for Business or another strong sign-in on a joined device, so that the sync app passes without a prompt' +
  `${isStrength ? ' (external MFA cannot meet an authentication strength)' : ''}.`;

function splitByClientApps(policy: Draft): string {
  const controls = isBlock(policy) ? 'the block' : 'the controls';
  return (
    `Put ${controls} on Browser and on Mobile apps and desktop clients in two policies (Conditions > Client apps), so that the ` +
    'desktop side can differ.'
  );
}
