/** Session, in the words and the order of the pictures of 2026-07; the values under each box are from documentation. */
import { CheckBox } from '../controls/check-box.ts';
import { DropDown } from '../controls/drop-down.ts';
import { InfoBox } from '../controls/info-box.ts';
import { RadioList } from '../controls/radio-list.ts';
import { Text } from '../controls/text.ts';
import { TextBox } from '../controls/text-box.ts';
import { label, phrase, since } from '../labels/texts.ts';
import type { SessionState } from '../policy/session.ts';
import type { Pane } from './context-pane.ts';

const PERSISTENT_BALLOON =
  'A persistent browser session allows users to remain signed in after closing and reopening their browser window. ' +
  'This setting works correctly when "All cloud apps" are selected. This does not affect token lifetimes or the sign-in frequency setting.';

const CONTINUOUS_ACCESS = [
  { value: 'disabled', text: label('session.cae.disabled') },
  { value: 'strictLocation', text: label('session.cae.strictLocation') },
  { value: 'strictEnforcement', text: label('session.cae.strictEnforcement') },
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
    label: label('session.appEnforced'),
    checked: state.appEnforced,
    disabled: () => !supportsRestrictions,
    balloon: phrase(
      'Lets apps such as SharePoint Online and Exchange Online give limited access on unmanaged devices.',
    ),
  });
  const appControl = new CheckBox({
    label: label('session.cas'),
    checked: state.appControl !== null,
    balloon: phrase('Monitor and control sessions in real time with Microsoft Defender for Cloud Apps.'),
  });
  const appControlType = new DropDown({
    label: label('session.cas'),
    showLabel: false,
    value: state.appControl ?? 'monitorOnly',
    options: [
      { value: 'monitorOnly', text: phrase('Monitor only (Preview)') },
      { value: 'blockDownloads', text: phrase('Block downloads (Preview)') },
      { value: 'mcasConfigured', text: phrase('Use custom policy...') },
    ],
    indent: true,
    shown: () => appControl.checked(),
  });
  const frequency = new CheckBox({
    label: label('session.signInFrequency'),
    checked: state.signInFrequency !== null,
    balloon: phrase(
      'Time period before a user is asked to sign-in again when attempting to access a resource.',
    ),
  });
  const interval = new RadioList({
    label: label('session.signInFrequency'),
    value: state.signInFrequency?.interval ?? 'timeBased',
    options: [
      { value: 'timeBased', text: label('session.timeBased') },
      { value: 'everyTime', text: label('session.everyTime') },
    ],
    indent: true,
    shown: () => frequency.checked(),
  });
  const periodic = (): boolean => frequency.checked() && interval.value() === 'timeBased';
  const value = new TextBox({
    label: label('session.units'),
    value: String(state.signInFrequency?.value ?? ''),
    shown: periodic,
  });
  const unit = new DropDown({
    label: phrase('Select unit'),
    showLabel: false,
    value: state.signInFrequency?.unit ?? 'hours',
    options: [
      { value: 'hours', text: label('session.hours') },
      { value: 'days', text: label('session.days') },
    ],
    shown: periodic,
  });
  const persistent = new CheckBox({
    label: label('session.persistentBrowser'),
    checked: state.persistentBrowser !== null,
    balloon: phrase(PERSISTENT_BALLOON),
  });
  const persistentMode = new DropDown({
    label: label('session.persistentBrowser'),
    value: state.persistentBrowser ?? 'always',
    options: [
      { value: 'always', text: phrase('Always persistent') },
      { value: 'never', text: phrase('Never persistent') },
    ],
    shown: () => persistent.checked(),
  });
  const continuousAccess = new CheckBox({
    label: label('session.cae'),
    checked: state.continuousAccess !== null,
  });
  const continuousMode = new RadioList({
    label: label('session.cae'),
    value: state.continuousAccess ?? 'disabled',
    options: modesWith(state.continuousAccess),
    indent: true,
    shown: () => continuousAccess.checked(),
  });
  const resilience = new CheckBox({
    label: label('session.resilience'),
    checked: state.resilienceDefaultsDisabled,
    balloon: phrase('When there is an outage, existing sessions are not extended.'),
    shown: () => since('2023') || state.resilienceDefaultsDisabled,
  });
  const tokenProtection = new CheckBox({
    label: label('session.tokenProtection'),
    checked: state.tokenProtection,
    balloon: phrase('Only device-bound sign-in session tokens are accepted.'),
    shown: () => since('2023') || state.tokenProtection,
  });
  const profile = new CheckBox({
    label: label('session.gsaProfile'),
    checked: state.securityProfile !== null,
    balloon: phrase('Link a security profile to this policy.'),
    shown: () => since('2025') || state.securityProfile !== null,
  });
  const profileChoice = new DropDown({
    label: label('session.gsaProfile'),
    showLabel: false,
    value: state.securityProfile ?? 'default',
    options: state.securityProfile
      ? [
          {
            value: state.securityProfile,
            text: phrase(`Security profile ${state.securityProfile.slice(0, 8)}`),
          },
        ]
      : [{ value: 'default', text: phrase('Security profile default') }],
    indent: true,
    shown: () => profile.checked(),
  });

  return {
    title: label('row.session'),
    button: label('btn.select'),
    controls: [
      new Text(
        phrase(
          'Control access based on session controls to enable limited experiences within specific cloud applications.',
        ),
        {
          learnMore: true,
        },
      ),
      appEnforced,
      new InfoBox(
        'Info',
        phrase(
          'This control only works with supported apps. Currently, Office 365, Exchange Online, and SharePoint Online are the only cloud apps that support app enforced restrictions.',
        ),
        { link: phrase('Learn more'), shown: () => !supportsRestrictions },
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
