/** What the popup and the guide call what is known of a tenant: its policies' states, how many there are, and when they were read. */
import type { TenantJudged } from '../store/told.ts';

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

/** Over how many policies something is said, and whether these are all. */
export function overKnown({ whole, of, complete }: TenantJudged['rests']): string {
  if (complete && whole === of) return `Over all ${counted(of)}, as they were taken over.`;
  if (complete) return `Over all ${counted(of)} of the tenant, ${whole} of them read whole.`;
  const known = whole === of ? counted(of) : `${whole} of ${counted(of)} read whole`;
  return `Over ${known}. Whether the tenant has more is not known.`;
}
