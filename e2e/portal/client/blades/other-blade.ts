/** Any other blade: it has nothing to do with a policy but holds words that an editor has, too. */
import { register } from '../controls/control.ts';
import { escaped, label, phrase } from '../labels/texts.ts';
import { bladeHeader } from './editor-blade.ts';

export interface OtherBlade {
  readonly component: 'other-blade';
  readonly title: string;
  readonly subtitle: string;
  close(): void;
}

register(
  'other-blade',
  `<section class="fxs-blade fxs-portal-bg-txt-br fxs-bladesize-xxlarge fxs-blade-display-in-journey fxs-blade-firstblade" data-bind="pcControl: $data">
    ${bladeHeader('title', 'subtitle')}
    <div class="fxs-blade-content-container-default ext-other">
      <h3>${escaped(label('row.users'))}</h3>
      <p>${escaped(phrase('Conditional Access and Grant are words that other blades have, too.'))}</p>
      <p><span>${escaped(label('row.session'))}</span> <span>${escaped(label('row.network'))}</span></p>
    </div>
  </section>`,
);
