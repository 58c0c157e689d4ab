/** A note per result: what people, assistive tools and tests find it by. One is visible at its place, the others are folded behind it. */
import type { ComponentChildren } from 'preact';
import type { Draft } from '../policy/draft.ts';
import { Badge } from './badge.tsx';
import { isPending, levelOf, type NoteResult, type Spot, savedSince } from './notes.ts';
import type { Actions } from './state.ts';
import { noteName } from './words.ts';

interface Props {
  spot: Spot;
  draft: Draft;
  open: boolean;
  actions: Actions;
}

/** All notes of a place. Placement gives it its position, and takes it out of sight with its anchor. */
export function SpotNotes({ spot, draft, open, actions }: Props) {
  const { key, row, notes, list, shown } = spot;
  const badge = <Badge spot={spot} open={open} actions={actions} />;
  return (
    <div class="spot" data-spot={key} data-kind={row === null ? 'control' : 'row'} hidden={list.length === 0}>
      {list.length > 0 && shown === null && badge}
      {notes.map((note) =>
        note === shown ? (
          <Note key={note.rule} result={note} draft={draft}>
            {badge}
          </Note>
        ) : (
          <FoldedNote key={note.rule} result={note} draft={draft} />
        ),
      )}
    </div>
  );
}

/** A note that is not in sight now. The panel and the cards lead to what it says. */
export function FoldedNote({ result, draft }: { result: NoteResult; draft: Draft }) {
  return (
    <Note result={result} draft={draft} folded>
      <button type="button" aria-label={noteName(result)} />
    </Note>
  );
}

interface NoteProps {
  result: NoteResult;
  draft: Draft;
  folded?: boolean;
  children: ComponentChildren;
}

function Note({ result, draft, folded = false, children }: NoteProps) {
  return (
    <div
      class="note"
      data-rule={result.rule}
      data-field={result.field}
      data-outcome={result.outcome}
      data-severity={levelOf(result)}
      data-evidence={result.evidence}
      data-draft={isPending(result, draft) ? '' : undefined}
      data-origin={savedSince(result, draft) === null ? undefined : 'saved'}
      data-accepted={result.outcome === 'finding' && result.accepted ? '' : undefined}
      hidden={folded}
    >
      {children}
    </div>
  );
}
