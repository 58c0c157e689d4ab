import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD } from '../testing/policies.ts';

const frequency = (signInFrequency: object) =>
  patched(GOOD, {
    displayName: 'Office 365: sign-in frequency',
    grantControls: null,
    sessionControls: { signInFrequency: { isEnabled: true, ...signInFrequency } },
  });

export default {
  fires: frequency({ frequencyInterval: 'everyTime', value: null, type: null }),
  silent: frequency({ frequencyInterval: 'timeBased', value: 7, type: 'days' }),
} satisfies RuleExample;
