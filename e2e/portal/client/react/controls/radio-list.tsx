/**
 * Radio list: a ChoiceGroup. Where the form shows no heading its name stands on the outer element, as Fluent puts an `aria-label` there,
 * and the `radiogroup` within has none.
 * @jsxImportSource react
 */
import { ChoiceGroup, type IChoiceGroupOption } from '@fluentui/react/lib/ChoiceGroup';
import type { RadioList, RadioOption } from '../../controls/radio-list.ts';
import { useObserved } from '../observed.ts';
import { InfoBalloon } from './info-balloon.tsx';

export function RadioListView<Value extends string>({ control }: { control: RadioList<Value> }) {
  const value = useObserved(control, (list) => list.value());
  return (
    <div className={control.indent ? 'ext-field ext-indent' : 'ext-field'}>
      <ChoiceGroup
        {...(control.heading ? { label: control.heading } : { 'aria-label': control.label })}
        options={control.options.map(choice)}
        selectedKey={value}
        onChange={(_event, chosen) => {
          const option = control.options.find((one) => one.value === chosen?.key);
          if (option) control.choose(option);
        }}
      />
    </div>
  );
}

const choice = ({ value, text, disabled, balloon }: RadioOption<string>): IChoiceGroupOption => ({
  key: value,
  text,
  disabled: disabled ?? false,
  ...(balloon && {
    onRenderField: (props, render) => (
      <div className="ext-line">
        {render?.(props)}
        <InfoBalloon text={balloon} />
      </div>
    ),
  }),
});
