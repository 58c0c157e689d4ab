import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, GOOD } from '../testing/policies.ts';

const registerDevices = patched(GOOD, {
  displayName: 'Register or join devices: MFA',
  'conditions.applications': { includeUserActions: ['urn:user:registerdevice'] },
});

export default {
  fires: patched(registerDevices, { [BUILT_IN]: ['compliantDevice'] }),
  silent: registerDevices,
} satisfies RuleExample;
