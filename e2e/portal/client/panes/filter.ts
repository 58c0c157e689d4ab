/** Filter for devices, and the filter over resources. Labels of the modes documented; the rule builder is left out, its result is the text. */
import { configurePicker } from '../controls/option-picker.ts';
import { RadioList } from '../controls/radio-list.ts';
import { Text } from '../controls/text.ts';
import { TextBox } from '../controls/text-box.ts';
import { label, phrase } from '../labels/texts.ts';
import type { DeviceFilterState } from '../policy/conditions.ts';
import type { Pane } from './context-pane.ts';

interface Options {
  title: string;
  intro: string;
  modes: { include: string; exclude: string };
  state: DeviceFilterState;
  apply: (state: DeviceFilterState) => void;
}

function filterPane({ title, intro, modes, state, apply }: Options): Pane {
  const configure = configurePicker(state.configured);
  const configured = (): boolean => configure.value() === 'yes';
  const mode = new RadioList({
    label: title,
    value: state.mode,
    options: [
      { value: 'include', text: modes.include },
      { value: 'exclude', text: modes.exclude },
    ],
    shown: configured,
  });
  const rule = new TextBox({
    label: label('deviceFilter.rule'),
    value: state.rule,
    rows: 6,
    shown: configured,
  });
  return {
    title,
    button: label('btn.done'),
    controls: [new Text(intro, { learnMore: true }), configure, mode, rule],
    apply: () =>
      apply({ configured: configured() && rule.value() !== '', mode: mode.value(), rule: rule.value() }),
  };
}

export const deviceFilterPane = (state: DeviceFilterState, apply: (state: DeviceFilterState) => void): Pane =>
  filterPane({
    title: label('cond.deviceFilter'),
    intro: phrase('Configure a filter to apply policy to specific devices.'),
    modes: { include: label('deviceFilter.include'), exclude: label('deviceFilter.exclude') },
    state,
    apply,
  });

export const resourceFilterPane = (
  state: DeviceFilterState,
  apply: (state: DeviceFilterState) => void,
): Pane =>
  filterPane({
    title: label('target.filter'),
    intro: phrase(
      'Using custom security attributes you can use the rule syntax text box to create or edit the filter rules.',
    ),
    modes: {
      include: phrase('Include filtered applications in policy'),
      exclude: phrase('Exclude filtered applications from policy'),
    },
    state,
    apply,
  });
