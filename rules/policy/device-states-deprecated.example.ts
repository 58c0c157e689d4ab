import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, {
    'conditions.devices': { includeDevices: ['All'], excludeDevices: ['Compliant', 'DomainJoined'] },
  }),
  silent: patched(GOOD, {
    'conditions.devices.deviceFilter': {
      mode: 'exclude',
      rule: 'device.isCompliant -eq True -or device.trustType -eq "ServerAD"',
    },
  }),
} satisfies RuleExample;
