import { GOOD } from '../testing/policies.ts';
import { testRule } from '../testing/rule-tester.ts';
import rule from './device-states-deprecated.ts';

const states = { 'conditions.deviceStates': { includeStates: ['All'], excludeStates: ['Compliant'] } };
const devices = (members: object) => ({ 'conditions.devices': members });
const BOTH = 'the old exclusion: device.isCompliant -eq True -or device.trustType -eq "ServerAD".';
const EITHER =
  'device.isCompliant -eq True if compliant devices were excluded, device.trustType -eq "ServerAD" if hybrid';

testRule(rule, {
  base: GOOD,
  fires: [
    {
      name: 'the oldest form, compliant devices excluded',
      patch: states,
      severity: 'warning',
      says: [
        'uses the deprecated device-state condition, which cannot be combined with Filter for devices',
        'Rewrite it as a device filter.',
        'rebuild exactly the old exclusion: device.isCompliant -eq True.',
        'Do it in a Report-only copy (leave this policy On) first.',
        'not documented',
      ],
      saysNot: ['trustType'],
    },
    {
      name: 'hybrid joined devices excluded',
      patch: devices({ includeDeviceStates: ['All'], excludeDeviceStates: ['domainjoined'] }),
      severity: 'warning',
      says: ['the old exclusion: device.trustType -eq "ServerAD".'],
      saysNot: ['isCompliant'],
    },
    {
      name: 'both excluded',
      patch: devices({ includeDevices: ['All'], excludeDevices: ['DOMAINJOINED', 'COMPLIANT'] }),
      severity: 'warning',
      says: [BOTH],
    },
    {
      name: 'both excluded, each in a form of its own',
      patch: { ...states, ...devices({ excludeDeviceStates: ['DomainJoined'] }) },
      severity: 'warning',
      says: [BOTH],
    },
    {
      name: 'nothing excluded',
      patch: devices({ includeDeviceStates: ['All'] }),
      severity: 'warning',
      says: [EITHER],
    },
    {
      name: 'a state nobody knows excluded',
      patch: devices({ excludeDevices: ['Compliant', 'Managed'] }),
      severity: 'warning',
      says: [EITHER],
    },
    {
      name: 'beside a filter',
      patch: devices({
        excludeDevices: ['Compliant'],
        deviceFilter: { mode: 'exclude', rule: 'device.isCompliant -eq True' },
      }),
      severity: 'warning',
    },
    {
      name: 'names in any letter case',
      patch: { 'conditions.DEVICESTATES': { EXCLUDESTATES: ['compliant'] } },
      severity: 'warning',
      says: ['the old exclusion: device.isCompliant -eq True.'],
    },
    {
      name: 'report-only',
      patch: { ...states, state: 'enabledForReportingButNotEnforced' },
      severity: 'info',
      says: ['Do it in Report-only first.'],
    },
    { name: 'off', patch: { ...states, state: 'disabled' }, severity: 'info' },
  ],
  silent: [
    {
      name: 'the filter that replaces it',
      patch: devices({ deviceFilter: { mode: 'exclude', rule: 'device.isCompliant -eq True' } }),
    },
    {
      name: 'nothing in any of the lists',
      patch: {
        'conditions.deviceStates': { includeStates: [], excludeStates: null },
        ...devices({ includeDevices: [], excludeDevices: null, includeDeviceStates: [] }),
      },
    },
    { name: 'no devices', patch: { 'conditions.devices': null, 'conditions.deviceStates': null } },
  ],
  unread: [
    {
      name: 'the condition',
      patch: states,
      notRead: ['conditions.deviceFilter'],
      parts: ['conditions.deviceFilter'],
      mightBe: 'warning',
    },
  ],
  cannotJudge: [
    {
      name: 'devices that are no object',
      patch: { 'conditions.devices': 'Compliant' },
      mightBe: 'warning',
      because: 'could not be read',
    },
    {
      name: 'states that are no object',
      patch: { 'conditions.deviceStates': 'Compliant' },
      mightBe: 'warning',
      because: 'could not be read',
    },
  ],
});
