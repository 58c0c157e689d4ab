/** Conditions: a second list of rows (seen). Each opens a pane while both columns stay; Locations opens the Network section (documented). */
import ko from 'knockout';
import type { Control } from '../controls/control.ts';
import { Row } from '../controls/row.ts';
import { Text } from '../controls/text.ts';
import { label, phrase, since } from '../labels/texts.ts';
import {
  agentRiskPane,
  authenticationFlowsPane,
  clientAppsPane,
  insiderRiskPane,
  servicePrincipalRiskPane,
  signInRiskPane,
  userRiskPane,
} from '../panes/condition-panes.ts';
import type { Pane } from '../panes/context-pane.ts';
import { devicePlatformsPane } from '../panes/device-platforms.ts';
import { deviceFilterPane } from '../panes/filter.ts';
import type { PolicyDraft } from '../policy/draft.ts';
import type { NetworkState } from '../policy/network.ts';
import { deviceFilterSummary, networkSummary, platformsSummary, wordsSummary } from '../summary-texts.ts';
import { networkSection } from './network.ts';
import type { SectionContext } from './section.ts';

interface RowOptions {
  label: string;
  balloon: string;
  description?: string;
  summary: () => string;
  pane: () => Pane;
  shown?: () => boolean;
}

export function conditionsSection(
  draft: PolicyDraft,
  context: SectionContext,
  openNetwork: () => void,
): readonly Control[] {
  const { openPane } = context;
  const open = ko.observable<string | null>(null);
  const row = ({ pane, ...options }: RowOptions): Row =>
    new Row({
      ...options,
      isOpen: () => open() === options.label,
      open: () => {
        const opened = pane();
        openPane({ ...opened, closed: () => open() === options.label && open(null) });
        open(options.label);
      },
    });
  const words = (
    options: Omit<RowOptions, 'summary' | 'pane'>,
    part: PolicyDraft['userRisk'],
    pane: typeof userRiskPane,
  ): Row =>
    row({
      ...options,
      summary: () => wordsSummary(part.state()),
      pane: () => pane(part.state.peek(), part.state),
    });

  // Rows of newer conditions are only there when the policy has them. Inferred.
  const agentRiskSet = draft.agentRisk.before().configured;
  return [
    new Text(phrase('Control access based on signals such as risk, device and location.'), {
      learnMore: true,
    }),
    words(
      {
        label: label('cond.userRisk'),
        balloon: phrase('How likely it is that the account is compromised. Not the same as "Sign-in risk".'),
        description: phrase('User risk level is the likelihood that the user account is compromised.'),
      },
      draft.userRisk,
      userRiskPane,
    ),
    words(
      {
        label: label('cond.signInRisk'),
        balloon: phrase('How likely it is that the sign-in does not come from the owner of the account.'),
        description: phrase('Sign-in risk level is the likelihood that the sign-in session is compromised.'),
      },
      draft.signInRisk,
      signInRiskPane,
    ),
    words(
      {
        label: label('cond.insiderRisk'),
        balloon: phrase('Risk that Microsoft Purview assigns.'),
        description: phrase(
          "Insider risk assesses the user's risky data-related activity in Microsoft Purview Insider Risk Management.",
        ),
        shown: () => since('2025') || draft.insiderRisk.before().configured,
      },
      draft.insiderRisk,
      insiderRiskPane,
    ),
    words(
      {
        label: label('cond.agentRisk'),
        balloon: phrase('How likely it is that an agent is compromised.'),
        shown: () => agentRiskSet,
      },
      draft.agentRisk,
      agentRiskPane,
    ),
    words(
      {
        label: label('cond.servicePrincipalRisk'),
        balloon: phrase('How likely it is that a workload identity is compromised.'),
        shown: () =>
          draft.servicePrincipalRisk.before().configured || draft.users.state().appliesTo === 'workload',
      },
      draft.servicePrincipalRisk,
      servicePrincipalRiskPane,
    ),
    row({
      label: label('cond.devicePlatforms'),
      balloon: phrase('Platform the user is signing in from, as the user agent tells it.'),
      summary: () => platformsSummary(draft.platforms.state()),
      pane: () => devicePlatformsPane(draft.platforms.state.peek(), draft.platforms.state),
    }),
    new Row({
      label: label('cond.locations'),
      balloon: phrase('Location (determined using IP address range) the user is signing in from.'),
      summary: () => networkSummary(draft.network.state()),
      isOpen: () => false,
      open: since('2025') ? openNetwork : () => openPane(locationsPane(draft.network.state, context)),
    }),
    words(
      {
        label: label('cond.clientApps'),
        balloon: phrase('Software the user is employing to access the cloud app. For example, "Browser".'),
      },
      draft.clientApps,
      clientAppsPane,
    ),
    row({
      label: label('cond.deviceFilter'),
      balloon: phrase('Include or exclude specific devices by a rule over their attributes.'),
      summary: () => deviceFilterSummary(draft.deviceFilter.state()),
      pane: () => deviceFilterPane(draft.deviceFilter.state.peek(), draft.deviceFilter.state),
    }),
    words(
      {
        label: label('cond.authFlows'),
        balloon: phrase('Device code flow and authentication transfer.'),
        shown: () => since('2025') || draft.authenticationFlows.before().configured,
      },
      draft.authenticationFlows,
      authenticationFlowsPane,
    ),
  ];
}

/** Until there was a Network row, locations were a condition with a pane of its own. That the pane looks as the section does now: inferred. */
function locationsPane(state: ko.Observable<NetworkState>, { directory, openPane }: SectionContext): Pane {
  const edited = ko.observable(state.peek());
  const controls = networkSection(edited, {
    directory,
    // A picker takes the pane's place; what it chose is shown by the same pane again.
    openPane: (picker) =>
      openPane({
        ...picker,
        apply() {
          picker.apply();
          queueMicrotask(() => openPane(pane));
        },
      }),
  });
  const pane: Pane = {
    title: label('cond.locations'),
    button: label('btn.done'),
    controls,
    apply: () => state(edited()),
  };
  return pane;
}
