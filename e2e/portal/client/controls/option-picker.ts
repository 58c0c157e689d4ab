/**
 * Option picker (Enable policy, Configure). Seen: classes, `fxs-portal-button-primary` on the chosen item, hidden native radio, purple when
 * changed. Inferred: `role=radio` and `aria-checked` on the item together (both seen, in different years).
 */
import ko from 'knockout';
import { label, phrase } from '../labels/texts.ts';
import { infoIcon } from './balloon.ts';
import { type Control, register } from './control.ts';

interface Options {
  label: string;
  value: string;
  options: readonly { value: string; text: string }[];
  balloon?: string;
  /** The value that is not drawn as changed; the first value when missing. */
  clean?: string;
}

export class OptionPicker implements Control {
  readonly component = 'option-picker';
  readonly label: string;
  readonly options: readonly { value: string; text: string }[];
  readonly value: ko.Observable<string>;
  readonly balloon: string | undefined;
  readonly clean: string;

  constructor(options: Options) {
    this.label = options.label;
    this.options = options.options;
    this.value = ko.observable(options.value);
    this.balloon = options.balloon;
    this.clean = options.clean ?? options.value;
  }

  isEdited(): boolean {
    return this.value() !== this.clean;
  }
}

/** The Configure picker that heads the network and every condition. */
export const configurePicker = (configured: boolean): OptionPicker =>
  new OptionPicker({
    label: label('network.configure'),
    value: configured ? 'yes' : 'no',
    clean: 'no',
    options: [
      { value: 'yes', text: label('network.configure.yes') },
      { value: 'no', text: label('network.configure.no') },
    ],
    balloon: phrase('Choose Yes to configure this condition; No leaves it out of the policy.'),
  });

register(
  'option-picker',
  `<div class="fxc-weave-pccontrol fxc-section-control fxc-base msportalfx-form-formelement fxc-has-label azc-optionsGroupField" data-bind="pcControl: $data">
    <div class="azc-form-labelcontainer azc-text-label"><label class="azc-form-label" data-bind="text: label"></label>${infoIcon('balloon')}</div>
    <div class="azc-formElementSubLabelContainer"><div class="azc-formElementContainer">
      <div class="fxc-base azc-control azc-editableControl azc-optionPicker" data-control="true" data-bind="css: { 'azc-is-edited': isEdited() }">
        <ul class="azc-optionPicker-list fxs-portal-border" data-bind="foreach: options">
          <li class="fxs-portal-border azc-optionPicker-item" role="radio" tabindex="0" aria-disabled="false"
            data-bind="attr: { 'aria-checked': $parent.value() === value ? 'true' : 'false' },
              css: { 'fxs-portal-button-primary': $parent.value() === value, 'azc-bg-edited': $parent.value() === value && $parent.isEdited() },
              activate: function () { $parent.value(value); }"
            ><input class="azc-formControl" type="radio" tabindex="-1" aria-hidden="true" data-bind="attr: { value: value }, checked: $parent.value"
            ><span data-bind="text: text"></span></li>
        </ul>
      </div>
    </div></div>
  </div>`,
);
