import { partly, withLeaves } from '../testing/drafts.ts';
import { asInEditor } from '../testing/example.ts';
import { FILTER, GOOD, INCLUDE, SOME_FILTER, SPO } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './enabled-without-report-only.ts';

const USERS = 'conditions.users.includeUsers';
const ACTIONS = 'conditions.applications.includeUserActions';
const inEditor = { draft: asInEditor };
testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'all users',
      ...inEditor,
      severity: 'info',
      says: [
        'This new, broad policy would act at once, with no measured impact.',
        'Microsoft recommends Report-only first.',
        'Enable policy: choose Report-only, and save.',
        'non-interactive sign-ins included',
        'pilot group only',
        'can take up to a day',
      ],
    },
    { name: 'all resources', ...inEditor, patch: { [USERS]: ['u'], [INCLUDE]: ['ALL'] }, severity: 'info' },
    {
      name: 'in any letter case',
      ...inEditor,
      patch: { [USERS]: ['ALL'], state: 'ENABLED' },
      severity: 'info',
    },
    { name: 'a state nobody knows', ...inEditor, patch: { state: 'paused' }, severity: 'info' },
    { name: 'with a filter', ...inEditor, patch: { [FILTER]: SOME_FILTER }, severity: 'info' },
    { name: 'a block', ...inEditor, patch: { 'grantControls.builtInControls': ['block'] }, severity: 'info' },
    {
      name: 'beside a name',
      ...inEditor,
      patch: { [USERS]: ['All', 'u'], [INCLUDE]: ['Contoso'] },
      severity: 'info',
    },
    {
      name: 'users seen, resources not read',
      ...inEditor,
      notRead: ['targetResources.include/applications'],
      severity: 'info',
    },
    {
      name: 'resources seen, users not read',
      patch: { [INCLUDE]: ['All'] },
      ...inEditor,
      notRead: ['users.include'],
      severity: 'info',
    },
    {
      name: 'nothing else read',
      ...inEditor,
      notRead: ['users.exclude', 'targetResources.exclude', 'grant', 'session', 'network'],
      severity: 'info',
    },
  ],
  silent: [
    { name: 'in a file without an id', patch: { id: undefined } },
    { name: 'in a file without an id or a state', patch: { id: undefined, state: undefined } },
    {
      name: 'in the editor, saved before',
      draft: (draft) => ({ ...asInEditor(draft), id: draft.id }),
    },
    {
      name: 'without an id, read from Graph',
      draft: (draft) => ({ ...draft, id: null }),
    },
    { name: 'report-only', ...inEditor, patch: { state: 'enabledForReportingButNotEnforced' } },
    { name: 'off', ...inEditor, patch: { state: 'disabled' } },
    { name: 'a user action', ...inEditor, patch: { [ACTIONS]: ['urn:user:registerdevice'], [INCLUDE]: [] } },
    { name: 'a pilot group', ...inEditor, patch: { [USERS]: [], 'conditions.users.includeGroups': ['g'] } },
    { name: 'one user on one resource', ...inEditor, patch: { [USERS]: ['u'], [INCLUDE]: [SPO] } },
    {
      name: 'report-only, nothing else read',
      patch: { state: 'enabledForReportingButNotEnforced' },
      ...inEditor,
      notRead: ['users.include', 'targetResources.include'],
    },
    { name: 'in a file, nothing read', notRead: ['state', 'users.include', 'targetResources.include'] },
  ],
  unread: [
    { name: 'state', ...inEditor, notRead: ['state'], parts: ['state'], mightBe: 'info' },
    {
      name: 'what it targets',
      ...inEditor,
      notRead: ['targetResources.include'],
      parts: ['targetResources.include'],
      mightBe: 'info',
    },
    {
      name: 'users, of one resource',
      patch: { [INCLUDE]: [SPO] },
      ...inEditor,
      notRead: ['users.include'],
      parts: ['users.include'],
      mightBe: 'info',
    },
    {
      name: 'users and resources',
      ...inEditor,
      notRead: ['users.include', 'targetResources.include'],
      parts: ['users.include', 'targetResources.include'],
      mightBe: 'info',
    },
    {
      name: 'more users than one',
      draft: (draft) =>
        withLeaves(asInEditor(draft), 'users.include', { users: partly('users.include', ['u']) }),
      parts: ['users.include'],
      mightBe: 'info',
    },
  ],
  cannotJudge: [
    {
      name: 'resources by name, for one user',
      ...inEditor,
      patch: { [USERS]: ['u'], [INCLUDE]: ['Contoso'] },
      mightBe: 'info',
      because: '"Contoso"',
    },
  ],
});
