/** Something that is rendered anew without end, as an animation or a clock of the portal could be; where such a thing stands is invented. */
import ko from 'knockout';

const EVERY_MS = 50;

ko.bindingHandlers.restless = {
  init(element: HTMLElement) {
    let renderings = 0;
    const timer = setInterval(() => {
      const dots = document.createElement('span');
      dots.className = 'fxs-blade-progress-dots';
      dots.textContent = '.'.repeat(1 + (renderings++ % 3));
      element.replaceChildren(dots);
    }, EVERY_MS);
    ko.utils.domNodeDisposal.addDisposeCallback(element, () => clearInterval(timer));
  },
};
