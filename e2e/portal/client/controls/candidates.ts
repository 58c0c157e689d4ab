/** The list of a picker: what can be chosen, with check boxes. Inferred from the framework's list view. */
import ko from 'knockout';
import { type Control, register } from './control.ts';
import type { ChosenItem } from './selector.ts';

export interface Candidate extends ChosenItem {
  id: string;
}

export class CandidateList implements Control {
  readonly component = 'candidates';
  readonly label: string;
  readonly candidates: readonly Candidate[];
  readonly chosen: ko.ObservableArray<string>;
  readonly search: () => string;

  constructor(
    label: string,
    candidates: readonly Candidate[],
    chosen: readonly string[],
    search: () => string,
  ) {
    this.label = label;
    this.candidates = candidates;
    this.chosen = ko.observableArray([...chosen]);
    this.search = search;
  }

  found(): readonly Candidate[] {
    const wanted = this.search().trim().toLowerCase();
    return this.candidates.filter(({ name, detail }) => `${name} ${detail}`.toLowerCase().includes(wanted));
  }

  isChosen(candidate: Candidate): boolean {
    return this.chosen().includes(candidate.id);
  }

  toggle(candidate: Candidate): void {
    if (this.isChosen(candidate)) this.chosen.remove(candidate.id);
    else this.chosen.push(candidate.id);
  }
}

register(
  'candidates',
  `<div class="fxc-base fxc-list-focus fxc-list-selection fxc-listView azc-fabric" data-bind="pcControl: $data">
    <ul class="fxc-listView-list" data-bind="attr: { 'aria-label': label }, foreach: found()">
      <li class="fxc-listView-item" data-bind="attr: { 'aria-selected': $parent.isChosen($data) ? 'true' : 'false' }">
        <div class="fxc-listView-checkbox azc-checkBox" role="checkbox" tabindex="0"
          data-bind="activate: function () { $parent.toggle($data); }, attr: { 'aria-checked': $parent.isChosen($data) ? 'true' : 'false', 'aria-label': name }"
          ><input class="azc-formControl" type="checkbox" aria-hidden="true" tabindex="-1" data-bind="checked: $parent.isChosen($data)"
          ><span class="azc-fill-text azc-validation-border azc-checkBox-determinate" data-bind="css: { 'azc-checkBox-checked': $parent.isChosen($data), 'azc-checkBox-unchecked': !$parent.isChosen($data) }"></span></div>
        <span class="ext-item-texts" data-bind="click: function () { $parent.toggle($data); }"
          ><span class="ext-item-name" data-bind="text: name"></span><!-- ko if: detail --><span class="ext-item-detail" data-bind="text: detail"></span><!-- /ko --></span>
      </li>
    </ul>
  </div>`,
);
