/** A picker: search box, candidates with check boxes, Select. Titles of resources and users documented, layout inferred. */
import { type Candidate, CandidateList } from '../controls/candidates.ts';
import { TextBox } from '../controls/text-box.ts';
import { label, phrase } from '../labels/texts.ts';
import type { Pane } from './context-pane.ts';

export function pickerPane(
  title: string,
  candidates: readonly Candidate[],
  chosen: readonly string[],
  apply: (chosen: string[]) => void,
): Pane {
  const search = new TextBox({ label: phrase('Search'), value: '', placeholder: phrase('Search') });
  const list = new CandidateList(title, candidates, chosen, () => search.value());
  return {
    title,
    button: label('btn.select'),
    controls: [search, list],
    apply: () => apply([...list.chosen()]),
  };
}
