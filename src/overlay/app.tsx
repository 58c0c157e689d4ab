/** All that lies in the shadow root: the notes, the card that is open, the panel. */
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { Card } from './card.tsx';
import { FoldedNote, SpotNotes } from './note.tsx';
import { notesOf, type Spot, spotsOf } from './notes.ts';
import { Panel } from './panel.tsx';
import type { Actions, State } from './state.ts';
import { TurnedOff } from './turned-off.tsx';

interface Props {
  state: State;
  actions: Actions;
  /** Called after every drawing with what is to be placed. */
  onDrawn: (spots: readonly Spot[]) => void;
}

export function App({ state, actions, onDrawn }: Props) {
  const view = state.view.value;
  const open = state.card.value;
  const off = state.turnedOff.value;
  const { spots, elsewhere } = useMemo(() => (view ? spotsOf(view) : { spots: [], elsewhere: [] }), [view]);
  const notes = useMemo(() => (view ? notesOf(view.results) : []), [view]);
  const result = open ? notes.find(({ rule }) => rule === open.rule) : undefined;
  const list = open ? notes.filter(({ rule }) => open.list.includes(rule)) : [];
  useLayoutEffect(() => onDrawn(spots));
  return (
    <>
      {view &&
        spots.map((spot) => (
          <SpotNotes
            key={spot.key}
            spot={spot}
            draft={view.draft}
            open={open?.from === spot.key}
            actions={actions}
          />
        ))}
      {view && (
        <div hidden>
          {elsewhere.map((note) => (
            <FoldedNote key={note.rule} result={note} draft={view.draft} />
          ))}
        </div>
      )}
      <Panel
        view={view}
        lost={state.lost.value}
        open={state.panelOpen.value}
        said={state.said.value}
        actions={actions}
      />
      {view && result && <Card result={result} list={list} draft={view.draft} actions={actions} />}
      {open && !result && off?.rule === open.rule && <TurnedOff {...off} actions={actions} />}
    </>
  );
}
