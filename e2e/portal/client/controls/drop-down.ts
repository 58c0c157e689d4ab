/**
 * Drop-down, for one value or for several. Seen: `div[role=combobox]` whose text is the value ("3 selected" for several), options as
 * `div[role=treeitem]`, the filter box's label, a popup outside the blade.
 */
import ko from 'knockout';
import { escaped, phrase } from '../labels/texts.ts';
import { type Control, register } from './control.ts';

export interface DropDownOption {
  value: string;
  text: string;
}

interface Common {
  label: string;
  /** Visible label above; the accessible name only when false. */
  showLabel?: boolean;
  options: readonly DropDownOption[];
  indent?: boolean;
  shown?: () => boolean;
}

interface Popup {
  dropDown: DropDown;
  left: number;
  top: number;
  width: number;
}

let popupIds = 0;

/** The drop-down that is open now; the shell renders its options. */
export const popup = ko.observable<Popup | null>(null);

export class DropDown implements Control {
  readonly component = 'drop-down';
  readonly label: string;
  readonly showLabel: boolean;
  readonly options: readonly DropDownOption[];
  readonly indent: boolean;
  readonly shown: () => boolean;
  readonly several: boolean;
  readonly chosen: ko.ObservableArray<string>;
  readonly filter = ko.observable('');
  readonly popupId = `azc-dropdown-popup-${popupIds++}`;
  readonly #clean: string;

  constructor(options: (Common & { value: string }) | (Common & { values: readonly string[] })) {
    this.label = options.label;
    this.showLabel = options.showLabel ?? true;
    this.indent = options.indent ?? false;
    this.shown = options.shown ?? (() => true);
    this.several = 'values' in options;
    const chosen = 'values' in options ? [...options.values] : [options.value];
    const unlisted = chosen.filter((value) => !options.options.some((option) => option.value === value));
    this.options = [...options.options, ...unlisted.map((value) => ({ value, text: value }))];
    this.chosen = ko.observableArray(chosen);
    this.#clean = chosen.join();
  }

  /** The chosen value of a drop-down for one. */
  value(): string {
    return this.chosen()[0] ?? '';
  }

  text(): string {
    if (this.several) return phrase(`${this.chosen().length} selected`);
    return this.options.find(({ value }) => value === this.value())?.text ?? '';
  }

  isEdited(): boolean {
    return this.chosen().join() !== this.#clean;
  }

  isOpen(): boolean {
    return popup()?.dropDown === this;
  }

  isChosen(option: DropDownOption): boolean {
    return this.chosen().includes(option.value);
  }

  filtered(): readonly DropDownOption[] {
    const wanted = this.filter().toLowerCase();
    return this.options.filter(({ text }) => text.toLowerCase().includes(wanted));
  }

  choose(option: DropDownOption): void {
    if (!this.several) {
      this.chosen([option.value]);
      popup(null);
    } else if (this.isChosen(option)) this.chosen.remove(option.value);
    else this.chosen.push(option.value);
  }

  toggle(event: Event): void {
    if (this.isOpen()) {
      popup(null);
      return;
    }
    event.stopPropagation();
    this.filter('');
    const { left, bottom, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    popup({ dropDown: this, left, top: bottom, width });
  }
}

register(
  'drop-down',
  `<div class="fxc-weave-pccontrol fxc-section-control fxc-base msportalfx-form-formelement fxc-has-label azc-dropdownField"
    data-bind="pcControl: $data, css: { 'ext-indent': indent }">
    <!-- ko if: showLabel --><div class="azc-form-labelcontainer azc-text-label"><label class="azc-form-label" data-bind="text: label"></label></div><!-- /ko -->
    <div class="azc-formElementSubLabelContainer"><div class="azc-formElementContainer">
      <div class="fxc-base azc-control azc-editableControl azc-validatableControl fxc-dropdown azc-validatableControl-none" data-control="true"
        data-bind="css: { 'azc-br-edited': isEdited() }">
        <div role="combobox" tabindex="0" class="azc-formControl azc-input fxc-dropdown-open msportalfx-tooltip-overflow azc-validation-border fxc-dropdown-input"
          aria-haspopup="tree" data-bind="activate: toggle, text: text(), attr: { 'aria-label': label, 'aria-expanded': isOpen() ? 'true' : 'false', 'aria-controls': isOpen() ? popupId : null }"></div>
      </div>
    </div></div>
  </div>`,
);

register(
  'drop-down-layer',
  `<!-- ko with: popup -->
  <div class="fxc-dropdown-popup azc-fabric fxs-portal-bg-txt-br msportalfx-shadow-level3"
    data-bind="attr: { id: dropDown.popupId }, style: { left: left + 'px', top: top + 'px', minWidth: width + 'px' }, click: function () { return true; }, clickBubble: false">
    <!-- ko with: dropDown -->
    <!-- ko if: several -->
    <input class="azc-input fxc-dropdown-filter" type="text" placeholder="${escaped(phrase('Type to filter result'))}"
      aria-label="${escaped(phrase('Type to filter result or use down arrow to choose options'))}" data-bind="textInput: filter">
    <!-- /ko -->
    <div role="tree" class="fxc-dropdown-options" data-bind="attr: { 'aria-label': label }, foreach: filtered()">
      <div role="treeitem" class="fxc-dropdown-option" tabindex="0"
        data-bind="activate: function () { $parent.choose($data); }, attr: { 'aria-selected': $parent.isChosen($data) ? 'true' : 'false' }, css: { 'fxc-dropdown-option-selected': $parent.isChosen($data) }"
        ><!-- ko if: $parent.several --><span class="fxc-dropdown-checkbox azc-checkBox-determinate" data-bind="css: { 'azc-checkBox-checked': $parent.isChosen($data), 'azc-checkBox-unchecked': !$parent.isChosen($data) }"></span><!-- /ko
        --><span data-bind="text: text"></span></div>
    </div>
    <!-- /ko -->
  </div>
  <!-- /ko -->`,
);
