/** Info box: `role=status`, the whole message in `aria-label`, the visible text cut and repeated (seen). */
import { type Control, register } from './control.ts';

export class InfoBox implements Control {
  readonly component = 'info-box';
  readonly style: 'Info' | 'Warning' | 'Error';
  readonly message: string;
  readonly link: string | undefined;
  readonly shown: () => boolean;

  constructor(
    style: 'Info' | 'Warning' | 'Error',
    message: string,
    options: { link?: string; shown?: () => boolean } = {},
  ) {
    this.style = style;
    this.message = message;
    this.link = options.link;
    this.shown = options.shown ?? (() => true);
  }
}

register(
  'info-box',
  `<div class="fxc-weave-pccontrol fxc-base msportalfx-form-formelement" data-bind="pcControl: $data">
    <div class="fxc-infoBox-container fxs-portal-border fxc-infobox-size-normal fxt-infoBox-container" role="status"
      data-bind="css: 'fxc-infoBox-' + style, attr: { 'aria-label': message }">
      <div class="fxc-infoBox-icon" aria-hidden="true"></div>
      <div class="fxc-infoBox-text msportalfx-tooltip-overflow"
        ><span data-bind="text: message"></span><!-- ko if: link --> <span class="ext-link fxc-infoBox-link" role="link" tabindex="0" data-bind="text: link"></span><!-- /ko --></div>
      <div class="fxs-hide-accessible-label" data-bind="text: message"></div>
    </div>
  </div>`,
);
