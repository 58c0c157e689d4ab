/**
 * Drop-down: Fluent's, for one value or for several. Its text is the chosen options' texts; the options stand in a layer while it is open.
 * @jsxImportSource react
 */
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import type { DropDown } from '../../controls/drop-down.ts';
import { useObserved } from '../observed.ts';

export function DropDownView({ control }: { control: DropDown }) {
  const chosen = useObserved(control, (dropDown) => [...dropDown.chosen()]);
  return (
    <div className={control.indent ? 'ext-field ext-indent' : 'ext-field'}>
      <Dropdown
        {...(control.showLabel ? { label: control.label } : { ariaLabel: control.label })}
        {...(control.several
          ? { multiSelect: true, selectedKeys: chosen }
          : { selectedKey: chosen[0] ?? null })}
        options={control.options.map(({ value, text }) => ({ key: value, text }))}
        onChange={(_event, chosenOption) => {
          const option = control.options.find(({ value }) => value === chosenOption?.key);
          if (option) control.choose(option);
        }}
      />
    </div>
  );
}
