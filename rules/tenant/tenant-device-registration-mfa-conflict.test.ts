import { withUnread } from '../testing/drafts.ts';
import { INCLUDE } from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-device-registration-mfa-conflict.ts';

const ACTIONS = 'conditions.applications.includeUserActions';
const yes = { deviceRegistrationRequiresMfa: true };
const no = { deviceRegistrationRequiresMfa: false };

testTenantRule(rule, {
  base: policyOf('Devices', { [INCLUDE]: [], [ACTIONS]: ['urn:user:registerdevice'] }),
  fires: [
    {
      name: 'setting and policy',
      policies: [{}, { displayName: 'Off', state: 'disabled' }],
      directory: yes,
      says: ['"Devices" targets "Register or join devices"', 'the policy is not properly enforced'],
      concerns: ['Devices'],
    },
    {
      name: 'two policies, of which more may be there',
      policies: [{}, { displayName: 'Others', [ACTIONS]: ['URN:user:RegisterDevice'] }],
      directory: yes,
      complete: false,
      says: ['"Devices" and "Others" target', 'the policies are'],
      concerns: ['Devices', 'Others'],
    },
  ],
  silent: [
    { name: 'no policy', policies: [] },
    { name: 'setting No', policies: [{}], directory: no },
    { name: 'setting No, while not all policies are known', policies: [{}], directory: no, complete: false },
    { name: 'another action', policies: [{ [ACTIONS]: ['urn:user:registersecurityinfo'] }], directory: yes },
    { name: 'report-only', policies: [{ state: 'enabledForReportingButNotEnforced' }], directory: yes },
    { name: 'no such policy, the setting not read', policies: [{ state: 'disabled' }] },
  ],
  open: [
    {
      name: 'setting not read',
      policies: [{}],
      outcome: 'cannot-judge',
      because: 'read the device registration policy',
    },
    {
      name: 'no policy known',
      policies: [],
      directory: yes,
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'target resources not read',
      policies: [{}],
      directory: yes,
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['targetResources.include'])),
      outcome: 'unread',
      because: 'targetResources.include',
    },
    {
      name: 'state not read',
      policies: [{}],
      directory: yes,
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['state'])),
      outcome: 'unread',
      because: 'state',
    },
  ],
});
