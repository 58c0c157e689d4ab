/**
 * A summary row: label, (i), red * where required, and the summary as a link beneath. Seen: texts, order, the grey box of the open row.
 * Inferred: all markup (that of a form row with a selector).
 */

import { since } from '../labels/texts.ts';
import { infoIcon } from './balloon.ts';
import { type Control, register } from './control.ts';
import { selectorLink } from './selector.ts';

interface Options {
  label: string;
  balloon: string;
  required?: boolean;
  description?: string;
  summary: () => string;
  isOpen: () => boolean;
  open: () => void;
  shown?: () => boolean;
}

export class Row implements Control {
  readonly component = 'row';
  readonly label: string;
  readonly balloon: string;
  readonly required: boolean;
  readonly description: string | undefined;
  readonly summary: () => string;
  readonly isOpen: () => boolean;
  readonly open: () => void;
  readonly shown: () => boolean;
  /** In 2021 a row was a selector of the framework: value in black and a chevron (seen). */
  readonly isOf2021 = !since('2023');

  constructor(options: Options) {
    this.label = options.label;
    this.balloon = options.balloon;
    this.required = options.required ?? false;
    this.description = options.description;
    this.summary = options.summary;
    this.isOpen = options.isOpen;
    this.open = options.open;
    this.shown = options.shown ?? (() => true);
  }
}

register(
  'row',
  `<div class="fxc-weave-pccontrol fxc-section-control fxc-base msportalfx-form-formelement fxc-has-label azc-selectorField ext-row"
    data-bind="pcControl: $data, css: { 'ext-row-open': isOpen(), 'ext-row-2021': isOf2021 }">
    <div class="azc-form-labelcontainer azc-text-label"
      ><label class="azc-form-label"><span data-bind="text: label"></span><!-- ko if: required --><span class="azc-form-required"> *</span><!-- /ko --></label
      >${infoIcon('balloon')}</div>
    <!-- ko if: description --><div class="ext-row-description" data-bind="text: description"></div><!-- /ko -->
    ${selectorLink('summary()', 'open')}
  </div>`,
);
