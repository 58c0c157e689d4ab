/**
 * How to speak of trying a change. A live policy is never sent to Report-only, which would switch its protection off: a copy is.
 * Source: Microsoft Learn, "Conditional Access: report-only mode".
 */
import type { Draft } from '../../src/policy/draft.ts';

/** "in Report-only", or in a copy where the policy is live or may be. */
export function inReportOnly({ id, liveState, parts }: Draft): string {
  const { leaves, origin } = parts.state;
  if (id === null && origin === 'page') return 'in Report-only'; // Never saved, so nothing is live yet.
  if (!leaves.state.known) return 'in a Report-only copy (leave this policy itself as it is)';
  const state = (liveState ?? leaves.state.value ?? '').toLowerCase();
  if (state === 'enabled') return 'in a Report-only copy (leave this policy On)';
  const notLive =
    ['disabled', 'enabledforreportingbutnotenforced'].includes(state) || (state === '' && id === null);
  if (notLive) return 'in Report-only';
  return 'in a Report-only copy (leave this policy itself as it is)';
}
