/** One failing PC points to that PC: a policy that loosens for everybody is no answer to it. */
import { defineCard } from '../../src/engine/guidance.ts';
import { ERROR_0X8004DE40, TROUBLESHOOT } from '../facts/sources.ts';

export default defineCard({
  id: 'guidance-single-machine',
  ref: 'CAG5',
  title: 'Only one PC fails',
  points: [
    'First ask what differs: is it compliant, is it joined, is its TLS inspected on the way? Does the same user succeed on another PC?',
    'AADSTS53000 or 53001 on that PC points to the device, not to the policy: do not loosen the policy for one PC.',
  ],
  notDocumented: [],
  sources: [ERROR_0X8004DE40, TROUBLESHOOT],
});
