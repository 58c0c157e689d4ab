import { partly, withLeaves } from '../testing/drafts.ts';
import { BUILT_IN, GOOD } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './mfa-trusted-ips-legacy.ts';

const OLD_LIST = '00000000-0000-0000-0000-000000000000';
const OFFICE = '0a1b2c3d-0000-4000-8000-00000000aaaa';
const STRENGTH = { id: '00000000-0000-0000-0000-000000000004' };
const places = (includeLocations: readonly string[], excludeLocations: readonly string[] = []) => ({
  'conditions.locations': { includeLocations, excludeLocations },
});
const trusted = places(['All'], ['AllTrusted']);
const OLD = 'stands for the old per-user MFA trusted address list, which is kept outside Conditional Access';
const ALL_TRUSTED =
  'All trusted locations are exempt from this MFA policy, the old per-user MFA address list included';

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'the old list excluded',
      patch: places(['All'], [OFFICE, OLD_LIST]),
      severity: 'info',
      says: [
        'The location "MFA Trusted IPs" (on the Exclude tab)',
        OLD,
        'Trusted places also exempt an attacker inside the network.',
        'require MFA everywhere, in a Report-only copy (leave this policy On) first',
        'choose named locations',
        'Stale addresses',
      ],
      saysNot: [ALL_TRUSTED],
    },
    {
      name: 'the old list included',
      patch: places([OLD_LIST]),
      severity: 'info',
      says: ['(on the Include tab)', OLD],
    },
    {
      name: 'on both tabs',
      patch: places([OLD_LIST], [OLD_LIST]),
      severity: 'info',
      says: ['(on the Include tab and on the Exclude tab)'],
    },
    {
      name: 'by the name that the page shows',
      patch: places(['All'], ['MFA trusted IPs']),
      severity: 'info',
      says: [OLD],
    },
    {
      name: 'the old list in a block',
      patch: { ...places(['All'], [OLD_LIST]), [BUILT_IN]: ['block'] },
      severity: 'info',
      says: [OLD],
    },
    {
      name: 'all trusted places exempt from MFA',
      patch: trusted,
      severity: 'info',
      says: [ALL_TRUSTED, 'Trusted places also'],
      saysNot: [OLD],
    },
    {
      name: 'in any letter case',
      patch: { ...places(['ALL'], ['ALLTRUSTED']), [BUILT_IN]: ['MFA'] },
      severity: 'info',
    },
    {
      name: 'all trusted places exempt from a strength',
      patch: { ...trusted, [BUILT_IN]: [], 'grantControls.authenticationStrength': STRENGTH },
      severity: 'info',
      says: [ALL_TRUSTED],
    },
    {
      name: 'MFA beside another control',
      patch: { ...trusted, [BUILT_IN]: ['compliantDevice', 'mfa'] },
      severity: 'info',
    },
    {
      name: 'the old list and all trusted places',
      patch: places(['All'], ['AllTrusted', OLD_LIST]),
      severity: 'info',
      says: [OLD, ALL_TRUSTED],
    },
    {
      name: 'the old list, grant not read',
      patch: places([], [OLD_LIST]),
      notRead: ['grant'],
      severity: 'info',
    },
    {
      name: 'Include not read',
      patch: trusted,
      notRead: ['network/include'],
      severity: 'info',
    },
    {
      name: 'report-only',
      patch: { ...trusted, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: ['everywhere, in Report-only first'],
    },
    { name: 'off', patch: { ...trusted, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    { name: 'a named location', patch: places(['All'], [OFFICE]) },
    { name: 'trusted places included', patch: places(['AllTrusted']) },
    { name: 'a block outside trusted places', patch: { ...trusted, [BUILT_IN]: ['block'] } },
    { name: 'a device outside trusted places', patch: { ...trusted, [BUILT_IN]: ['compliantDevice'] } },
    { name: 'no control', patch: { ...trusted, grantControls: null } },
    { name: 'any place', patch: places(['All']) },
    { name: 'no condition on places', patch: { 'conditions.locations': null } },
    { name: 'no exclusion, grant not read', notRead: ['grant'] },
    {
      name: 'partly read, and seen to be absent',
      draft: (draft) =>
        withLeaves(draft, 'network', {
          exclude: partly('network', ['Office'], ['AllTrusted', OLD_LIST, 'MFA Trusted IPs']),
        }),
    },
  ],
  unread: [
    { name: 'network', patch: trusted, notRead: ['network'], parts: ['network'], mightBe: 'info' },
    { name: 'Exclude', notRead: ['network/exclude'], parts: ['network'], mightBe: 'info' },
    { name: 'grant', patch: trusted, notRead: ['grant'], parts: ['grant'], mightBe: 'info' },
    { name: 'both', notRead: ['network', 'grant'], parts: ['network', 'grant'], mightBe: 'info' },
  ],
  cannotJudge: [
    {
      name: 'a control nobody knows',
      patch: { ...trusted, [BUILT_IN]: ['futureControl'] },
      mightBe: 'info',
      because: 'futureControl',
    },
    {
      name: 'places that are no object',
      patch: { 'conditions.locations': 'AllTrusted' },
      mightBe: 'info',
      because: 'could not be read',
    },
  ],
});
