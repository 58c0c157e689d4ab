/** Has everything removed that is stored of a tenant, after the admin said so twice: it cannot be undone. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sentence } from '../shown-text.ts';
import { Name } from './name.tsx';

interface Props {
  /** The tenant's name, or its key where it has none. */
  readonly name: string;
  /** Removes it; gives a sentence when that failed. */
  readonly forget: () => Promise<string | null>;
}

export function Forget({ name, forget }: Props) {
  const [stage, setStage] = useState<'idle' | 'asked' | 'under way'>('idle');
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const to = (next: typeof stage) => {
    pressed.current = true;
    setStage(next);
  };
  useLayoutEffect(() => {
    // The button that was pressed is gone; the one in its place takes the focus.
    if (pressed.current && stage !== 'under way') first.current?.focus();
  }, [stage]);
  const confirmed = async () => {
    if (stage === 'under way') return;
    to('under way');
    const why = await forget();
    setProblem(why);
    to('idle');
  };
  const keep = () => {
    if (stage === 'asked') to('idle');
  };
  if (stage === 'idle')
    return (
      <div class="forget">
        {problem !== null && (
          <p class="problem" role="alert">
            {sentence(problem)}
          </p>
        )}
        <button type="button" ref={first} onClick={() => to('asked')}>
          Forget <Name>{name}</Name>…
        </button>
      </div>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend, and this a question
    <div class="forget asked" role="group" aria-label={`Forget ${name}`}>
      <p>
        Everything that this browser keeps of <Name>{name}</Name> is removed, and cannot be brought back.
        Nothing changes in the tenant. A policy that you open again is read again.
      </p>
      <button type="button" class="grave" aria-disabled={stage === 'under way'} onClick={confirmed}>
        Forget it
      </button>
      <button type="button" ref={first} aria-disabled={stage === 'under way'} onClick={keep}>
        Keep it
      </button>
    </div>
  );
}
