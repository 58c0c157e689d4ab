/** Radio list: `ul[aria-label] > li > input[type=radio] + span.azc-radio-circle + span` (seen). */
import ko from 'knockout';
import { infoIcon } from './balloon.ts';
import { type Control, register } from './control.ts';

export interface RadioOption<Value extends string> {
  value: Value;
  text: string;
  disabled?: boolean;
  balloon?: string;
}

interface Options<Value extends string> {
  /** Accessible name of the list. */
  label: string;
  /** Visible heading above the list. */
  heading?: string;
  value: Value;
  options: readonly RadioOption<Value>[];
  indent?: boolean;
  shown?: () => boolean;
}

let groups = 0;

export class RadioList<Value extends string = string> implements Control {
  readonly component = 'radio-list';
  readonly label: string;
  readonly heading: string | undefined;
  readonly options: readonly RadioOption<Value>[];
  readonly value: ko.Observable<Value>;
  readonly indent: boolean;
  readonly shown: () => boolean;
  readonly name = `azc-radio-${groups++}`;

  constructor(options: Options<Value>) {
    this.label = options.label;
    this.heading = options.heading;
    this.options = options.options;
    this.value = ko.observable(options.value);
    this.indent = options.indent ?? false;
    this.shown = options.shown ?? (() => true);
  }

  choose(option: RadioOption<Value>): void {
    if (!option.disabled) this.value(option.value);
  }
}

register(
  'radio-list',
  `<div class="fxc-weave-pccontrol fxc-section-control fxc-base msportalfx-form-formelement"
    data-bind="pcControl: $data, css: { 'ext-indent': indent }">
    <!-- ko if: heading --><div class="azc-form-labelcontainer azc-text-label"><span class="azc-form-label" data-bind="text: heading"></span></div><!-- /ko -->
    <div class="azc-formElementSubLabelContainer"><div class="azc-formElementContainer">
      <div class="fxc-base azc-control azc-editableControl azc-radioButtonsField" data-control="true" data-editable="true">
        <ul class="azc-radio-list" data-bind="attr: { 'aria-label': label }, foreach: options">
          <li class="azc-radio-item" data-bind="click: function (option) { $parent.choose(option); return true; }, css: { 'azc-disabled': $data.disabled }"
            ><input type="radio" class="azc-formControl" data-bind="attr: { name: $parent.name, value: value }, checked: $parent.value, disable: $data.disabled, clickBubble: false, click: function () { return true; }"
            ><span class="azc-radio-circle"></span><span class="azc-radio-text" data-bind="text: text"></span>${infoIcon('$data.balloon')}</li>
        </ul>
      </div>
    </div></div>
  </div>`,
);
