/** What the portal's What If tool does not test, so that its answer is not taken for more than it is. */
import { defineCard } from '../../src/engine/guidance.ts';
import { WHAT_IF } from '../facts/sources.ts';

export default defineCard({
  id: 'guidance-what-if-limits',
  ref: 'CAG7',
  title: 'What the What If tool does not see',
  points: [
    'It does not test service dependencies, such as Teams on Exchange and SharePoint. Test each resource by itself.',
    'Enter a single app: groups such as Office 365 or Microsoft Admin Portals give no match. Conditions left empty count as not met.',
    'It shows which policies apply, not whether a given device can meet them.',
  ],
  notDocumented: [],
  sources: [WHAT_IF],
});
