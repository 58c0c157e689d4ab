/** Conditions: a second list of rows (seen). Each opens a pane while both columns stay; Locations opens the Network section (documented). */
import ko from 'knockout';
import type { Control } from '../controls/control.ts';
import { Row } from '../controls/row.ts';
import { Text } from '../controls/text.ts';
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
import { deviceFilterSummary, networkSummary, platformsSummary, wordsSummary } from '../summary-texts.ts';
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
  { openPane }: SectionContext,
  openNetwork: () => void,
): readonly Control[] {
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
    new Text('Control access based on signals such as risk, device and location.', { learnMore: true }),
    words(
      {
        label: 'User risk',
        balloon: 'How likely it is that the account is compromised. Not the same as "Sign-in risk".',
        description: 'User risk level is the likelihood that the user account is compromised.',
      },
      draft.userRisk,
      userRiskPane,
    ),
    words(
      {
        label: 'Sign-in risk',
        balloon: 'How likely it is that the sign-in does not come from the owner of the account.',
        description: 'Sign-in risk level is the likelihood that the sign-in session is compromised.',
      },
      draft.signInRisk,
      signInRiskPane,
    ),
    words(
      {
        label: 'Insider risk',
        balloon: 'Risk that Microsoft Purview assigns.',
        description:
          "Insider risk assesses the user's risky data-related activity in Microsoft Purview Insider Risk Management.",
      },
      draft.insiderRisk,
      insiderRiskPane,
    ),
    words(
      {
        label: 'Agent risk',
        balloon: 'How likely it is that an agent is compromised.',
        shown: () => agentRiskSet,
      },
      draft.agentRisk,
      agentRiskPane,
    ),
    words(
      {
        label: 'Service principal risk',
        balloon: 'How likely it is that a workload identity is compromised.',
        shown: () =>
          draft.servicePrincipalRisk.before().configured || draft.users.state().appliesTo === 'workload',
      },
      draft.servicePrincipalRisk,
      servicePrincipalRiskPane,
    ),
    row({
      label: 'Device platforms',
      balloon: 'Platform the user is signing in from, as the user agent tells it.',
      summary: () => platformsSummary(draft.platforms.state()),
      pane: () => devicePlatformsPane(draft.platforms.state.peek(), draft.platforms.state),
    }),
    new Row({
      label: 'Locations',
      balloon: 'Location (determined using IP address range) the user is signing in from.',
      summary: () => networkSummary(draft.network.state()),
      isOpen: () => false,
      open: openNetwork,
    }),
    words(
      {
        label: 'Client apps',
        balloon: 'Software the user is employing to access the cloud app. For example, "Browser".',
      },
      draft.clientApps,
      clientAppsPane,
    ),
    row({
      label: 'Filter for devices',
      balloon: 'Include or exclude specific devices by a rule over their attributes.',
      summary: () => deviceFilterSummary(draft.deviceFilter.state()),
      pane: () => deviceFilterPane(draft.deviceFilter.state.peek(), draft.deviceFilter.state),
    }),
    words(
      { label: 'Authentication flows', balloon: 'Device code flow and authentication transfer.' },
      draft.authenticationFlows,
      authenticationFlowsPane,
    ),
  ];
}
