import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, GOOD, PLATFORMS } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { [BUILT_IN]: ['compliantApplication'] }),
  silent: patched(GOOD, {
    [BUILT_IN]: ['compliantApplication'],
    [PLATFORMS]: { includePlatforms: ['iOS', 'android'] },
  }),
} satisfies RuleExample;
