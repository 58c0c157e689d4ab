import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD, PLATFORMS } from '../testing/policies.ts';

export default {
  fires: patched(GOOD, { [PLATFORMS]: { includePlatforms: ['windows', 'macOS'] } }),
  silent: GOOD,
} satisfies RuleExample;
