/** Claims of widely shared advice that several rules meet, and what the documentation says of them. */
import type { RuleText } from '../../src/engine/rule.ts';

/**
 * "Require all" is said to stop OneDrive, and "Require one" to help. Sources: Microsoft Learn, "Conditional Access: Grant",
 * "Building a Conditional Access policy", "Conditional Access: Authentication flows".
 * @param here what the documentation says of the case at hand
 */
export const requireOneClaim = (here: string): Required<RuleText>['heardElsewhere'] => ({
  claim:
    '"Require all the selected controls" blocks the device code grant that OneDrive uses to renew its token; switch to "Require one of ' +
    'the selected controls".',
  documentation:
    'The setting has nothing to do with the device code flow, and no Microsoft document has OneDrive using that flow: a silent renewal ' +
    `uses a refresh token. ${here}`,
});

/**
 * Client apps is said to choose the flows. Sources: Microsoft Learn, "Conditional Access: Conditions", "Conditional Access: Authentication
 * flows".
 */
export const CLIENT_APPS_CLAIM: Required<RuleText>['heardElsewhere'] = {
  claim:
    'Client apps > Modern authentication clients controls the flows: make sure that the device code flow is not blocked there.',
  documentation:
    'Client apps chooses kinds of client: browsers, mobile apps and desktop clients, Exchange ActiveSync clients and others. Flows are a ' +
    'condition of their own, Conditions > Authentication flows, and Microsoft recommends to block the device code flow there.',
};
