/**
 * Text box and text area: a TextField. The star of a required one is drawn by its style, not written into the label.
 * @jsxImportSource react
 */
import { TextField } from '@fluentui/react/lib/TextField';
import type { TextBox } from '../../controls/text-box.ts';
import { useObserved } from '../observed.ts';

export function TextBoxView({ control }: { control: TextBox }) {
  const value = useObserved(control, (box) => box.value());
  return (
    <div className="ext-field">
      <TextField
        label={control.label}
        required={control.required}
        placeholder={control.placeholder}
        value={value}
        autoComplete="off"
        {...(control.rows > 1 && { multiline: true, rows: control.rows })}
        onChange={(_event, text) => control.value(text ?? '')}
      />
    </div>
  );
}
