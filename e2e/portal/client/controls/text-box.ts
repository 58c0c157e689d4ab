/** Text box and text area. Seen: markup, `label[for]`, the parent bearing the same name as the input, purple border and tick when changed. */
import ko from 'knockout';
import { infoIcon } from './balloon.ts';
import { type Control, nextLabelId, register } from './control.ts';

interface Options {
  label: string;
  value: string;
  required?: boolean;
  placeholder?: string;
  balloon?: string;
  rows?: number;
  clean?: string;
  shown?: () => boolean;
}

export class TextBox implements Control {
  readonly component: string;
  readonly label: string;
  readonly required: boolean;
  readonly placeholder: string;
  readonly balloon: string | undefined;
  readonly rows: number;
  readonly clean: string;
  readonly value: ko.Observable<string>;
  readonly shown: () => boolean;
  readonly labelId = ko.observable('');

  constructor(options: Options) {
    this.component = options.rows ? 'text-area' : 'text-box';
    this.label = options.label;
    this.required = options.required ?? false;
    this.placeholder = options.placeholder ?? '';
    this.balloon = options.balloon;
    this.rows = options.rows ?? 1;
    this.value = ko.observable(options.value);
    this.clean = options.clean ?? options.value;
    this.shown = options.shown ?? (() => true);
  }

  isEdited(): boolean {
    return this.value() !== this.clean;
  }

  renewLabelId(): void {
    this.labelId(nextLabelId());
  }
}

const wrap = (box: string): string =>
  `<div class="fxc-weave-pccontrol fxc-section-control fxc-base msportalfx-form-formelement fxc-has-label azc-textField"
    data-bind="pcControl: renewLabelId(), attr: { 'aria-label': label }">
    <div class="azc-form-labelcontainer azc-text-label"
      ><label class="azc-form-label" data-bind="attr: { for: labelId }"><span data-bind="text: label"></span><!-- ko if: required --><span class="azc-form-required"> *</span><!-- /ko --></label
      >${infoIcon('balloon')}</div>
    <div class="azc-formElementSubLabelContainer"><div class="azc-formElementContainer"
      ><div class="fxc-base azc-control azc-editableControl azc-validatableControl azc-inputbox azc-textBox azc-validatableControl-none"
        data-control="true" data-editable="true" data-canfocus="true" data-bind="css: { 'azc-br-edited': isEdited(), 'azc-is-edited': isEdited() }"
        ><div class="azc-inputbox-wrapper azc-textBox-wrapper" tabindex="-1">${box}<label class="fxs-hide-accessible-label" aria-atomic="true"></label></div></div></div
      ><label class="azc-text-sublabel msportalfx-tooltip-overflow" aria-hidden="true"></label></div>
  </div>`;

const BINDINGS = `textInput: value, attr: { id: labelId, placeholder: placeholder, 'aria-label': label, 'aria-required': required ? 'true' : null, rows: rows > 1 ? rows : null }`;

register(
  'text-box',
  wrap(
    `<input class="azc-input azc-formControl azc-validation-border" type="text" aria-multiline="false" aria-invalid="false" autocomplete="off" data-bind="${BINDINGS}">`,
  ),
);
register(
  'text-area',
  wrap(
    `<textarea class="azc-input azc-formControl azc-validation-border" aria-multiline="true" aria-invalid="false" data-bind="${BINDINGS}"></textarea>`,
  ),
);
