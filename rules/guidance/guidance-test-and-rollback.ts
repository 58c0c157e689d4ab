/** How to change a policy so that the way back is known. */
import { defineCard } from '../../src/engine/guidance.ts';
import { PLAN_DEPLOYMENT, REPORT_ONLY } from '../facts/sources.ts';

export default defineCard({
  id: 'guidance-test-and-rollback',
  ref: 'CAG8',
  title: 'Change safely',
  points: [
    'Note the old values before you save (export the JSON), and change one thing at a time.',
    'Try it first in a Report-only copy (leave this policy On), or for a pilot group.',
    'One success on one PC is no proof: for a day or more, look at the Report-only tab of the sign-in log, non-interactive sign-ins included. Policy impact counts interactive ones only.',
  ],
  notDocumented: [],
  sources: [REPORT_ONLY, PLAN_DEPLOYMENT],
});
