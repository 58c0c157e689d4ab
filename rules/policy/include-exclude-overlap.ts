/**
 * What stands on both tabs is excluded. All and AllTrusted are words like others and not spelt out, so that all locations without the
 * trusted ones is no overlap. Lists that Graph's schema does not name are not compared: a draft knows them by name only.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { any } from '../../src/engine/truth.ts';
import { guestsOverlap } from '../facts/guests.ts';
import { share } from '../facts/overlap.ts';
import { POLICIES, USERS_AND_GROUPS } from '../facts/sources.ts';
import { tabPairs } from '../facts/tab-pairs.ts';
import { fieldOfOverlap, overlapText } from './include-exclude-overlap.text.ts';

export default defineRule({
  id: 'include-exclude-overlap',
  ref: 'CAP033',
  title: 'The same user, group, role, app, location or platform is both included and excluded',
  field: 'users.include',
  evidence: 'microsoft-documented',
  levels: ['warning'],
  sources: [USERS_AND_GROUPS, POLICIES],
  restsOn: [
    'users.include',
    'users.exclude',
    'targetResources.include',
    'targetResources.exclude',
    'network',
    'conditions.devicePlatforms',
    'conditions.deviceFilter',
  ],
  falsePositives:
    'An emergency account that is a member of an included group is another entry than the group, and is not reported. Where the editor ' +
    'shows names only, two objects of one name look the same.',
  fieldOf: fieldOfOverlap,
  check: (policy) =>
    any(guestsOverlap(policy), ...tabPairs(policy).map(({ include, exclude }) => share(include, exclude))),
  severity: () => ladder('warning'),
  text: overlapText,
});
