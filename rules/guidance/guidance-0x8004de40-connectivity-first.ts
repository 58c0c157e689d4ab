/** Stands before every rule on OneDrive: Microsoft documents the error as one of connection, and does not name Conditional Access there. */
import { defineCard } from '../../src/engine/guidance.ts';
import { ERROR_0X8004DE40 } from '../facts/sources.ts';

export default defineCard({
  id: 'guidance-0x8004de40-connectivity-first',
  ref: 'CAG1',
  title: 'OneDrive shows 0x8004de40: is it Conditional Access at all?',
  points: [
    'Microsoft documents 0x8004de40 as a connection problem: the internet, TLS 1.2 and its cipher suites, old Windows without TLS 1.2, or the registration of the device. Conditional Access is not named there.',
    'Look in the sign-in log for a failed or interrupted sign-in of OneDrive SyncEngine at that time, interactive and non-interactive.',
    'There is none? Then no policy stopped it: check the proxy, TLS inspection and dsregcmd /status on the PC.',
    'Do not switch on TLS 1.0 or 1.1, although one Microsoft page still shows the boxes for it: both are retired.',
  ],
  notDocumented: [
    {
      point: 2,
      why: 'That a missing failed sign-in rules Conditional Access out is our conclusion: a blocked sign-in is logged.',
    },
  ],
  sources: [ERROR_0X8004DE40],
});
