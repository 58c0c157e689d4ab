/**
 * The markup of the editor's blade. Seen on other Knockout blades of the portal: the nesting down to `.fxs-part-content` and the docked
 * footer. Inferred: that this blade has it, `css-scope-Microsoft_AAD_ConditionalAccess`, and all classes that begin with `ext-`.
 */
import { button } from '../controls/button.ts';
import { register, render, renderAll } from '../controls/control.ts';
import '../restless.ts';
import { escaped, label, phrase, since } from '../labels/texts.ts';
import { oddities } from '../oddities.ts';

const command = (title: string): string =>
  `<li class="fxs-commandBar-item fxs-portal-border fxs-portal-hover" title="${escaped(title)}"><div class="azc-toolbarButton-container fxs-fxclick fxs-portal-hover" role="button" tabindex="0"><span class="ext-glyph" aria-hidden="true"></span><div class="azc-toolbarButton-label fxs-commandBar-item-text">${escaped(title)}</div></div></li>`;

const CLOSE = escaped(phrase('Close'));

/** Commands of an existing policy: Delete in every generation, the others seen in 2026-07. */
const COMMANDS = since('2025')
  ? [label('cmd.delete'), label('cmd.policyInformation'), label('cmd.policyImpact')]
  : [label('cmd.delete')];

export const bladeHeader = (title: string, subtitle: string): string => `
  <div class="fxs-blade-header"><div class="fxs-blade-title-content">
    <h2 class="fxs-blade-title-titleText msportalfx-tooltip-overflow" data-bind="text: ${title}"></h2>
    <span class="fxs-blade-title-more" aria-hidden="true">···</span>
    <div class="fxs-blade-title-subtitleText msportalfx-tooltip-overflow fxs-portal-subtext" data-bind="text: ${subtitle}"></div>
  </div>
  <div class="fxs-blade-close fxs-fxclick" role="button" tabindex="0" title="${CLOSE}" aria-label="${CLOSE}" data-bind="activate: function () { close(); }"></div></div>`;

register(
  'editor-blade',
  `<section class="fxs-blade fxs-portal-bg-txt-br fxs-bladesize-xxlarge fxs-blade-display-in-journey" data-bind="pcControl: $data">
    ${bladeHeader('title()', 'subtitle')}
    ${oddities.restless ? '<div class="fxs-blade-status-container" data-bind="restless: true"></div>' : ''}
    <!-- ko ifnot: isNew -->
    <div class="fxs-commandBar" role="toolbar"><ul class="fxs-commandBar-items">${COMMANDS.map(command).join('')}</ul></div>
    <!-- /ko -->
    <div class="fxs-blade-content-container-default fxs-blade-content-container-details"><div class="fxs-blade-content-wrapper" data-bind="pcControl: $data"
      ><div class="ext-fill"><div class="ext-fill"><div class="ext-fill"><div class="fxs-lens-layout"><div class="ext-fill"
      ><div class="fxs-part fxs-part-no-fx-content-padding fxs-part-for-template-blade"
      ><div class="fxs-part-content fxs-validationContainer css-scope-Microsoft_AAD_ConditionalAccess"><div class="msportalfx-docking">
        <div class="msportalfx-docking-body msportalfx-padding"><div class="ext-columns">
          <div class="ext-column">
            ${render('intro')}
            ${render('name')}
            <h3 class="ext-heading">${escaped(label('heading.assignments'))}</h3>
            ${renderAll('assignments')}
            <h3 class="ext-heading">${escaped(label('heading.accessControls'))}</h3>
            ${renderAll('accessControls')}
          </div>
          <!-- ko if: section().length > 0 --><div class="ext-column ext-column-two">${renderAll('section()')}</div><!-- /ko -->
        </div></div>
        <div class="msportalfx-docking-footer msportalfx-padding"><div><div>
          ${render('enable')}
          <!-- ko if: lockoutShown() --><div class="ext-lockout">${render('lockout')}${render('lockoutChoice')}</div><!-- /ko -->
          ${button('saveText()', 'save()', '!canSave()')}
        </div></div></div>
      </div></div></div></div></div></div></div></div>
    </div></div>
  </section>`,
);
