/**
 * A label with a link that opens something, and the list of what was chosen. Seen: the texts, name over UPN with an avatar and "…".
 * Inferred: `span[role=button]` (seen for another link-like opener of the same framework) and `.fxc-selector-link` (older test framework).
 */

import { escaped, phrase } from '../labels/texts.ts';
import { type Control, register } from './control.ts';

export interface ChosenItem {
  name: string;
  /** Second line: UPN, application id or object id; may be empty. */
  detail: string;
  avatar?: boolean;
}

interface Options {
  label: string;
  text: () => string;
  items?: () => readonly ChosenItem[];
  open: () => void;
  shown?: () => boolean;
}

export class Selector implements Control {
  readonly component = 'selector';
  readonly label: string;
  readonly text: () => string;
  readonly items: () => readonly ChosenItem[];
  readonly open: () => void;
  readonly shown: () => boolean;

  constructor(options: Options) {
    this.label = options.label;
    this.text = options.text;
    this.items = options.items ?? (() => []);
    this.open = options.open;
    this.shown = options.shown ?? (() => true);
  }

  initials(name: string): string {
    return (name.match(/\b\w/g) ?? []).slice(0, 2).join('').toUpperCase();
  }
}

/** Markup of the link itself; rows of the editor have the same. */
export const selectorLink = (text: string, open: string): string =>
  `<div class="fxc-base azc-control ext-selector-value"><span class="fxc-selector-link fxs-fxclick" role="button" tabindex="0" data-bind="activate: ${open}"><span class="fxc-selector-displayText" data-bind="text: ${text}"></span></span></div>`;

register(
  'selector',
  `<div class="fxc-weave-pccontrol fxc-section-control fxc-base msportalfx-form-formelement fxc-has-label azc-selectorField ext-selector" data-bind="pcControl: $data">
    <div class="azc-form-labelcontainer azc-text-label"><span class="azc-form-label" data-bind="text: label"></span></div>
    ${selectorLink('text()', 'open')}
  </div>
  <!-- ko if: items().length > 0 -->
  <div class="fxc-base fxc-listView azc-fabric"><ul class="fxc-listView-list" data-bind="foreach: items()">
    <li class="fxc-listView-item">
      <!-- ko if: $data.avatar --><span class="ext-avatar" aria-hidden="true" data-bind="text: $parent.initials(name)"></span><!-- /ko -->
      <span class="ext-item-texts"><span class="ext-item-name" data-bind="text: name"></span><!-- ko if: detail --><span class="ext-item-detail" data-bind="text: detail"></span><!-- /ko --></span>
      <span class="ext-item-menu" role="button" tabindex="0" aria-label="${escaped(phrase('More'))}" data-bind="text: '···'"></span>
    </li>
  </ul></div>
  <!-- /ko -->`,
);
