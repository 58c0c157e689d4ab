/** What the conditions' panes say: client apps seen in a picture, the others from documentation. */

import { label, phrase } from '../labels/texts.ts';
import {
  INSIDER_RISK_LEVELS,
  RISK_LEVELS,
  SIGN_IN_RISK_LEVELS,
  TRANSFER_METHODS,
  type Words,
} from '../policy/conditions.ts';
import type { Pane } from './context-pane.ts';
import { wordsPane } from './words.ts';

type WordsPane = (state: Words, apply: (state: Words) => void) => Pane;

export const clientAppsPane: WordsPane = (state, apply) =>
  wordsPane({
    title: label('cond.clientApps'),
    intro: phrase(
      'Control user access to target specific client applications not using modern authentication.',
    ),
    question: phrase('Select the client apps this policy will apply to'),
    groups: [
      {
        heading: phrase('Modern authentication clients'),
        options: [
          { value: 'browser', text: label('clientApps.browser') },
          { value: 'mobileAppsAndDesktopClients', text: label('clientApps.mobileDesktop') },
        ],
      },
      {
        heading: phrase('Legacy authentication clients'),
        options: [
          { value: 'exchangeActiveSync', text: label('clientApps.eas') },
          {
            value: 'other',
            text: label('clientApps.other'),
            balloon: phrase(
              'Clients that do not use modern authentication, such as older Office clients, IMAP, POP and SMTP.',
            ),
          },
        ],
      },
    ],
    state,
    apply,
  });

const riskPane =
  (
    title: string,
    intro: string,
    question: string,
    options: readonly { value: string; text: string }[],
  ): WordsPane =>
  (state, apply) =>
    wordsPane({ title, intro, question, groups: [{ options }], state, apply });

export const userRiskPane = riskPane(
  label('cond.userRisk'),
  phrase('Control user access to respond to specific user risk levels.'),
  phrase('Configure user risk levels needed for policy to be enforced'),
  RISK_LEVELS,
);
export const signInRiskPane = riskPane(
  label('cond.signInRisk'),
  phrase('Control user access to respond to specific sign-in risk levels.'),
  phrase('Select the sign-in risk level this policy will apply to'),
  SIGN_IN_RISK_LEVELS,
);
export const insiderRiskPane = riskPane(
  label('cond.insiderRisk'),
  phrase('Control access based on the insider risk level assigned by Microsoft Purview.'),
  phrase('Select the risk levels that must be assigned to enforce the policy'),
  INSIDER_RISK_LEVELS,
);
export const agentRiskPane = riskPane(
  label('cond.agentRisk'),
  phrase('Control access to respond to specific agent risk levels.'),
  phrase('Configure agent risk levels needed for policy to be enforced'),
  RISK_LEVELS,
);
export const servicePrincipalRiskPane = riskPane(
  label('cond.servicePrincipalRisk'),
  phrase('Control access to respond to specific service principal risk levels.'),
  phrase('Configure service principal risk levels needed for policy to be enforced'),
  RISK_LEVELS,
);
export const authenticationFlowsPane = riskPane(
  label('cond.authFlows'),
  phrase('Control how your organization uses certain authentication and authorization protocols and grants.'),
  phrase('Transfer methods'),
  TRANSFER_METHODS,
);
