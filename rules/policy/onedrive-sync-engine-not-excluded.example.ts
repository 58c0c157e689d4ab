import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, GOOD, PLATFORMS } from '../testing/policies.ts';

const compliant = patched(GOOD, { [BUILT_IN]: ['compliantDevice'] });

export default {
  fires: compliant,
  silent: patched(compliant, { [PLATFORMS]: { includePlatforms: ['iOS', 'android'] } }),
} satisfies RuleExample;
