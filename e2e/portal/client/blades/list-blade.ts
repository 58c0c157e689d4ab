/**
 * The list of policies as it usually is here: in the page, as nothing of the editor depends on it but that its section stays before the
 * editor's. The real one is a React view in a frame of another origin: `react/list-page.tsx`, for those who ask for it.
 */
import { register } from '../controls/control.ts';
import { escaped, phrase } from '../labels/texts.ts';
import { at } from '../policy/json.ts';
import { editorHash } from '../routes.ts';
import { bladeHeader } from './editor-blade.ts';
import { LIST_SUBTITLE, LIST_TITLE, nameText, stateText } from './list-texts.ts';

export interface ListedPolicy {
  id: string;
  policy: unknown;
}

export class ListBlade {
  readonly component = 'list-blade';
  readonly title = LIST_TITLE;
  readonly subtitle = LIST_SUBTITLE;
  readonly policies: () => readonly ListedPolicy[];
  readonly close: () => void;

  constructor(policies: () => readonly ListedPolicy[], close: () => void) {
    this.policies = policies;
    this.close = close;
  }

  name({ policy }: ListedPolicy): string {
    return nameText(at(policy, 'displayName'));
  }

  state({ policy }: ListedPolicy): string {
    return stateText(at(policy, 'state'));
  }

  address({ id }: ListedPolicy): string {
    return editorHash(id);
  }
}

register(
  'list-blade',
  `<section class="fxs-blade fxs-portal-bg-txt-br fxs-bladesize-xxlarge fxs-blade-display-in-journey" data-bind="pcControl: $data">
    ${bladeHeader('title', 'subtitle')}
    <div class="fxs-commandBar" role="toolbar"><ul class="fxs-commandBar-items"><li class="fxs-commandBar-item"><a class="ext-link" href="${editorHash(null)}">${escaped(phrase('New policy'))}</a></li></ul></div>
    <div class="fxs-blade-content-container-default"><table class="ext-list">
      <thead><tr><th>${escaped(phrase('Policy name'))}</th><th>${escaped(phrase('State'))}</th></tr></thead>
      <tbody data-bind="foreach: policies()"><tr>
        <td><a class="ext-link" data-bind="text: $parent.name($data), attr: { href: $parent.address($data) }"></a></td>
        <td data-bind="text: $parent.state($data)"></td>
      </tr></tbody>
    </table></div>
  </section>`,
);
