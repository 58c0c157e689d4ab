import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD } from '../testing/policies.ts';

const FILTER = 'conditions.devices.deviceFilter';

export default {
  fires: patched(GOOD, { [FILTER]: { mode: 'exclude', rule: 'device.displayName -startsWith "ROOM-"' } }),
  silent: patched(GOOD, {
    [FILTER]: {
      mode: 'exclude',
      rule: 'device.displayName -startsWith "ROOM-" -and device.isCompliant -eq True',
    },
  }),
} satisfies RuleExample;
