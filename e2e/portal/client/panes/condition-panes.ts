/** What the conditions' panes say: client apps seen in a picture, the others from documentation. */
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
    title: 'Client apps',
    intro: 'Control user access to target specific client applications not using modern authentication.',
    question: 'Select the client apps this policy will apply to',
    groups: [
      {
        heading: 'Modern authentication clients',
        options: [
          { value: 'browser', text: 'Browser' },
          { value: 'mobileAppsAndDesktopClients', text: 'Mobile apps and desktop clients' },
        ],
      },
      {
        heading: 'Legacy authentication clients',
        options: [
          { value: 'exchangeActiveSync', text: 'Exchange ActiveSync clients' },
          {
            value: 'other',
            text: 'Other clients',
            balloon:
              'Clients that do not use modern authentication, such as older Office clients, IMAP, POP and SMTP.',
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
  'User risk',
  'Control user access to respond to specific user risk levels.',
  'Configure user risk levels needed for policy to be enforced',
  RISK_LEVELS,
);
export const signInRiskPane = riskPane(
  'Sign-in risk',
  'Control user access to respond to specific sign-in risk levels.',
  'Select the sign-in risk level this policy will apply to',
  SIGN_IN_RISK_LEVELS,
);
export const insiderRiskPane = riskPane(
  'Insider risk',
  'Control access based on the insider risk level assigned by Microsoft Purview.',
  'Select the risk levels that must be assigned to enforce the policy',
  INSIDER_RISK_LEVELS,
);
export const agentRiskPane = riskPane(
  'Agent risk',
  'Control access to respond to specific agent risk levels.',
  'Configure agent risk levels needed for policy to be enforced',
  RISK_LEVELS,
);
export const servicePrincipalRiskPane = riskPane(
  'Service principal risk',
  'Control access to respond to specific service principal risk levels.',
  'Configure service principal risk levels needed for policy to be enforced',
  RISK_LEVELS,
);
export const authenticationFlowsPane = riskPane(
  'Authentication flows',
  'Control how your organization uses certain authentication and authorization protocols and grants.',
  'Transfer methods',
  TRANSFER_METHODS,
);
