import { patched } from '../testing/drafts.ts';
import type { RuleExample } from '../testing/example.ts';
import { BUILT_IN, GOOD } from '../testing/policies.ts';

const evaluation = (mode: string | null) =>
  patched(GOOD, {
    displayName: 'Office 365: from the office only',
    'conditions.locations': { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
    [BUILT_IN]: ['block'],
    sessionControls: { continuousAccessEvaluation: mode && { mode } },
  });

export default { fires: evaluation('strictLocation'), silent: evaluation(null) } satisfies RuleExample;
