/** Where files are chosen or dropped. */
import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { fromDrop, fromInput } from './chosen-files.ts';
import type { ChosenFile } from './reading.ts';

interface Props {
  readonly disabled: boolean;
  readonly onChosen: (files: readonly ChosenFile[]) => void;
}

export function Choose({
  disabled,
  first,
  onChosen,
  onFailed,
}: Props & { readonly first: Ref<HTMLInputElement>; readonly onFailed: (error: unknown) => void }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer && !disabled) fromDrop(event.dataTransfer.items).then(onChosen).catch(onFailed);
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
      <Input
        id="files"
        label="Choose files"
        disabled={disabled}
        onChosen={onChosen}
        folder={false}
        input={first}
      />
      <Input id="folder" label="Choose a folder" disabled={disabled} onChosen={onChosen} folder />
    </div>
  );
}

function Input({
  id,
  label,
  folder,
  disabled,
  input = null,
  onChosen,
}: Props & { id: string; label: string; folder: boolean; input?: Ref<HTMLInputElement> }) {
  return (
    <span class="pick">
      <input
        id={id}
        ref={input}
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
      <label for={id} class="action">
        {label}
      </label>
    </span>
  );
}
