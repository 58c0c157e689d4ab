/**
 * Continuous access evaluation enforces locations strictly: every address from which a service is reached must be among the named locations.
 * Whether they are complete is not in the policy, so this is a note, whatever else the policy says.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { evaluationIs } from '../facts/session.ts';
import { CONTINUOUS_EVALUATION, STRICT_LOCATION } from '../facts/sources.ts';

export default defineRule({
  id: 'cae-strict-location-network',
  ref: 'CAP010',
  title: 'Strict location enforcement needs every exit address',
  field: 'session',
  evidence: 'microsoft-documented',
  levels: ['info'],
  sources: [STRICT_LOCATION, CONTINUOUS_EVALUATION],
  falsePositives: 'None is known: it is a note on what has to be complete outside the policy.',
  restsOn: ['session'],
  check: (policy) => evaluationIs(policy, 'strictLocation'),
  severity: () => ladder('info'),
  text: () => ({
    what:
      'Strict location enforcement cuts off Exchange and SharePoint sessions at once when the service sees an address that is not ' +
      'allowed, even if the sign-in came from an allowed one.',
    why:
      'Split tunnels, proxies and IPv6 exits that are missing in your named locations will break access, OneDrive in the browser and on ' +
      'phones included. The sync app for Windows and Mac is not supported for this check and is judged at its next token refresh.',
    safeFix: [
      'Compare the address seen by Microsoft Entra with the one seen by the resource in the sign-in log, and complete the named locations.',
      'Only then use it for everyone, after a pilot group.',
    ],
    lessSafe: {
      what: 'Use the standard location enforcement of continuous access evaluation.',
      risk: 'A token that is replayed from another address may live until its next refresh.',
    },
  }),
});
