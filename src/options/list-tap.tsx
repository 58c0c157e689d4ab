/** Whether the portal's own list is read: off unless the admin switches it on, and locked where the organisation forbids it. */
import { useState } from 'preact/hooks';
import type { PageAnswerOf } from '../pages/messages.ts';
import { sentence } from '../shown-text.ts';
import { SET_BY_ORGANISATION } from './managed-lines.tsx';

interface Props {
  /** Null until it is known. */
  readonly tap: PageAnswerOf<'list-tap'> | null;
  /** Gives a sentence when that failed. */
  readonly set: (on: boolean) => Promise<string | null>;
}

export function ListTap({ tap, set }: Props) {
  const [told, setTold] = useState('');
  const on = tap?.on === true;
  const locked = tap === null || tap.forbidden || tap.problem !== null;
  const press = async () =>
    setTold((await set(!on)) ?? (on ? '' : 'Reload the tabs of the portal that are open.'));
  return (
    <section aria-labelledby="list">
      <h2 id="list">The portal’s own list</h2>
      <p id="list-about">
        When this is on, Preflight also looks at the answers with which the portal fills its list of policies,
        so that policies are checked that you did not open or export. It looks at these answers alone, at no
        token, no header and nothing that is sent, and what is in them stays in this browser.
      </p>
      <p class="quiet">
        This was tried on a rebuilt list, not on the real portal. Where the portal asks for names only, or in
        parts, Preflight knows names only, or not whether these are all; where it asks in another way,
        nothing. Import is the sure way.
      </p>
      <div class="line">
        <h3 id="list-tap">Read the portal’s own list</h3>
        <button
          type="button"
          role="switch"
          aria-checked={on}
          aria-labelledby="list-tap"
          aria-describedby="list-about list-told"
          disabled={locked}
          onClick={press}
        >
          <span class="knob" aria-hidden="true" />
        </button>
      </div>
      <p id="list-told" class="told" role="status">
        {tap?.forbidden
          ? SET_BY_ORGANISATION
          : [tap && (on ? 'On.' : 'Off.'), told].filter(Boolean).join(' ')}
      </p>
      {tap && tap.problem !== null && (
        <p class="problem" role="alert">
          {sentence(tap.problem)}
        </p>
      )}
    </section>
  );
}
