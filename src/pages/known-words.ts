/** What the popup and the guide call what is known of a tenant: its policies' states, how many there are, and when they were read. */
import type { AllOf, TenantJudged } from '../store/told.ts';

const STATES: Readonly<Record<string, string>> = {
  enabled: 'On',
  enabledForReportingButNotEnforced: 'Report-only',
  disabled: 'Off',
};

/** The portal's word for a state of Graph; one that is not known stands for itself. */
export const stateWord = (state: string): string => STATES[state] ?? state;

/** "10:32 today", or the day, in the browser's language of dates. */
export function readAt(iso: string, now: Date): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return 'at an unknown time';
  const time = at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  if (at.toDateString() === now.toDateString()) return `${time} today`;
  return `${at.toLocaleDateString([], { day: 'numeric', month: 'long', year: 'numeric' })}, ${time}`;
}

/** "1 policy", "12 policies". */
export const counted = (count: number): string => `${count} ${count === 1 ? 'policy' : 'policies'}`;

/**
 * Over how many policies something is said, and whether these are all.
 * @param all where that they are all comes from; null where it is not told
 */
export function overKnown(
  { whole, of, complete }: TenantJudged['rests'],
  all: AllOf | null = null,
  now = new Date(),
): string {
  if (complete) {
    const known = whole === of ? '' : `, ${whole} of them read whole`;
    return `Over all ${counted(of)}${known}, ${asOf(all, now)}.`;
  }
  const known = whole === of ? counted(of) : `${whole} of ${counted(of)} read whole`;
  return `Over ${known}. Whether the tenant has more is not known.`;
}

function asOf(all: AllOf | null, now: Date): string {
  if (all === null) return 'as they were taken over';
  const when = readAt(all.at, now);
  if (all.named)
    return `as the portal’s list named them (${when}). What they hold was read before, and may have changed since`;
  return all.from === 'list' ? `as the portal’s list had them (${when})` : `as they were imported (${when})`;
}
