/** Where files are chosen or dropped. */
import { useState } from 'preact/hooks';
import { fromDrop, fromInput } from './chosen-files.ts';
import type { ChosenFile } from './reading.ts';

interface Props {
  readonly disabled: boolean;
  readonly onChosen: (files: readonly ChosenFile[]) => void;
}

export function Choose({ disabled, onChosen }: Props) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer && !disabled) void fromDrop(event.dataTransfer.items).then(onChosen);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the two inputs in it do the same by keyboard
    <div
      class="drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>Drop files or a folder here, or choose them:</p>
      <Input id="files" label="Choose files" disabled={disabled} onChosen={onChosen} folder={false} />
      <Input id="folder" label="Choose a folder" disabled={disabled} onChosen={onChosen} folder />
    </div>
  );
}

function Input({
  id,
  label,
  folder,
  disabled,
  onChosen,
}: Props & { id: string; label: string; folder: boolean }) {
  return (
    <span class="pick">
      <input
        id={id}
        type="file"
        multiple
        disabled={disabled}
        {...(folder ? { webkitdirectory: true } : { accept: '.json,application/json' })}
        onChange={(event) => {
          const { files } = event.currentTarget;
          if (files && files.length > 0) onChosen(fromInput(files));
          // The same files may be chosen again after they were changed.
          event.currentTarget.value = '';
        }}
      />
      <label for={id}>{label}</label>
    </span>
  );
}
