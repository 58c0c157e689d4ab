/**
 * A label with a link that opens a picker, and a DetailsList of what was chosen. Fluent renders only the rows near the visible ones.
 * @jsxImportSource react
 */
import { IconButton } from '@fluentui/react/lib/Button';
import { DetailsList, SelectionMode } from '@fluentui/react/lib/DetailsList';
import { Label } from '@fluentui/react/lib/Label';
import { Link } from '@fluentui/react/lib/Link';
import type { ChosenItem, Selector } from '../../controls/selector.ts';
import { phrase } from '../../labels/texts.ts';
import { useObserved } from '../observed.ts';
import { Item } from './item.tsx';

const COLUMNS = [
  { key: 'name', name: 'Name', minWidth: 120, onRender: (item: ChosenItem) => <Item item={item} /> },
  {
    key: 'more',
    name: '',
    minWidth: 24,
    maxWidth: 24,
    onRender: () => <IconButton iconProps={{ iconName: 'More' }} ariaLabel={phrase('More')} />,
  },
];

export function SelectorView({ control }: { control: Selector }) {
  const text = useObserved(control, (selector) => selector.text());
  const items = useObserved(control, (selector) => [...selector.items()]);
  return (
    <div className="ext-field">
      <Label>{control.label}</Label>
      <Link onClick={() => control.open()}>{text}</Link>
      {items.length > 0 && (
        <DetailsList
          items={items}
          columns={COLUMNS}
          compact
          isHeaderVisible={false}
          selectionMode={SelectionMode.none}
        />
      )}
    </div>
  );
}
