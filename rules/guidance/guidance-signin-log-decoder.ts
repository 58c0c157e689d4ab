/** Where the sign-in log shows what a policy did to OneDrive, and what its codes mean. */
import { defineCard } from '../../src/engine/guidance.ts';
import { AUTHENTICATION_FLOWS, ERROR_CODES, TROUBLESHOOT } from '../facts/sources.ts';

export default defineCard({
  id: 'guidance-signin-log-decoder',
  ref: 'CAG2',
  title: 'Read the sign-in log',
  points: [
    'Open Entra ID > Monitoring & health > Sign-in logs, and look at both User sign-ins (interactive) and User sign-ins (non-interactive): OneDrive renews silently.',
    'Filter by Application = OneDrive SyncEngine, and note Resource and the audiences: they tell which policies could apply.',
    '50074 and 50076: MFA is asked for, which is a prompt and not a block. 53003: blocked by a policy, which the Conditional Access tab names.',
    '53000: the device is not compliant. 53001: it is not hybrid joined. 50097: a step of the device sign-in, often followed by success.',
    '70043: the sign-in frequency ran out. 530036: an authentication-flow policy. 50173 and 50133: the session was revoked; sign in again.',
    'Neither 50076 nor 53003 by itself speaks of the device code flow. That shows as Authentication protocol = Device code.',
  ],
  notDocumented: [],
  sources: [TROUBLESHOOT, ERROR_CODES, AUTHENTICATION_FLOWS],
});
