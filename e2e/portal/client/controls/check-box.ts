/**
 * Check box: `div[role=checkbox]` with a hidden native input (seen) whose value is "checked" (older test framework; the opposite inferred).
 * The label stands beside it as a text of its own (inferred), in `.azc-text-label` (test framework).
 */
import ko from 'knockout';
import { infoIcon } from './balloon.ts';
import { type Control, register } from './control.ts';

interface Options {
  label: string;
  checked: boolean;
  balloon?: string;
  disabled?: () => boolean;
  /** Link under the label, such as "See list of approved client apps". */
  link?: string;
  indent?: boolean;
  shown?: () => boolean;
}

export class CheckBox implements Control {
  readonly component = 'check-box';
  readonly label: string;
  readonly checked: ko.Observable<boolean>;
  readonly balloon: string | undefined;
  readonly link: string | undefined;
  readonly indent: boolean;
  readonly disabled: () => boolean;
  readonly shown: () => boolean;

  constructor(options: Options) {
    this.label = options.label;
    this.checked = ko.observable(options.checked);
    this.balloon = options.balloon;
    this.link = options.link;
    this.indent = options.indent ?? false;
    this.disabled = options.disabled ?? (() => false);
    this.shown = options.shown ?? (() => true);
  }

  toggle(): void {
    if (!this.disabled()) this.checked(!this.checked());
  }
}

register(
  'check-box',
  `<div class="fxc-weave-pccontrol fxc-section-control fxc-base msportalfx-form-formelement azc-checkBoxField"
    data-bind="pcControl: $data, css: { 'ext-indent': indent }">
    <div class="azc-formElementSubLabelContainer"><div class="azc-formElementContainer">
      <div class="fxc-base azc-control azc-editableControl azc-validatableControl ext-check azc-validatableControl-none"
        data-control="true" data-editable="true" data-bind="css: { 'azc-control-disabled': disabled() }">
        <div class="azc-checkBox" role="checkbox"
          data-bind="activate: toggle, attr: { 'aria-checked': checked() ? 'true' : 'false', 'aria-disabled': disabled() ? 'true' : 'false', tabindex: disabled() ? -1 : 0 }">
          <input class="azc-formControl" type="checkbox" aria-hidden="true" tabindex="-1" data-bind="attr: { value: checked() ? 'checked' : 'unchecked' }, checked: checked, disable: disabled()">
          <span class="azc-fill-text azc-validation-border azc-checkBox-determinate"
            data-bind="css: { 'azc-checkBox-checked': checked(), 'azc-checkBox-unchecked': !checked(), 'azc-disabled': disabled() }"></span>
        </div>
        <span class="azc-text-label ext-check-text" data-bind="click: toggle"><span data-bind="text: label"></span></span>
        ${infoIcon('balloon')}
      </div>
      <!-- ko if: link --><div class="ext-check-link"><span class="fxs-fxclick ext-link" role="link" tabindex="0" data-bind="text: link"></span></div><!-- /ko -->
    </div></div>
  </div>`,
);
