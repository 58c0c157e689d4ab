/**
 * A summary row: label, (i), and the summary as a link beneath. The star of a required row is drawn by the label's style.
 * @jsxImportSource react
 */
import { Label } from '@fluentui/react/lib/Label';
import { Link } from '@fluentui/react/lib/Link';
import { Text } from '@fluentui/react/lib/Text';
import type { Row } from '../../controls/row.ts';
import { useObserved } from '../observed.ts';
import { InfoBalloon } from './info-balloon.tsx';

export function RowView({ control }: { control: Row }) {
  const summary = useObserved(control, (row) => row.summary());
  const isOpen = useObserved(control, (row) => row.isOpen());
  return (
    <div className={isOpen ? 'ext-row ext-row-open' : 'ext-row'}>
      <div className="ext-line">
        <Label required={control.required}>{control.label}</Label>
        <InfoBalloon text={control.balloon} />
      </div>
      {control.description && (
        <Text block variant="small">
          {control.description}
        </Text>
      )}
      <Link onClick={() => control.open()}>{summary}</Link>
    </div>
  );
}
