/** Grant, in the words and the order of the pictures of 2026-07. */
import { CheckBox } from '../controls/check-box.ts';
import { DropDown } from '../controls/drop-down.ts';
import { InfoBox } from '../controls/info-box.ts';
import { RadioList } from '../controls/radio-list.ts';
import { Text } from '../controls/text.ts';
import type { Directory } from '../directory.ts';
import { CONTROLS, type GrantState } from '../policy/grant.ts';
import { STRENGTHS } from '../well-known-names.ts';
import type { Pane } from './context-pane.ts';

const BALLOONS: Record<string, string> = {
  mfa: 'User must complete additional security requirements like phone call, text, or authenticator app.',
  compliantDevice:
    'Device must be Intune compliant. If the device is non-compliant, the user will be prompted to bring the device under compliance.',
  domainJoinedDevice: 'Devices must be Microsoft Entra hybrid joined.',
  approvedApplication:
    'Device must use these approved client applications. Consider "Require app protection policy" instead.',
  compliantApplication:
    'Device must use policy protected apps. Works with "Require one of the selected controls".',
  passwordChange: 'Users at risk must change their password. Works only with "All resources" and user risk.',
  riskRemediation: 'Users at risk must remediate their risk.',
};

const LINKS: Record<string, string> = {
  approvedApplication: 'See list of approved client apps',
  compliantApplication: 'See list of policy protected client apps',
};

export function grantPane(state: GrantState, directory: Directory, apply: (state: GrantState) => void): Pane {
  const access = new RadioList({
    label: 'Control access enforcement to block or grant access.',
    value: state.access,
    options: [
      { value: 'block', text: 'Block access' },
      { value: 'grant', text: 'Grant access' },
    ],
  });
  const mfaTicked = (): boolean => controls[0]?.box.checked() === true;
  const controls = CONTROLS.map(({ value, text }) => ({
    value,
    box: new CheckBox({
      label: text,
      checked: state.controls.includes(value),
      indent: true,
      ...(BALLOONS[value] && { balloon: BALLOONS[value] }),
      ...(LINKS[value] && { link: LINKS[value] }),
      ...(value === 'mfa' && { disabled: () => strength.checked() }),
      ...(value === 'approvedApplication' && { disabled: () => true }),
    }),
  }));
  const strength: CheckBox = new CheckBox({
    label: 'Require authentication strength',
    checked: state.strength !== null,
    indent: true,
    balloon: 'Require a specific combination of authentication methods to access the resource.',
    disabled: () => mfaTicked() && !strength.checked(),
  });
  const strengths = strengthChoices(state, directory);
  const chosenStrength = new DropDown({
    label: 'Authentication strength',
    showLabel: false,
    value: state.strength
      ? (strengths.find(({ value }) => value === state.strength?.id)?.value ?? '')
      : (strengths[0]?.value ?? ''),
    options: strengths,
    indent: true,
    shown: () => strength.checked(),
  });
  const ticks = (ids: readonly string[], chosen: readonly string[], name: (id: string) => string) =>
    ids.map((id) => ({
      value: id,
      box: new CheckBox({ label: name(id), checked: chosen.includes(id), indent: true }),
    }));
  const termsOfUse = ticks(directory.termsOfUseIds(), state.termsOfUse, (id) => directory.termsOfUse(id));
  const custom = ticks(directory.customControlIds(), state.customControls, (id) =>
    directory.customControl(id),
  );
  // A control that the editor has no box for: shown as it stands. Inferred.
  const unlisted = state.controls.filter((word) => !CONTROLS.some(({ value }) => value === word));
  const unknown = ticks(unlisted, state.controls, (word) => word);
  const operator = new RadioList({
    label: 'For multiple controls',
    heading: 'For multiple controls',
    value: state.operator,
    options: [
      { value: 'AND', text: 'Require all the selected controls' },
      { value: 'OR', text: 'Require one of the selected controls' },
    ],
    indent: true,
  });

  const [mfa, ...others] = controls.map(({ box }) => box);
  return {
    title: 'Grant',
    button: 'Select',
    controls: [
      new Text('Control access enforcement to block or grant access.', { learnMore: true }),
      access,
      ...(mfa ? [mfa] : []),
      new InfoBox('Info', 'Consider testing the new "Require authentication strength".', {
        link: 'Learn more',
        shown: mfaTicked,
      }),
      strength,
      chosenStrength,
      new InfoBox(
        'Warning',
        '"Require authentication strength" cannot be used with "Require multifactor authentication".',
        { link: 'Learn more', shown: () => mfaTicked() || strength.checked() },
      ),
      ...others,
      ...[...termsOfUse, ...custom, ...unknown].map(({ box }) => box),
      operator,
    ],
    apply: () => {
      const ticked = (list: { value: string; box: CheckBox }[]): string[] =>
        list.filter(({ box }) => box.checked()).map(({ value }) => value);
      apply({
        access: access.value(),
        controls: inOrderOf(state.controls, [...ticked(controls), ...ticked(unknown)]),
        strength: !strength.checked()
          ? null
          : chosenStrength.value() === state.strength?.id
            ? state.strength
            : { id: chosenStrength.value(), displayName: chosenStrength.text() },
        termsOfUse: inOrderOf(state.termsOfUse, ticked(termsOfUse)),
        customControls: inOrderOf(state.customControls, ticked(custom)),
        operator: operator.value(),
      });
    },
  };
}

/** The built-in strengths and the policy's own. */
function strengthChoices(state: GrantState, directory: Directory): { value: string; text: string }[] {
  const builtIn = [...STRENGTHS].map(([value, text]) => ({ value, text }));
  if (!state.strength) return builtIn;
  const own = {
    value: state.strength.id,
    text: directory.strength(state.strength.id, state.strength.displayName),
  };
  return [own, ...builtIn.filter(({ value }) => value !== own.value)];
}

/** The order that the policy had, so that opening and applying changes nothing. */
function inOrderOf(before: readonly string[], now: readonly string[]): string[] {
  const kept = before.filter((word) => now.includes(word));
  return [...kept, ...now.filter((word) => !kept.includes(word))];
}
