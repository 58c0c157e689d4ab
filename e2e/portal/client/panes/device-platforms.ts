/** Device platforms. Labels from documentation, layout inferred from the network section. */
import { CheckBox } from '../controls/check-box.ts';
import { configurePicker } from '../controls/option-picker.ts';
import { RadioList } from '../controls/radio-list.ts';
import { includeExclude } from '../controls/tabs.ts';
import { Text } from '../controls/text.ts';
import { label, phrase } from '../labels/texts.ts';
import { PLATFORMS, type PlatformsState } from '../policy/conditions.ts';
import type { Pane } from './context-pane.ts';

export function devicePlatformsPane(state: PlatformsState, apply: (state: PlatformsState) => void): Pane {
  const configure = configurePicker(state.configured);
  const any = new RadioList({
    label: label('tab.include'),
    value: state.include,
    options: [
      { value: 'any', text: label('platforms.any') },
      { value: 'select', text: label('platforms.select') },
    ],
  });
  const boxes = (chosen: readonly string[], shown: () => boolean) =>
    [...PLATFORMS, ...unknownPlatforms(chosen)].map(({ value, text }) => ({
      value,
      checkBox: new CheckBox({ label: text, checked: chosen.includes(value), indent: true, shown }),
    }));
  const included = boxes(state.included, () => any.value() === 'select');
  const excluded = boxes(state.excluded, () => true);
  const ticked = (list: typeof included, before: readonly string[]): string[] => {
    const values = list.filter(({ checkBox }) => checkBox.checked()).map(({ value }) => value);
    const kept = before.filter((value) => values.includes(value));
    return [...kept, ...values.filter((value) => !kept.includes(value))];
  };
  return {
    title: label('cond.devicePlatforms'),
    button: label('btn.done'),
    controls: [
      new Text(phrase('Apply policy to selected device platforms.'), { learnMore: true }),
      configure,
      includeExclude(
        [any, ...included.map(({ checkBox }) => checkBox)],
        [
          new Text(phrase('Select the device platforms to exempt from the policy')),
          ...excluded.map(({ checkBox }) => checkBox),
        ],
        () => configure.value() === 'yes',
      ),
    ],
    apply: () =>
      apply({
        configured: configure.value() === 'yes',
        include: any.value(),
        included: any.value() === 'select' ? ticked(included, state.included) : [],
        excluded: ticked(excluded, state.excluded),
      }),
  };
}

/** Words that the editor has no box for. */
function unknownPlatforms(chosen: readonly string[]): { value: string; text: string }[] {
  return chosen
    .filter((value) => !PLATFORMS.some((platform) => platform.value === value))
    .map((value) => ({ value, text: value }));
}
