/** When a saved change acts. Microsoft documents no bound of 30 minutes: that figure is ours, and says so. */
import { defineCard } from '../../src/engine/guidance.ts';
import { CONTINUOUS_EVALUATION, ONEDRIVE_SYNC_APP } from '../facts/sources.ts';

export default defineCard({
  id: 'guidance-propagation',
  ref: 'CAG3',
  title: 'When does a saved change act?',
  points: [
    'Wait at least 30 minutes before you test, and allow up to 24 hours: Microsoft speaks of up to a day, and of some changes that are faster.',
    'A token that is still valid is not checked again. The next check comes at its refresh: after about an hour, or up to 28 hours with continuous access evaluation; critical events act within about 15 minutes.',
    'To test now, revoke the sessions of one test user (Entra ID > Users > Revoke sessions), then sign in again.',
  ],
  notDocumented: [{ point: 0, why: 'The 30 minutes are our figure; the 24 hours are Microsoft’s.' }],
  sources: [CONTINUOUS_EVALUATION, ONEDRIVE_SYNC_APP],
});
