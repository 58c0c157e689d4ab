/** In place of a card whose rule was just switched off: it can be put back at once. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Actions } from './state.ts';
import { trusted } from './trusted.ts';

export function TurnedOff({ rule, title, actions }: { rule: string; title: string; actions: Actions }) {
  const [problem, setProblem] = useState<string | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <div class="card" role="dialog" tabIndex={-1} aria-labelledby="card-title" data-card={rule}>
      <div class="head">
        <div class="heading">
          <h2 id="card-title">This rule is off</h2>
          <p class="quiet">{title}</p>
        </div>
      </div>
      <div class="content">
        <p>It says nothing any more, of any policy of any tenant: that is no pass. Options lists it.</p>
        {problem !== null && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      <div class="foot">
        <button
          ref={undo}
          type="button"
          class="plain action"
          onClick={trusted(async () => setProblem(await actions.decide({ is: 'rule-on', rule })))}
        >
          Undo
        </button>
        <button type="button" class="plain action" onClick={trusted(() => actions.closeCard())}>
          Close
        </button>
      </div>
    </div>
  );
}
