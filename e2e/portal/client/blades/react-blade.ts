/**
 * The blade of a React view: header by the shell, the view in a frame of another origin. Seen on other React views: the frame's name, classes,
 * host and path, the header outside of it, and hidden frames without a name that wait to be used. Inferred: that each view gets a new frame.
 */
import ko from 'knockout';
import { register } from '../controls/control.ts';
import { frameUrl, type View } from '../react/protocol.ts';
import { bladeHeader } from './editor-blade.ts';

export class ReactBlade {
  readonly component = 'react-blade';
  readonly name: View;
  readonly address: string;
  readonly warmAddress = frameUrl(location, null);
  /** Empty until the frame tells them. */
  readonly title = ko.observable('');
  readonly subtitle = ko.observable('');
  readonly close: () => void;

  /** @param policyId Policy to open in the editor, null for a new one. */
  constructor(view: View, policyId: string | null, close: () => void) {
    this.name = view;
    this.address = frameUrl(location, view, policyId);
    this.close = close;
  }
}

register(
  'react-blade',
  `<section class="fxs-blade fxs-portal-bg-txt-br fxs-bladesize-xxlarge fxs-blade-display-in-journey" data-bind="pcControl: $data">
    ${bladeHeader('title()', 'subtitle()')}
    <div class="fxs-blade-content-container-default fxs-blade-content-container-details">
      <iframe class="fxs-part-frame fxs-portal-bg-txt-br fxs-reactview-frame-active" data-bind="attr: { name: name, src: address }"></iframe>
      <iframe class="fxs-part-frame fxs-display-none" name="" aria-hidden="true" data-bind="attr: { src: warmAddress }"></iframe>
    </div>
  </section>`,
);
