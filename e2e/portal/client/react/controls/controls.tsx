/**
 * A list of controls, each by the React component that stands for it.
 * @jsxImportSource react
 */
import { CandidateList } from '../../controls/candidates.ts';
import { CheckBox } from '../../controls/check-box.ts';
import type { Control } from '../../controls/control.ts';
import { DropDown } from '../../controls/drop-down.ts';
import { InfoBox } from '../../controls/info-box.ts';
import { OptionPicker } from '../../controls/option-picker.ts';
import { RadioList } from '../../controls/radio-list.ts';
import { Row } from '../../controls/row.ts';
import { Selector } from '../../controls/selector.ts';
import { Tabs } from '../../controls/tabs.ts';
import { Text } from '../../controls/text.ts';
import { TextBox } from '../../controls/text-box.ts';
import { keyOf } from '../keys.ts';
import { useObserved } from '../observed.ts';
import { CandidatesView } from './candidates.tsx';
import { CheckBoxView } from './check-box.tsx';
import { DropDownView } from './drop-down.tsx';
import { InfoBoxView } from './info-box.tsx';
import { OptionPickerView } from './option-picker.tsx';
import { RadioListView } from './radio-list.tsx';
import { RowView } from './row.tsx';
import { SelectorView } from './selector.tsx';
import { TabsView } from './tabs.tsx';
import { TextView } from './text.tsx';
import { TextBoxView } from './text-box.tsx';

export const Controls = ({ controls }: { controls: readonly Control[] }) =>
  controls.map((control) => <ControlView key={keyOf(control)} control={control} />);

/** A control that is not shown is not in the page. */
function ControlView({ control }: { control: Control }) {
  const shown = useObserved(control, (one) => one.shown?.() ?? true);
  return shown ? viewOf(control) : null;
}

function viewOf(control: Control) {
  if (control instanceof CandidateList) return <CandidatesView control={control} />;
  if (control instanceof CheckBox) return <CheckBoxView control={control} />;
  if (control instanceof DropDown) return <DropDownView control={control} />;
  if (control instanceof InfoBox) return <InfoBoxView control={control} />;
  if (control instanceof OptionPicker) return <OptionPickerView control={control} />;
  if (control instanceof RadioList) return <RadioListView control={control} />;
  if (control instanceof Row) return <RowView control={control} />;
  if (control instanceof Selector) return <SelectorView control={control} />;
  if (control instanceof Tabs) return <TabsView control={control} />;
  if (control instanceof Text) return <TextView control={control} />;
  if (control instanceof TextBox) return <TextBoxView control={control} />;
  throw new Error(`The React rendering has no component for "${control.component}".`);
}
