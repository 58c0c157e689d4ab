/** What every section of column two gets: the editor's state of its part, the directory, and the way to open a pane. */
import ko from 'knockout';
import type { Directory } from '../directory.ts';
import type { Pane } from '../panes/context-pane.ts';
import { same } from '../policy/json.ts';

export interface SectionContext {
  directory: Directory;
  openPane(pane: Pane): void;
}

/** Keeps the editor's state in step with a section's controls: unlike panes, sections apply at once. */
export function applyAtOnce<State>(state: ko.Observable<State>, build: () => State): ko.Computed<State> {
  const built = ko.computed(build);
  built.subscribe((value) => {
    if (!same(value, state.peek())) state(value);
  });
  return built;
}
