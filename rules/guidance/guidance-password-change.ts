/** A password change revokes tokens by design. */
import { defineCard } from '../../src/engine/guidance.ts';
import { CONTINUOUS_EVALUATION, ERROR_CODES } from '../facts/sources.ts';

export default defineCard({
  id: 'guidance-password-change',
  ref: 'CAG6',
  title: 'After a password change',
  points: [
    'A password change revokes refresh tokens by design (AADSTS50173, 50133). Signing in again is what helps; no exclusion does.',
  ],
  notDocumented: [],
  sources: [ERROR_CODES, CONTINUOUS_EVALUATION],
});
