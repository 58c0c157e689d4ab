/**
 * Option picker: a ChoiceGroup in one line under a label of its own. That a React blade would use this is inferred.
 * @jsxImportSource react
 */
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { Label } from '@fluentui/react/lib/Label';
import { useId } from 'react';
import type { OptionPicker } from '../../controls/option-picker.ts';
import { useObserved } from '../observed.ts';
import { InfoBalloon } from './info-balloon.tsx';

export function OptionPickerView({ control }: { control: OptionPicker }) {
  const label = useId();
  const value = useObserved(control, (picker) => picker.value());
  return (
    <div className="ext-field">
      <div className="ext-line">
        <Label id={label}>{control.label}</Label>
        <InfoBalloon text={control.balloon} />
      </div>
      <ChoiceGroup
        ariaLabelledBy={label}
        styles={{ flexContainer: { display: 'flex', flexWrap: 'wrap', columnGap: '20px' } }}
        options={control.options.map((option) => ({ key: option.value, text: option.text }))}
        selectedKey={value}
        onChange={(_event, option) => option && control.value(option.key)}
      />
    </div>
  );
}
