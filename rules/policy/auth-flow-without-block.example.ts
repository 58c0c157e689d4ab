import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, GOOD, INCLUDE } from '../testing/policies.ts';

const deviceCode = patched(GOOD, {
  displayName: 'Device code flow: MFA',
  [INCLUDE]: ['All'],
  'conditions.authenticationFlows': { transferMethods: 'deviceCodeFlow' },
});

export default {
  fires: deviceCode,
  silent: patched(deviceCode, { displayName: 'Device code flow: block', [BUILT_IN]: ['block'] }),
} satisfies RuleExample;
