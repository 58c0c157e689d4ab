/**
 * The (i) behind a label and its balloon. Seen: long hover texts that hold the words of other labels (2026-07 pictures).
 * Inferred: classes; that the balloon stands in the page only while it is shown, outside the blade.
 */
import ko from 'knockout';
import { escaped, phrase } from '../labels/texts.ts';
import { register } from './control.ts';

interface Shown {
  text: string;
  left: number;
  top: number;
}

/** The balloon that is open now; the shell renders it. */
export const balloon = ko.observable<Shown | null>(null);

ko.bindingHandlers.balloon = {
  init(element: HTMLElement, valueAccessor) {
    const show = (): void => {
      const { left, bottom } = element.getBoundingClientRect();
      balloon({
        text: String(ko.unwrap(valueAccessor())),
        left: Math.max(8, Math.min(left - 120, window.innerWidth - 376)),
        top: bottom + 4,
      });
    };
    const hide = (): void => balloon(null);
    element.addEventListener('mouseenter', show);
    element.addEventListener('focus', show);
    element.addEventListener('mouseleave', hide);
    element.addEventListener('blur', hide);
    ko.utils.domNodeDisposal.addDisposeCallback(element, hide);
  },
};

register(
  'balloon-layer',
  `<!-- ko with: balloon -->
  <div class="azc-balloon-popup fxs-portal-bg-txt-br msportalfx-shadow-level3" role="tooltip"
    data-bind="style: { left: left + 'px', top: top + 'px' }"><div data-bind="text: text"></div></div>
  <!-- /ko -->`,
);

/** Markup of the (i); nothing while the text is missing. */
export const infoIcon = (text: string): string =>
  `<!-- ko if: ${text} --><span class="fxs-info-icon azc-infoBalloon" tabindex="0" role="button" aria-label="${escaped(phrase('Info'))}" data-bind="balloon: ${text}"></span><!-- /ko -->`;
