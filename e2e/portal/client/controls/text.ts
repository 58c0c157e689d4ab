/** Plain text of a form: an introduction with its "Learn more", a group's heading. */

import { escaped, phrase } from '../labels/texts.ts';
import { type Control, register } from './control.ts';

export class Text implements Control {
  readonly component = 'text';
  readonly text: string;
  readonly learnMore: boolean;
  readonly shown: () => boolean;

  constructor(text: string, options: { learnMore?: boolean; shown?: () => boolean } = {}) {
    this.text = text;
    this.learnMore = options.learnMore ?? false;
    this.shown = options.shown ?? (() => true);
  }
}

register(
  'text',
  `<div class="msportalfx-form-formelement msportalfx-text-default"
    ><span data-bind="text: text"></span><!-- ko if: learnMore --> <a class="ext-link" target="_blank" rel="noopener" href="https://learn.microsoft.com/entra/identity/conditional-access/">${escaped(phrase('Learn more'))}</a><!-- /ko --></div>`,
);
