/**
 * Include and Exclude: a Pivot. Only the chosen tab's controls are in the page.
 * @jsxImportSource react
 */
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import type { Tabs } from '../../controls/tabs.ts';
import { useObserved } from '../observed.ts';
import { Controls } from './controls.tsx';

export function TabsView({ control }: { control: Tabs }) {
  const active = useObserved(control, (tabs) => tabs.active());
  return (
    <Pivot
      className="ext-field"
      selectedKey={String(active)}
      onLinkClick={(item) => control.active(Number(item?.props.itemKey))}
    >
      {control.tabs.map(({ text, controls }, index) => (
        <PivotItem key={text} itemKey={String(index)} headerText={text}>
          <Controls controls={controls} />
        </PivotItem>
      ))}
    </Pivot>
  );
}
