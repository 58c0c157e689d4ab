/** A button that copies a text, and says whether it did. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Actions } from './state.ts';
import { trusted } from './trusted.ts';

interface Props {
  label: string;
  /** Made when it is asked for. */
  text: () => string;
  /** What to do where the browser does not allow copying. */
  failed: (text: string) => ComponentChildren;
  actions: Actions;
}

export function Copy({ label, text, failed, actions }: Props) {
  const [done, setDone] = useState<{ text: string; copied: boolean } | null>(null);
  const copy = async () => {
    const made = text();
    setDone({ text: made, copied: await actions.copy(made) });
  };
  return (
    <>
      <button type="button" class="plain action" onClick={trusted(copy)}>
        {done?.copied ? 'Copied' : label}
      </button>
      {done?.copied === false && failed(done.text)}
    </>
  );
}
