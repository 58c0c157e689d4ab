import { BUILT_IN, GOOD, OPERATOR, PLATFORMS } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './report-only-limits.ts';

const ACTIONS = 'conditions.applications.includeUserActions';
const COUNTRY = '0a1b2c3d-0000-4000-8000-00000000bbbb';
const base = { ...GOOD, state: 'enabledForReportingButNotEnforced' };
const compliant = { [BUILT_IN]: ['compliantDevice'] };
const action = { [ACTIONS]: ['urn:user:registersecurityinfo'] };
const platforms = (includePlatforms: readonly string[], excludePlatforms: readonly string[] = []) => ({
  [PLATFORMS]: { includePlatforms, excludePlatforms },
});
const places = (includeLocations: readonly string[], excludeLocations: readonly string[] = []) => ({
  'conditions.locations': { includeLocations, excludeLocations },
});
const EVALUATED = 'Apart from this, report-only is evaluated but not enforced.';

testRule(rule, {
  base,
  fires: [
    {
      name: 'a user action',
      patch: action,
      severity: 'info',
      says: [
        'User actions are not evaluated in report-only.',
        EVALUATED,
        'Test user actions with a pilot group',
      ],
      saysNot: ['certificate\\.', 'Device platforms:'],
    },
    {
      name: 'a compliant device on all platforms',
      patch: compliant,
      severity: 'info',
      says: [
        'can still prompt users on macOS, iOS and Android to choose a certificate.',
        EVALUATED,
        'leave macOS, iOS and Android out while the policy is in Report-only, and put them back before you switch it On',
        'Or test with a pilot group',
        'not sharing it may result in a block',
      ],
      saysNot: ['User actions are'],
    },
    {
      name: 'a compliant device on iPhones',
      patch: { ...compliant, ...platforms(['windows', 'ios']) },
      severity: 'info',
      says: ['users on iOS to choose'],
    },
    {
      name: 'a compliant device on all platforms but two',
      patch: { ...compliant, ...platforms(['all'], ['macOS', 'IOS']) },
      severity: 'info',
      says: ['users on Android to choose'],
    },
    {
      name: 'in any letter case, beside MFA',
      patch: {
        state: 'ENABLEDFORREPORTINGBUTNOTENFORCED',
        [BUILT_IN]: ['MFA', 'COMPLIANTDEVICE'],
        [OPERATOR]: 'OR',
      },
      severity: 'info',
    },
    {
      name: 'both',
      patch: { ...compliant, ...action },
      severity: 'info',
      says: ['User actions are not evaluated', 'choose a certificate', 'Test user actions'],
    },
    {
      name: 'a user action, with places that cannot be judged',
      patch: { ...action, ...places([COUNTRY]) },
      severity: 'info',
    },
    {
      name: 'a user action, nothing else read',
      patch: action,
      notRead: ['grant', 'network', 'conditions.devicePlatforms'],
      severity: 'info',
    },
  ],
  silent: [
    { name: 'on', patch: { ...compliant, state: 'enabled' } },
    { name: 'off', patch: { ...compliant, ...action, state: 'disabled' } },
    { name: 'no state counts as on', patch: { ...compliant, state: undefined } },
    {
      name: 'on, nothing else read',
      patch: { state: 'enabled' },
      notRead: ['grant', 'network', 'targetResources.include'],
    },
    {
      name: 'those platforms left out',
      patch: { ...compliant, ...platforms(['all'], ['macOS', 'iOS', 'android']) },
    },
    { name: 'Windows only', patch: { ...compliant, ...platforms(['windows']) } },
    { name: 'MFA on iPhones', patch: platforms(['iOS']) },
    {
      name: 'places that are no countries',
      patch: places(['All'], ['AllTrusted', '00000000-0000-0000-0000-000000000000', 'MFA Trusted IPs']),
    },
    {
      name: 'an authentication context',
      patch: { 'conditions.applications.includeAuthenticationContextClassReferences': ['c1'] },
    },
  ],
  unread: [
    { name: 'state', patch: compliant, notRead: ['state'], parts: ['state'], mightBe: 'info' },
    {
      name: 'the target',
      notRead: ['targetResources.include'],
      parts: ['targetResources.include'],
      mightBe: 'info',
    },
    { name: 'grant', notRead: ['grant'], parts: ['grant'], mightBe: 'info' },
    {
      name: 'platforms',
      patch: compliant,
      notRead: ['conditions.devicePlatforms'],
      parts: ['conditions.devicePlatforms'],
      mightBe: 'info',
    },
    { name: 'network', notRead: ['network'], parts: ['network'], mightBe: 'info' },
    {
      name: 'excluded places',
      patch: places([COUNTRY]),
      notRead: ['network/exclude'],
      parts: ['network'],
      mightBe: 'info',
    },
  ],
  cannotJudge: [
    {
      name: 'a named location included',
      patch: places([COUNTRY]),
      mightBe: 'info',
      because: 'country that is found by GPS.*not sharing it may result in a block',
    },
    {
      name: 'a named location excluded',
      patch: places(['All'], ['Office', 'Home']),
      mightBe: 'info',
      because: /^(?!.*GPS.*GPS)/,
    },
    {
      name: 'a strange control',
      patch: { [BUILT_IN]: ['futureControl'] },
      mightBe: 'info',
      because: 'futureControl',
    },
    {
      name: 'a strange platform',
      patch: { ...compliant, ...platforms(['visionOS']) },
      mightBe: 'info',
      because: 'visionOS',
    },
  ],
});
