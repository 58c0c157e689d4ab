/**
 * The list of a picker: a DetailsList whose rows are selected by check boxes. What a search hides stays chosen.
 * @jsxImportSource react
 */
import { DetailsList, Selection, SelectionMode } from '@fluentui/react/lib/DetailsList';
import { useMemo } from 'react';
import type { Candidate, CandidateList } from '../../controls/candidates.ts';
import { phrase } from '../../labels/texts.ts';
import { keyOf } from '../keys.ts';
import { useObserved } from '../observed.ts';
import { Item } from './item.tsx';

type KeyedCandidate = Candidate & { key: string };

const COLUMNS = [
  { key: 'name', name: 'Name', minWidth: 200, onRender: (item: Candidate) => <Item item={item} /> },
];

export function CandidatesView({ control }: { control: CandidateList }) {
  const found = useObserved(control, (list) => list.found().map(keyed));
  const selection = useMemo(() => selectionOf(control, found), [control, found]);
  return (
    <DetailsList
      // A list keeps the selection that it was made with, so other candidates get another list.
      key={keyOf(selection)}
      ariaLabelForGrid={control.label}
      items={found}
      columns={COLUMNS}
      setKey="candidates"
      isHeaderVisible={false}
      isSelectedOnFocus={false}
      selectionMode={SelectionMode.multiple}
      selection={selection}
      checkButtonAriaLabel={phrase('Select')}
    />
  );
}

const keyed = (candidate: Candidate): KeyedCandidate => ({ ...candidate, key: candidate.id });

/** Fluent's own state of these rows, as chosen so far; what the admin changes in it is passed on. */
function selectionOf(control: CandidateList, found: readonly KeyedCandidate[]): Selection {
  const selection: Selection = new Selection({
    onSelectionChanged() {
      for (const candidate of found) {
        if (selection.isKeySelected(candidate.key) !== control.isChosen(candidate)) control.toggle(candidate);
      }
    },
  });
  selection.setChangeEvents(false);
  selection.setItems([...found]);
  for (const candidate of found) selection.setKeySelected(candidate.key, control.isChosen(candidate), false);
  selection.setChangeEvents(true, true);
  return selection;
}
