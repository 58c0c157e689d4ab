import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { GOOD } from '../testing/policies.ts';

const policy = patched(GOOD, { id: undefined });

export default {
  fires: policy,
  silent: patched(policy, { state: 'enabledForReportingButNotEnforced' }),
  inEditor: true,
} satisfies RuleExample;
