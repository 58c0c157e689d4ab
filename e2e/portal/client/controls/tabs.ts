/** Include and Exclude. Seen: classes, `aria-selected`, the text twice in textContent (the second, bold copy keeps the width). */
import ko from 'knockout';
import { label } from '../labels/texts.ts';
import { type Control, register, renderAll } from './control.ts';

interface Tab {
  text: string;
  controls: readonly Control[];
}

export class Tabs implements Control {
  readonly component = 'tabs';
  readonly tabs: readonly Tab[];
  readonly active = ko.observable(0);
  readonly shown: () => boolean;

  constructor(tabs: readonly Tab[], shown: () => boolean = () => true) {
    this.tabs = tabs;
    this.shown = shown;
  }

  controls(): readonly Control[] {
    return this.tabs[this.active()]?.controls ?? [];
  }
}

export const includeExclude = (
  include: readonly Control[],
  exclude: readonly Control[],
  shown: () => boolean = () => true,
): Tabs =>
  new Tabs(
    [
      { text: label('tab.include'), controls: include },
      { text: label('tab.exclude'), controls: exclude },
    ],
    shown,
  );

register(
  'tabs',
  `<div class="fxc-weave-pccontrol fxc-base fxc-section-wrapper" data-bind="pcControl: $data">
    <div class="fxc-section-tabs" role="tablist" data-bind="foreach: tabs">
      <div class="fxc-section-tab-item" role="tab"
        data-bind="activate: function () { $parent.active($index()); }, css: { 'azc-br-active': $parent.active() === $index() },
          attr: { 'aria-label': text, 'aria-selected': $parent.active() === $index() ? 'true' : 'false', tabindex: $parent.active() === $index() ? 0 : -1 }"
        ><span class="fxc-section-tab-text" data-bind="text: text"></span><span class="fxc-section-tab-boldtext" aria-hidden="true" data-bind="text: text"></span></div>
    </div>
    <div class="fxc-section" role="tabpanel">${renderAll('controls()')}</div>
  </div>`,
);
