/** Session, in the words and the order of the pictures of 2026-07; the values under each box are from documentation. */
import { CheckBox } from '../controls/check-box.ts';
import { DropDown } from '../controls/drop-down.ts';
import { InfoBox } from '../controls/info-box.ts';
import { RadioList } from '../controls/radio-list.ts';
import { Text } from '../controls/text.ts';
import { TextBox } from '../controls/text-box.ts';
import type { SessionState } from '../policy/session.ts';
import type { Pane } from './context-pane.ts';

const PERSISTENT_BALLOON =
  'A persistent browser session allows users to remain signed in after closing and reopening their browser window. ' +
  'This setting works correctly when "All cloud apps" are selected. This does not affect token lifetimes or the sign-in frequency setting.';

const CONTINUOUS_ACCESS = [
  { value: 'disabled', text: 'Disable' },
  { value: 'strictLocation', text: 'Strictly enforce location policies' },
  { value: 'strictEnforcement', text: 'Strict enforcement' },
];

/** A mode that is not documented is shown by Graph's name, as another portal might have it (inferred). */
const modesWith = (mode: string | null) =>
  mode === null || CONTINUOUS_ACCESS.some(({ value }) => value === mode)
    ? CONTINUOUS_ACCESS
    : [...CONTINUOUS_ACCESS, { value: mode, text: mode }];

/** `supportsRestrictions`: the policy targets Office 365, Exchange or SharePoint, without which the first box is greyed (seen). */
export function sessionPane(
  state: SessionState,
  supportsRestrictions: boolean,
  apply: (state: SessionState) => void,
): Pane {
  const appEnforced = new CheckBox({
    label: 'Use app enforced restrictions',
    checked: state.appEnforced,
    disabled: () => !supportsRestrictions,
    balloon:
      'Lets apps such as SharePoint Online and Exchange Online give limited access on unmanaged devices.',
  });
  const appControl = new CheckBox({
    label: 'Use Conditional Access App Control',
    checked: state.appControl !== null,
    balloon: 'Monitor and control sessions in real time with Microsoft Defender for Cloud Apps.',
  });
  const appControlType = new DropDown({
    label: 'Use Conditional Access App Control',
    showLabel: false,
    value: state.appControl ?? 'monitorOnly',
    options: [
      { value: 'monitorOnly', text: 'Monitor only (Preview)' },
      { value: 'blockDownloads', text: 'Block downloads (Preview)' },
      { value: 'mcasConfigured', text: 'Use custom policy...' },
    ],
    indent: true,
    shown: () => appControl.checked(),
  });
  const frequency = new CheckBox({
    label: 'Sign-in frequency',
    checked: state.signInFrequency !== null,
    balloon: 'Time period before a user is asked to sign-in again when attempting to access a resource.',
  });
  const interval = new RadioList({
    label: 'Sign-in frequency',
    value: state.signInFrequency?.interval ?? 'timeBased',
    options: [
      { value: 'timeBased', text: 'Periodic reauthentication' },
      { value: 'everyTime', text: 'Every time' },
    ],
    indent: true,
    shown: () => frequency.checked(),
  });
  const periodic = (): boolean => frequency.checked() && interval.value() === 'timeBased';
  const value = new TextBox({
    label: 'Units',
    value: String(state.signInFrequency?.value ?? ''),
    shown: periodic,
  });
  const unit = new DropDown({
    label: 'Select unit',
    showLabel: false,
    value: state.signInFrequency?.unit ?? 'hours',
    options: [
      { value: 'hours', text: 'Hours' },
      { value: 'days', text: 'Days' },
    ],
    shown: periodic,
  });
  const persistent = new CheckBox({
    label: 'Persistent browser session',
    checked: state.persistentBrowser !== null,
    balloon: PERSISTENT_BALLOON,
  });
  const persistentMode = new DropDown({
    label: 'Persistent browser session',
    value: state.persistentBrowser ?? 'always',
    options: [
      { value: 'always', text: 'Always persistent' },
      { value: 'never', text: 'Never persistent' },
    ],
    shown: () => persistent.checked(),
  });
  const continuousAccess = new CheckBox({
    label: 'Customize continuous access evaluation',
    checked: state.continuousAccess !== null,
  });
  const continuousMode = new RadioList({
    label: 'Customize continuous access evaluation',
    value: state.continuousAccess ?? 'disabled',
    options: modesWith(state.continuousAccess),
    indent: true,
    shown: () => continuousAccess.checked(),
  });
  const resilience = new CheckBox({
    label: 'Disable resilience defaults',
    checked: state.resilienceDefaultsDisabled,
    balloon: 'When there is an outage, existing sessions are not extended.',
  });
  const tokenProtection = new CheckBox({
    label:
      'Require token protection for sign-in sessions (Generally available for Windows. Preview for MacOS, iOS)',
    checked: state.tokenProtection,
    balloon: 'Only device-bound sign-in session tokens are accepted.',
  });
  const profile = new CheckBox({
    label: 'Use Global Secure Access security profile',
    checked: state.securityProfile !== null,
    balloon: 'Link a security profile to this policy.',
  });
  const profileChoice = new DropDown({
    label: 'Use Global Secure Access security profile',
    showLabel: false,
    value: state.securityProfile ?? 'default',
    options: state.securityProfile
      ? [{ value: state.securityProfile, text: `Security profile ${state.securityProfile.slice(0, 8)}` }]
      : [{ value: 'default', text: 'Security profile default' }],
    indent: true,
    shown: () => profile.checked(),
  });

  return {
    title: 'Session',
    button: 'Select',
    controls: [
      new Text(
        'Control access based on session controls to enable limited experiences within specific cloud applications.',
        {
          learnMore: true,
        },
      ),
      appEnforced,
      new InfoBox(
        'Info',
        'This control only works with supported apps. Currently, Office 365, Exchange Online, and SharePoint Online are the only cloud apps that support app enforced restrictions.',
        { link: 'Learn more', shown: () => !supportsRestrictions },
      ),
      appControl,
      appControlType,
      frequency,
      interval,
      value,
      unit,
      persistent,
      persistentMode,
      continuousAccess,
      continuousMode,
      resilience,
      tokenProtection,
      profile,
      profileChoice,
    ],
    apply: () =>
      apply({
        appEnforced: appEnforced.checked(),
        appControl: appControl.checked() ? appControlType.value() : null,
        signInFrequency: frequency.checked()
          ? {
              interval: interval.value(),
              value: Number.parseInt(value.value(), 10) || 1,
              unit: unit.value() === 'days' ? 'days' : 'hours',
            }
          : null,
        persistentBrowser: persistent.checked()
          ? persistentMode.value() === 'always'
            ? 'always'
            : 'never'
          : null,
        continuousAccess: continuousAccess.checked() ? continuousMode.value() : null,
        resilienceDefaultsDisabled: resilience.checked(),
        tokenProtection: tokenProtection.checked(),
        securityProfile: profile.checked() ? profileChoice.value() : null,
      }),
  };
}
