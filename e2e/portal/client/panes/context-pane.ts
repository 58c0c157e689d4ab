/**
 * The context pane at the right edge. Edits stay in the pane until Select or Done; closing forgets them. A closed pane stays in the page,
 * hidden, until two more were opened after it.
 */
import ko from 'knockout';
import { button } from '../controls/button.ts';
import { type Control, register, renderAll } from '../controls/control.ts';
import { popup } from '../controls/drop-down.ts';
import { escaped, phrase } from '../labels/texts.ts';

export interface Pane {
  readonly title: string;
  /** Select commits Grant, Session and pickers, Done the conditions (both documented). */
  readonly button: string;
  readonly controls: readonly Control[];
  apply(): void;
  /** After the pane was closed, applied or not. */
  closed?(): void;
}

interface Slot {
  pane: Pane;
  visible: ko.Observable<boolean>;
}

export class ContextPanes {
  readonly component = 'context-panes';
  readonly slots = ko.observableArray<Slot>([]);

  current(): Pane | null {
    return this.slots().find(({ visible }) => visible())?.pane ?? null;
  }

  open(pane: Pane): void {
    this.close();
    this.slots([...this.slots().slice(-1), { pane, visible: ko.observable(true) }]);
  }

  apply(slot: Slot): void {
    if (!slot.visible()) return;
    slot.pane.apply();
    this.close();
  }

  close(): void {
    popup(null);
    const open = this.slots().filter(({ visible }) => visible());
    for (const { pane, visible } of open) {
      visible(false);
      pane.closed?.();
    }
  }

  clear(): void {
    this.slots([]);
  }
}

const CLOSE = escaped(phrase('Close'));

register(
  'context-panes',
  `<!-- ko foreach: slots -->
  <div class="fxs-contextpane fxs-portal-bg-txt-br az-noprint fxs-portal-contextpane-right" data-bind="css: { 'fxs-contextpane-visible': visible }, attr: { 'aria-hidden': visible() ? null : 'true' }">
    <div class="fxs-blade msportalfx-shadow-level3 fxs-portal-bg-txt-br fxs-vivaresize fxs-contextpane-content" aria-labelledby="fxsContextPaneTitle">
      <div class="fxs-contextpane-header">
        <h2 id="fxsContextPaneTitle" class="fxs-blade-title-titleText msportalfx-tooltip-overflow" data-bind="text: pane.title"></h2>
        <div class="fxs-contextpane-close fxs-fxclick" role="button" tabindex="0" title="${CLOSE}" aria-label="${CLOSE}" data-bind="activate: function () { $parent.close(); }"></div>
      </div>
      <div class="fxs-blade-content-container-default fxs-contextpane-body"><div class="fxs-blade-content-wrapper" data-bind="pcControl: $data">
        <div class="msportalfx-docking"><div class="msportalfx-docking-body msportalfx-padding">${renderAll('pane.controls')}</div>
        <div class="msportalfx-docking-footer msportalfx-padding"><div class="fxc-actionBarBase fxc-pickerActionBar"><div class="fxc-actionBarBase-button fxc-pickerActionBar-okButton">${button('pane.button', '$parent.apply($data)')}</div></div></div></div>
      </div></div>
    </div>
  </div>
  <!-- /ko -->`,
);
