import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, GOOD, INCLUDE } from '../testing/policies.ts';

const block = patched(GOOD, {
  displayName: 'Device code flow: block',
  [INCLUDE]: ['All'],
  'conditions.authenticationFlows': { transferMethods: 'deviceCodeFlow' },
  [BUILT_IN]: ['block'],
});

export default {
  fires: block,
  silent: patched(block, { displayName: 'Office 365: block device code flow', [INCLUDE]: ['Office365'] }),
} satisfies RuleExample;
