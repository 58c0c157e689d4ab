/** Panes of conditions that are a list of check boxes under Configure: risks, client apps, authentication flows. */
import { CheckBox } from '../controls/check-box.ts';
import { configurePicker } from '../controls/option-picker.ts';
import { Text } from '../controls/text.ts';
import { label } from '../labels/texts.ts';
import type { Words } from '../policy/conditions.ts';
import type { Pane } from './context-pane.ts';

interface Options {
  title: string;
  intro: string;
  /** Text above the check boxes. */
  question: string;
  groups: readonly {
    heading?: string;
    options: readonly { value: string; text: string; balloon?: string }[];
  }[];
  state: Words;
  apply: (state: Words) => void;
}

export function wordsPane(options: Options): Pane {
  const configure = configurePicker(options.state.configured);
  const configured = (): boolean => configure.value() === 'yes';
  const known = options.groups.flatMap((group) => group.options);
  // A word that the editor has no box for is kept, and shown as it stands. Inferred.
  const unknown = options.state.words.filter((word) => !known.some(({ value }) => value === word));
  const box = ({ value, text, balloon }: { value: string; text: string; balloon?: string }) => ({
    value,
    checkBox: new CheckBox({
      label: text,
      checked: options.state.words.includes(value),
      disabled: () => !configured(),
      ...(balloon && { balloon }),
    }),
  });
  const groups = [
    ...options.groups.map((group) => ({ heading: group.heading, boxes: group.options.map(box) })),
    { heading: undefined, boxes: unknown.map((word) => box({ value: word, text: word })) },
  ];
  return {
    title: options.title,
    button: label('btn.done'),
    controls: [
      new Text(options.intro, { learnMore: true }),
      configure,
      new Text(options.question),
      ...groups.flatMap(({ heading, boxes }) => [
        ...(heading ? [new Text(heading)] : []),
        ...boxes.map(({ checkBox }) => checkBox),
      ]),
    ],
    apply: () => {
      const ticked = groups.flatMap(({ boxes }) => boxes).filter(({ checkBox }) => checkBox.checked());
      const words = configured() ? ticked.map(({ value }) => value) : [];
      // The order that the policy had, so that opening and applying changes nothing.
      const kept = options.state.words.filter((word) => words.includes(word));
      const added = words.filter((word) => !kept.includes(word));
      options.apply({ configured: words.length > 0, words: [...kept, ...added] });
    },
  };
}
