import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, GOOD } from '../testing/policies.ts';

const FILTER = 'conditions.devices.deviceFilter';
const BLOCK = { displayName: 'Office 365: block unmanaged devices', [BUILT_IN]: ['block'] };

export default {
  fires: patched(GOOD, { ...BLOCK, [FILTER]: { mode: 'include', rule: 'device.isCompliant -eq False' } }),
  silent: patched(GOOD, { ...BLOCK, [FILTER]: { mode: 'include', rule: 'device.isCompliant -ne True' } }),
} satisfies RuleExample;
