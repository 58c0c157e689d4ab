/**
 * Check box: Fluent's, whose native input carries the state and whose label is its name.
 * @jsxImportSource react
 */
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Link } from '@fluentui/react/lib/Link';
import type { CheckBox } from '../../controls/check-box.ts';
import { useObserved } from '../observed.ts';
import { InfoBalloon } from './info-balloon.tsx';

export function CheckBoxView({ control }: { control: CheckBox }) {
  const checked = useObserved(control, (box) => box.checked());
  const disabled = useObserved(control, (box) => box.disabled());
  return (
    <div className={control.indent ? 'ext-field ext-indent' : 'ext-field'}>
      <div className="ext-line">
        <Checkbox
          label={control.label}
          checked={checked}
          disabled={disabled}
          onChange={() => control.toggle()}
        />
        <InfoBalloon text={control.balloon} />
      </div>
      {control.link && <Link className="ext-check-link">{control.link}</Link>}
    </div>
  );
}
