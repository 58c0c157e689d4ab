/**
 * The list of policies. The real one is a React view in a frame of another origin; this one stands in the page, as nothing of the editor
 * depends on it but that its section stays before the editor's.
 */
import { register } from '../controls/control.ts';
import { escaped, phrase } from '../labels/texts.ts';
import { STATES } from '../policy/basics.ts';
import { at } from '../policy/json.ts';
import { bladeHeader } from './editor-blade.ts';

export interface ListedPolicy {
  id: string;
  policy: unknown;
}

export class ListBlade {
  readonly component = 'list-blade';
  readonly title = phrase('Conditional Access | Policies');
  readonly subtitle = 'Microsoft Entra ID';
  readonly policies: () => readonly ListedPolicy[];
  readonly close: () => void;

  constructor(policies: () => readonly ListedPolicy[], close: () => void) {
    this.policies = policies;
    this.close = close;
  }

  name({ policy }: ListedPolicy): string {
    const name = at(policy, 'displayName');
    return typeof name === 'string' && name !== '' ? name : phrase('(no name)');
  }

  state({ policy }: ListedPolicy): string {
    const state = at(policy, 'state');
    return (
      STATES.find(({ value }) => typeof state === 'string' && value.toLowerCase() === state.toLowerCase())
        ?.text ?? ''
    );
  }

  address({ id }: ListedPolicy): string {
    return `#view/Microsoft_AAD_ConditionalAccess/PolicyBlade/policyId/${id}`;
  }
}

register(
  'list-blade',
  `<section class="fxs-blade fxs-portal-bg-txt-br fxs-bladesize-xxlarge fxs-blade-display-in-journey" data-bind="pcControl: $data">
    ${bladeHeader('title', 'subtitle')}
    <div class="fxs-commandBar" role="toolbar"><ul class="fxs-commandBar-items"><li class="fxs-commandBar-item"><a class="ext-link" href="#view/Microsoft_AAD_ConditionalAccess/PolicyBlade">${escaped(phrase('New policy'))}</a></li></ul></div>
    <div class="fxs-blade-content-container-default"><table class="ext-list">
      <thead><tr><th>${escaped(phrase('Policy name'))}</th><th>${escaped(phrase('State'))}</th></tr></thead>
      <tbody data-bind="foreach: policies()"><tr>
        <td><a class="ext-link" data-bind="text: $parent.name($data), attr: { href: $parent.address($data) }"></a></td>
        <td data-bind="text: $parent.state($data)"></td>
      </tr></tbody>
    </table></div>
  </section>`,
);
