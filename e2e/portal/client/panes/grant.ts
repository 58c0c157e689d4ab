/** Grant, in the words and the order of the pictures of 2026-07. */
import { CheckBox } from '../controls/check-box.ts';
import { DropDown } from '../controls/drop-down.ts';
import { InfoBox } from '../controls/info-box.ts';
import { RadioList } from '../controls/radio-list.ts';
import { Text } from '../controls/text.ts';
import type { Directory } from '../directory.ts';
import { label, phrase, since } from '../labels/texts.ts';
import { CONTROLS, type GrantState } from '../policy/grant.ts';
import { STRENGTHS } from '../well-known-names.ts';
import type { Pane } from './context-pane.ts';

const BALLOONS: Record<string, string> = {
  mfa: phrase(
    'User must complete additional security requirements like phone call, text, or authenticator app.',
  ),
  compliantDevice: phrase(
    'Device must be Intune compliant. If the device is non-compliant, the user will be prompted to bring the device under compliance.',
  ),
  domainJoinedDevice: phrase('Devices must be Microsoft Entra hybrid joined.'),
  approvedApplication: phrase(
    'Device must use these approved client applications. Consider "Require app protection policy" instead.',
  ),
  compliantApplication: phrase(
    'Device must use policy protected apps. Works with "Require one of the selected controls".',
  ),
  passwordChange: phrase(
    'Users at risk must change their password. Works only with "All resources" and user risk.',
  ),
  riskRemediation: phrase('Users at risk must remediate their risk.'),
};

const LINKS: Record<string, string> = {
  approvedApplication: phrase('See list of approved client apps'),
  compliantApplication: phrase('See list of policy protected client apps'),
};

export function grantPane(state: GrantState, directory: Directory, apply: (state: GrantState) => void): Pane {
  const access = new RadioList({
    label: phrase('Control access enforcement to block or grant access.'),
    value: state.access,
    options: [
      { value: 'block', text: label('grant.block') },
      { value: 'grant', text: label('grant.grant') },
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
      ...(value === 'approvedApplication' && { disabled: () => since('2026-07') }),
      ...(value === 'riskRemediation' && {
        shown: () => since('2026-07') || state.controls.includes(value),
      }),
    }),
  }));
  // Strengths came in 2022 (documented); that a policy with one shows it all the same is inferred.
  const knowsStrengths = (): boolean => since('2023') || state.strength !== null;
  const strength: CheckBox = new CheckBox({
    label: label('grant.authStrength'),
    checked: state.strength !== null,
    indent: true,
    balloon: phrase('Require a specific combination of authentication methods to access the resource.'),
    disabled: () => mfaTicked() && !strength.checked(),
    shown: knowsStrengths,
  });
  const strengths = strengthChoices(state, directory);
  const chosenStrength = new DropDown({
    label: phrase('Authentication strength'),
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
    label: label('grant.multi'),
    heading: label('grant.multi'),
    value: state.operator,
    options: [
      { value: 'AND', text: label('grant.and') },
      { value: 'OR', text: label('grant.or') },
    ],
    indent: true,
  });

  const [mfa, ...others] = controls.map(({ box }) => box);
  return {
    title: label('row.grant'),
    button: label('btn.select'),
    controls: [
      new Text(phrase('Control access enforcement to block or grant access.'), { learnMore: true }),
      access,
      ...(mfa ? [mfa] : []),
      new InfoBox('Info', phrase('Consider testing the new "Require authentication strength".'), {
        link: phrase('Learn more'),
        shown: () => knowsStrengths() && mfaTicked(),
      }),
      strength,
      chosenStrength,
      new InfoBox(
        'Warning',
        phrase('"Require authentication strength" cannot be used with "Require multifactor authentication".'),
        { link: phrase('Learn more'), shown: () => knowsStrengths() && (mfaTicked() || strength.checked()) },
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
