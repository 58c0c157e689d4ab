/**
 * What all form controls share. A control is a plain object with observables and the name of its Knockout component, so that sections
 * and panes are lists of controls. Components stand in comment bindings: the page gets no element that the portal does not have.
 */
import ko from 'knockout';

export interface Control {
  /** Name of the Knockout component that renders it. */
  readonly component: string;
  /** False while the control is not in the page; always there when missing. */
  readonly shown?: () => boolean;
}

/** Registers the markup of a control; its view model is the control itself. */
export function register(name: string, template: string): void {
  ko.components.register(name, {
    synchronous: true,
    template: template.trim().replace(/\n\s*/g, ''),
    viewModel: { createViewModel: (params: unknown) => params },
  });
}

/** Markup that renders a control by its component. */
export const render = (control: string): string =>
  `<!-- ko component: { name: ${control}.component, params: ${control} } --><!-- /ko -->`;

/** Markup that renders a list of controls. */
export const renderAll = (controls: string): string =>
  `<!-- ko foreach: ${controls} --><!-- ko if: !$data.shown || $data.shown() -->${render('$data')}<!-- /ko --><!-- /ko -->`;

let weaveIds = 1000;
let labelIds = 0;

/** An id for a label and its box; new on every rendering, as all ids of the portal are. */
export const nextLabelId = (): string => `form-label-id-${labelIds++}-for`;

/** `pcControl` stands in the portal's own markup; here it gives the volatile `_weave_e_N` ids. Its value is evaluated once. */
ko.bindingHandlers.pcControl = {
  init(element: HTMLElement, valueAccessor) {
    valueAccessor();
    element.id = `_weave_e_${weaveIds++}`;
  },
};

/** Calls the handler on Space and Enter, as on a click. Other keys do what they always do. */
ko.bindingHandlers.activate = {
  init(element: HTMLElement, valueAccessor, _all, viewModel: unknown) {
    const run = (event: Event): void =>
      (valueAccessor() as (this: unknown, event: Event) => void).call(viewModel, event);
    element.addEventListener('click', run);
    element.addEventListener('keydown', (event) => {
      if (event.target !== element || (event.key !== ' ' && event.key !== 'Enter')) return;
      event.preventDefault();
      run(event);
    });
  },
};
